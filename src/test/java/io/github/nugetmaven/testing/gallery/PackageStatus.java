package io.github.nugetmaven.testing.gallery;

/** Where a pushed version stands (PackageStatus.cs). */
public enum PackageStatus {
    AVAILABLE,
    VALIDATING,
    FAILED_VALIDATION,
    /** Softly: the version stays taken. */
    DELETED
}
