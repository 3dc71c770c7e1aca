package io.github.nugetmaven.nupkg.manifest;

/**
 * The repository that a package was made from. Immutable. An attribute that is empty is not written.
 *
 * @param type {@code git} in general
 * @param commit the full hash
 */
public record SourceRepository(String type, String url, String branch, String commit) {}
