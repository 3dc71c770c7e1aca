package io.github.nugetmaven.nupkg.framework;

import java.util.Optional;

/**
 * What an assembly is built for: {@code net472}, {@code net8.0-windows10.0.19041}, {@code .NETStandard2.0}. Long and short
 * names of the same framework are equal. Immutable.
 *
 * <p>Source of the rules: NuGet.Client, {@code NuGetFramework.cs}. Portable frameworks are only equal if they are written
 * alike; NuGet knows which sets of them are one.
 */
public final class TargetFramework {
    /** Of a group without a framework: it is for all. */
    public static final TargetFramework ANY = special("any");

    static final TargetFramework AGNOSTIC = special("agnostic");
    private static final int FIRST_WITH_PLATFORMS = 5;

    /** Everything that makes it what it is. */
    private record Identity(
            FrameworkName name,
            FrameworkVersion version,
            String profile,
            String platform,
            FrameworkVersion platformVersion) {}

    private final Identity identity;

    private TargetFramework(Identity identity) {
        this.identity = identity;
    }

    private static TargetFramework special(String name) {
        return of(new FrameworkName(name, name), FrameworkVersion.ZERO, "");
    }

    static TargetFramework of(FrameworkName name, FrameworkVersion version, String profile) {
        return new TargetFramework(new Identity(name, version, profile, "", FrameworkVersion.ZERO));
    }

    /** One of those that have platforms in place of profiles, by whichever of their names. */
    static TargetFramework ofPlatform(FrameworkVersion version, String platform, FrameworkVersion platformVersion) {
        return new TargetFramework(new Identity(FrameworkName.NET_CORE_APP, version, "", platform, platformVersion));
    }

    static boolean hasPlatforms(FrameworkName name, FrameworkVersion version) {
        return version.major() >= FIRST_WITH_PLATFORMS
                && (name.equals(FrameworkName.NET_FRAMEWORK) || name.equals(FrameworkName.NET_CORE_APP));
    }

    /**
     * Reads a name as it is written in a nuspec, or for a folder, in any case.
     *
     * @return nothing for what NuGet calls an unsupported framework
     */
    public static Optional<TargetFramework> parse(String text) {
        return TargetFrameworkParser.parse(text);
    }

    /** Whether it is one framework, and neither all of them nor a set. */
    public boolean isSpecific() {
        return !equals(ANY)
                && !equals(AGNOSTIC)
                && !isPortable()
                && !identity.name().equals(FrameworkName.DOTNET);
    }

    /** Whether it is a set of frameworks, such as {@code portable-net45+win8}. */
    public boolean isPortable() {
        return identity.name().equals(FrameworkName.PORTABLE);
    }

    /** Whether it is a set in which a framework has a profile, such as {@code portable-net40-client+win8}. */
    public boolean isPortableWithProfile() {
        return isPortable() && identity.profile().indexOf('-') >= 0;
    }

    /** The name of the folder for it, such as {@code net472}. */
    public String shortName() {
        boolean isDotNet = hasPlatforms(identity.name(), identity.version());
        String suffix = isDotNet
                ? identity.platform() + identity.platformVersion().shortFor(identity.name())
                : identity.profile();
        return (isDotNet ? "net" : identity.name().shortName())
                + identity.version().shortFor(identity.name())
                + (suffix.isEmpty() ? "" : "-" + suffix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetFramework that && identity.equals(that.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return shortName();
    }
}
