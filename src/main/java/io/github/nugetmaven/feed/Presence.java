package io.github.nugetmaven.feed;

/** What a feed shows of a package version. */
public enum Presence {
    /** No version of the package is there. */
    NEW_ID,
    /** Others are there, this one is not. A version that is validated or was deleted is not shown, and yet is taken. */
    NEW_VERSION,
    TAKEN,
    /** The feed does not tell. */
    UNKNOWN
}
