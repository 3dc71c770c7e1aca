package io.github.nugetmaven.nupkg.manifest;

/**
 * A dependency in a manifest. Immutable.
 *
 * @param version a range in NuGet's normal form, such as {@code [1.0.0, 2.0.0)}; empty for every version
 * @param include asset flags, separated by commas; empty for NuGet's default
 * @param exclude asset flags, separated by commas; empty for NuGet's default
 */
public record PackageDependency(String id, String version, String include, String exclude) {}
