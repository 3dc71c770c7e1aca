package io.github.nugetmaven.nupkg.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses the names of target frameworks.
 *
 * <p>Source: NuGet.Client, {@code NuGetFrameworkFactory.cs}.
 */
final class TargetFrameworkParser {
    /** Names of sets are shorter. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern FOLDER =
            Pattern.compile("(?<name>[A-Za-z.]++)(?<version>[0-9.]*+)(?:-(?<profile>[0-9A-Za-z.+-]++))?");
    private static final Pattern PLATFORM = Pattern.compile("(?<platform>[A-Za-z.]*+)(?<version>.*)");

    /** Other spellings of names, in lower case. */
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

    private TargetFrameworkParser() {}

    static Optional<TargetFramework> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf(',') < 0 ? ofFolder(lower) : ofName(text);
    }

    private static Optional<TargetFramework> special(String first, Optional<TargetFramework> otherwise) {
        return switch (first) {
            case "any" -> Optional.of(TargetFramework.ANY);
            case "agnostic" -> Optional.of(TargetFramework.AGNOSTIC);
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
        if (TargetFramework.hasPlatforms(name, version)) {
            return ofPlatform(version, profile);
        }
        return ofProfile(name, version, PROFILES.getOrDefault(profile, profile));
    }

    private static Optional<TargetFramework> ofPlatform(FrameworkVersion version, String profile) {
        Matcher parts = PLATFORM.matcher(profile);
        boolean isNamed = parts.matches() && !parts.group("platform").isEmpty();
        String platform = isNamed ? parts.group("platform") : profile;
        String number = isNamed ? parts.group("version") : "";
        return (number.isEmpty() ? Optional.of(FrameworkVersion.ZERO) : FrameworkVersion.ofName(number))
                .map(it -> TargetFramework.ofPlatform(version, platform, it));
    }

    private static Optional<TargetFramework> ofProfile(FrameworkName name, FrameworkVersion version, String profile) {
        return name.equals(FrameworkName.PORTABLE)
                ? PortableProfiles.frameworks(profile).map(it -> TargetFramework.of(name, version, it))
                : Optional.of(TargetFramework.of(name, version, profile));
    }

    /**
     * Parses {@code .NETFramework,Version=v4.0,Profile=Client}. Accepts frameworks that NuGet does not know, and like NuGet only
     * a small v before the version.
     */
    private static Optional<TargetFramework> ofName(String text) {
        String[] parts = text.replaceFirst("^[\\s,]+", "").split("\\s*,[\\s,]*");
        String first = parts[0].toLowerCase(Locale.ROOT);
        FrameworkName name = FrameworkName.of(first).orElseGet(() -> FrameworkName.unknown(first));
        Optional<FrameworkVersion> version = value(parts, "version=")
                .map(it -> FrameworkVersion.ofName(it.replaceFirst("^v+", "")))
                .orElse(Optional.of(FrameworkVersion.ZERO));
        String profile = value(parts, "profile=").orElse("").toLowerCase(Locale.ROOT);
        return special(
                first,
                version.flatMap(it -> name.equals(FrameworkName.NET_CORE_APP) && TargetFramework.hasPlatforms(name, it)
                        ? Optional.of(TargetFramework.of(name, it, ""))
                        : ofProfile(name, it, profile)));
    }

    /** The value of a key; empty if the key is missing, or if there are several, of which NuGet takes none. */
    private static Optional<String> value(String[] parts, String key) {
        List<String> found = Stream.of(parts)
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(key))
                .map(it -> it.substring(key.length()).split("=", 2)[0])
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
