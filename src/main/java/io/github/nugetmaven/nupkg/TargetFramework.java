package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an assembly is built for: {@code net472}, {@code net8.0-windows10.0.19041}, {@code .NETStandard2.0}. Long and short
 * names of the same framework are equal. Immutable.
 *
 * <p>Source of the rules: NuGet.Client, {@code NuGetFrameworkFactory.cs}. Portable frameworks are only equal if they are
 * written alike; NuGet knows which sets of them are one.
 */
public final class TargetFramework {
    /** Of a group without a framework: it is for all. */
    public static final TargetFramework ANY = special("any");

    private static final TargetFramework AGNOSTIC = special("agnostic");
    /** No set of frameworks has a longer name. */
    private static final int MAX_LENGTH = 1000;

    private static final int FIRST_WITH_PLATFORMS = 5;

    private static final Pattern FOLDER =
            Pattern.compile("(?<name>[A-Za-z.]++)(?<version>[0-9.]*+)(?:-(?<profile>[0-9A-Za-z.+-]++))?");
    private static final Pattern PLATFORM = Pattern.compile("(?<platform>[A-Za-z.]*+)(?<version>.*)");

    /** Written instead of another name, in lower case. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("dotnet", "dotnet5.0"),
            Map.entry("45", "net45"),
            Map.entry("4.5", "net45"),
            Map.entry("40", "net40"),
            Map.entry("4.0", "net40"),
            Map.entry("4", "net40"),
            Map.entry("35", "net35"),
            Map.entry("3.5", "net35"),
            Map.entry("20", "net20"),
            Map.entry("2", "net20"),
            Map.entry("2.0", "net20"));

    private static final Map<String, String> PROFILES =
            Map.of("cf", "compactframework", "full", "", "wp", "windowsphone", "wp71", "windowsphone71");

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

    private static TargetFramework of(FrameworkName name, FrameworkVersion version, String profile) {
        return new TargetFramework(new Identity(name, version, profile, "", FrameworkVersion.ZERO));
    }

    /**
     * Reads a name as it is written in a nuspec, or for a folder, in any case.
     *
     * @return nothing for what NuGet calls an unsupported framework
     */
    public static Optional<TargetFramework> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf(',') < 0 ? ofFolder(lower) : ofName(lower);
    }

    private static Optional<TargetFramework> special(String first, Optional<TargetFramework> otherwise) {
        return switch (first) {
            case "any" -> Optional.of(ANY);
            case "agnostic" -> Optional.of(AGNOSTIC);
            case "unsupported" -> Optional.empty();
            default -> otherwise;
        };
    }

    private static Optional<TargetFramework> ofFolder(String text) {
        String folder = text.indexOf('%') < 0 ? text : unescaped(text);
        Matcher parts = FOLDER.matcher(ALIASES.getOrDefault(folder, folder));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<FrameworkName> name = FrameworkName.of(parts.group("name"));
        Optional<FrameworkVersion> version = FrameworkVersion.ofFolder(parts.group("version"));
        String profile = parts.group("profile") == null ? "" : parts.group("profile");
        return special(
                folder,
                name.isEmpty() || version.isEmpty() ? Optional.empty() : ofParts(name.get(), version.get(), profile));
    }

    private static Optional<TargetFramework> ofParts(FrameworkName name, FrameworkVersion version, String profile) {
        if (hasPlatforms(name, version)) {
            return ofPlatform(version, profile);
        }
        if (name.equals(FrameworkName.PORTABLE)) {
            return profile.isEmpty() ? Optional.empty() : Optional.of(of(name, version, profile));
        }
        return Optional.of(of(name, version, PROFILES.getOrDefault(profile, profile)));
    }

    private static boolean hasPlatforms(FrameworkName name, FrameworkVersion version) {
        return version.major() >= FIRST_WITH_PLATFORMS
                && (name.equals(FrameworkName.NET_FRAMEWORK) || name.equals(FrameworkName.NET_CORE_APP));
    }

    private static Optional<TargetFramework> ofPlatform(FrameworkVersion version, String profile) {
        Matcher parts = PLATFORM.matcher(profile);
        boolean isNamed = parts.matches() && !parts.group("platform").isEmpty();
        String platform = isNamed ? parts.group("platform") : profile;
        String number = isNamed ? parts.group("version") : "";
        return (number.isEmpty() ? Optional.of(FrameworkVersion.ZERO) : FrameworkVersion.ofName(number))
                .map(it -> new TargetFramework(new Identity(FrameworkName.NET_CORE_APP, version, "", platform, it)));
    }

    /** {@code .NETFramework,Version=v4.0,Profile=Client}; names that NuGet does not know are taken as they are. */
    private static Optional<TargetFramework> ofName(String text) {
        String[] parts = text.replaceFirst("^[\\s,]+", "").split("\\s*,[\\s,]*");
        FrameworkName name = FrameworkName.of(parts[0]).orElseGet(() -> FrameworkName.unknown(parts[0]));
        String number = value(parts, "version=").replaceFirst("^v+", "");
        Optional<FrameworkVersion> version =
                number.isEmpty() ? Optional.of(FrameworkVersion.ZERO) : FrameworkVersion.ofName(number);
        return special(
                parts[0],
                version.map(it -> name.equals(FrameworkName.NET_CORE_APP) && hasPlatforms(name, it)
                        ? of(name, it, "")
                        : of(name, it, value(parts, "profile="))));
    }

    private static String value(String[] parts, String key) {
        for (String part : parts) {
            if (part.startsWith(key)) {
                return part.substring(key.length()).strip();
            }
        }
        return "";
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
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
