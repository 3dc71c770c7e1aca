package io.github.nugetmaven.nupkg.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parses the names of target frameworks.
 *
 * <p>Source: NuGet.Client, {@code NuGetFrameworkFactory.cs}.
 */
final class TargetFrameworkParser {
    /** Names of sets are shorter. */
    private static final int MAX_LENGTH = 1000;

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
        String whole = ALIASES.getOrDefault(folder, folder);
        int dash = whole.indexOf('-');
        String framework = dash < 0 ? whole : whole.substring(0, dash);
        String profile = dash < 0 ? "" : whole.substring(dash + 1);
        int start = endOfLetters(framework);
        if (start == 0 || !isNumeric(framework.substring(start)) || dash >= 0 && !isProfile(profile)) {
            return Optional.empty();
        }
        Optional<FrameworkName> name = FrameworkName.of(framework.substring(0, start));
        Optional<FrameworkVersion> version = FrameworkVersion.ofFolder(framework.substring(start));
        return special(
                folder,
                name.isEmpty() || version.isEmpty() ? Optional.empty() : ofParts(name.get(), version.get(), profile));
    }

    /** Where the name of a framework or platform ends, which may have dots. */
    private static int endOfLetters(String text) {
        int end = 0;
        while (end < text.length() && (isLetter(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!FrameworkVersion.isDigit(text.charAt(i)) && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isProfile(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !FrameworkVersion.isDigit(c) && ".+-".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static Optional<TargetFramework> ofParts(FrameworkName name, FrameworkVersion version, String profile) {
        if (TargetFramework.hasPlatforms(name, version)) {
            return ofPlatform(version, profile);
        }
        return ofProfile(name, version, PROFILES.getOrDefault(profile, profile));
    }

    private static Optional<TargetFramework> ofPlatform(FrameworkVersion version, String profile) {
        int end = endOfLetters(profile);
        if (end == 0 || end == profile.length()) {
            return Optional.of(TargetFramework.ofPlatform(version, profile, FrameworkVersion.ZERO));
        }
        Optional<FrameworkVersion> platformVersion = FrameworkVersion.ofName(profile.substring(end));
        return platformVersion.isEmpty()
                ? Optional.empty()
                : Optional.of(TargetFramework.ofPlatform(version, profile.substring(0, end), platformVersion.get()));
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
