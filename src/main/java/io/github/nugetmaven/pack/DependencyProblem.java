package io.github.nugetmaven.pack;

/**
 * A dependency in the configuration that NuGet refuses, or takes for another one. Immutable.
 *
 * @param targetFramework of the group, as it was given; empty for all frameworks
 * @param id of the package that is depended on; empty if the group is meant
 * @param given the text
 * @param suggestion what to write instead; empty if there is no likely text
 */
public record DependencyProblem(Reason reason, String targetFramework, String id, String given, String suggestion)
        implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** Not a framework that NuGet knows. */
        UNSUPPORTED_FRAMEWORK,
        /** A name such as {@code net100}, which NuGet reads as .NET Framework 1.0. */
        FRAMEWORK_WITHOUT_DOT,
        /** A platform without its version, such as {@code net8.0-android}: NuGet's NU1012. */
        PLATFORM_WITHOUT_VERSION,
        /** Not a package ID. */
        INVALID_ID,
        /** No version: NuGet's NU5112. */
        NO_VERSION,
        /** Not a version and no range of versions. */
        INVALID_VERSION,
        /** A version with a star, which NuGet silently replaces with the lowest one. */
        FLOATING_VERSION,
        /** Two versions of one package in one group; the given text is the second. */
        TWO_VERSIONS,
        /** A word in {@code include} or {@code exclude} that is not a kind of asset. */
        UNKNOWN_ASSET
    }
}
