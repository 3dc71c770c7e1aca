package io.github.nugetmaven.nupkg.framework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The framework for which an assembly is built: {@code net472}, {@code net8.0-windows10.0.19041}, {@code .NETStandard2.0}. Long
 * and short names of the same framework are equal. Immutable.
 *
 * <p>Source: NuGet.Client, {@code NuGetFramework.cs}. Sets of frameworks are equal in any order.
 */
public final class TargetFramework {
    /** All frameworks: the target of a group without a framework. */
    public static final TargetFramework ANY = special("any");

    static final TargetFramework AGNOSTIC = special("agnostic");
    private static final int FIRST_WITH_PLATFORMS = 5;
    private static final FrameworkVersion DOTNET_5 = new FrameworkVersion(List.of(5, 0, 0, 0));

    private static final Map<String, String> SHORT_PROFILES =
            Map.of("compactframework", "cf", "windowsphone", "wp", "windowsphone71", "wp71");

    /** The values that are compared. */
    private record Identity(
            FrameworkName name,
            FrameworkVersion version,
            String profile,
            String platform,
            FrameworkVersion platformVersion) {
        /** Written out, as is {@link #hashCode}: for those of a record the JVM makes classes, which takes a part of each push. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Identity that
                    && name.equals(that.name)
                    && version.equals(that.version)
                    && profile.equals(that.profile)
                    && platform.equals(that.platform)
                    && platformVersion.equals(that.platformVersion);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, version, profile, platform, platformVersion);
        }
    }

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

    /** A framework of .NET 5 or later, which has a platform instead of a profile. */
    static TargetFramework ofPlatform(FrameworkVersion version, String platform, FrameworkVersion platformVersion) {
        return new TargetFramework(new Identity(FrameworkName.NET_CORE_APP, version, "", platform, platformVersion));
    }

    static boolean hasPlatforms(FrameworkName name, FrameworkVersion version) {
        return version.major() >= FIRST_WITH_PLATFORMS
                && (name.equals(FrameworkName.NET_FRAMEWORK) || name.equals(FrameworkName.NET_CORE_APP));
    }

    /**
     * Parses a name from a nuspec or a folder, ignoring case.
     *
     * @return empty for an unsupported framework, as NuGet calls it
     */
    public static Optional<TargetFramework> parse(String text) {
        return TargetFrameworkParser.parse(text);
    }

    /**
     * Parses the name of a folder. Unlike a group in a nuspec, a folder cannot have a long name, such as
     * {@code .NETCoreApp,Version=v8.0}.
     *
     * @return empty for an unsupported framework
     */
    public static Optional<TargetFramework> parseFolder(String name) {
        return name.indexOf(',') < 0 ? parse(name) : Optional.empty();
    }

    /** Whether this is a single framework, not all frameworks or a set. */
    public boolean isSpecific() {
        return !equals(ANY)
                && !equals(AGNOSTIC)
                && !isPortable()
                && !identity.name().equals(FrameworkName.DOTNET);
    }

    /**
     * Whether {@code dotnet tool install} looks into a folder for this framework: all frameworks, or .NET, .NET Core or .NET
     * Standard without a platform. It compares the folder with the framework of the SDK.
     */
    public boolean isForTools() {
        boolean isDotNet = identity.name().equals(FrameworkName.NET_CORE_APP)
                || identity.name().equals(FrameworkName.NET_STANDARD)
                || hasPlatforms(identity.name(), identity.version());
        return equals(ANY)
                || isDotNet
                        && !identity.version().isZero()
                        && identity.profile().isEmpty()
                        && identity.platform().isEmpty();
    }

    /** Whether this is a set of frameworks, such as {@code portable-net45+win8}. */
    public boolean isPortable() {
        return identity.name().equals(FrameworkName.PORTABLE);
    }

    /** Whether this is a set in which a framework has a profile, such as {@code portable-net40-client+win8}. */
    public boolean isPortableWithProfile() {
        return isPortable() && identity.profile().indexOf('-') >= 0;
    }

    /** Whether this is .NET 5 or later, whose version needs a dot in every name. */
    public boolean needsDot() {
        return identity.name().equals(FrameworkName.NET_CORE_APP)
                && identity.version().major() >= FIRST_WITH_PLATFORMS;
    }

    /** Whether this is a framework for a platform without its version, such as {@code net8.0-android}. */
    public boolean lacksPlatformVersion() {
        return !identity.platform().isEmpty() && identity.platformVersion().isZero();
    }

    /** This framework for any version of its platform: {@code net8.0-android} for {@code net8.0-android34.0}. */
    public TargetFramework withoutPlatformVersion() {
        return new TargetFramework(new Identity(
                identity.name(), identity.version(), identity.profile(), identity.platform(), FrameworkVersion.ZERO));
    }

    /** The name of the framework's folder, such as {@code net472}. */
    public String shortName() {
        boolean isDotNet = hasPlatforms(identity.name(), identity.version());
        String suffix = isDotNet
                ? identity.platform() + identity.platformVersion().shortFor(identity.name())
                : SHORT_PROFILES.getOrDefault(identity.profile(), identity.profile());
        if (identity.name().equals(FrameworkName.DOTNET) && identity.version().equals(DOTNET_5)) {
            return FrameworkName.DOTNET.shortName();
        }
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

    /** The name of the framework in a nuspec, such as {@code .NETFramework4.7.2}. A set has the name of its folder. */
    public String manifestName() {
        return hasPlatforms(identity.name(), identity.version()) || isPortable()
                ? shortName()
                : ManifestNames.of(identity.name(), identity.version(), identity.profile());
    }
}
