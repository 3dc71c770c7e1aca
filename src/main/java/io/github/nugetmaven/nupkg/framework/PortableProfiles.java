package io.github.nugetmaven.nupkg.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sets of frameworks that portable libraries are built for, by number: {@code Profile7} is {@code net45+win8}.
 *
 * <p>Source: NuGet.Client, {@code DefaultPortableFrameworkMappings.cs}.
 */
final class PortableProfiles {
    private static final String NUMBERED = "profile";
    private static final String SEPARATOR = "+";

    /** Number and frameworks, sorted by name. A * marks a profile that supports Mono and Xamarin as well. */
    private static final List<String> PROFILES = List.of(
            "2 net40+sl4+win8+wp7",
            "3 net40+sl4",
            "4 net45+sl4+win8+wp7",
            "5* net40+win8",
            "6* net403+win8",
            "7* net45+win8",
            "14* net40+sl5",
            "18 net403+sl4",
            "19* net403+sl5",
            "23 net45+sl4",
            "24* net45+sl5",
            "31 win81+wp81",
            "32 win81+wpa81",
            "36 net40+sl4+win8+wp8",
            "37* net40+sl5+win8",
            "41 net403+sl4+win8",
            "42* net403+sl5+win8",
            "44* net451+win81",
            "46 net45+sl4+win8",
            "47* net45+sl5+win8",
            "49* net45+wp8",
            "78* net45+win8+wp8",
            "84 wp81+wpa81",
            "88 net40+sl4+win8+wp75",
            "92* net40+win8+wpa81",
            "95 net403+sl4+win8+wp7",
            "96 net403+sl4+win8+wp75",
            "102* net403+win8+wpa81",
            "104 net45+sl4+win8+wp75",
            "111* net45+win8+wpa81",
            "136* net40+sl5+win8+wp8",
            "143 net403+sl4+win8+wp8",
            "147* net403+sl5+win8+wp8",
            "151* net451+win81+wpa81",
            "154 net45+sl4+win8+wp8",
            "157 win81+wp81+wpa81",
            "158* net45+sl5+win8+wp8",
            "225* net40+sl5+win8+wpa81",
            "240 net403+sl5+win8+wpa81",
            "255* net45+sl5+win8+wpa81",
            "259* net45+win8+wp8+wpa81",
            "328* net40+sl5+win8+wp8+wpa81",
            "336* net403+sl5+win8+wp8+wpa81",
            "344* net45+sl5+win8+wp8+wpa81");

    private static final Set<String> OPTIONAL =
            Set.of("monoandroid", "monotouch", "xamarinios", "xamarinmac", "xamarintvos", "xamarinwatchos");

    /** Other names of the same frameworks. Source: NuGet.Client, {@code DefaultFrameworkMappings.cs}. */
    private static final Map<String, String> EQUIVALENT = Map.of(
            "win", "win8",
            "netcore", "win8",
            "netcore45", "win8",
            "winrt", "win8",
            "winrt45", "win8",
            "netcore451", "win81",
            "wp", "wp7");

    private PortableProfiles() {}

    /**
     * The frameworks of a set, sorted and joined by +.
     *
     * @param profile number or frameworks, in lower case
     * @return empty if there is no such set; unchanged if one of its frameworks has a profile
     */
    static Optional<String> frameworks(String profile) {
        if (profile.startsWith(NUMBERED)) {
            String number = profile.substring(NUMBERED.length());
            return PROFILES.stream()
                    .filter(it -> it.startsWith(number + " ") || it.startsWith(number + "* "))
                    .map(PortableProfiles::names)
                    .findFirst();
        }
        if (profile.isEmpty() || profile.indexOf('-') >= 0) {
            return Optional.of(profile).filter(it -> !it.isEmpty());
        }
        Set<String> names = Stream.of(profile.split("\\" + SEPARATOR))
                .filter(it -> !it.isEmpty())
                .map(it -> TargetFrameworkParser.parse(it)
                        .map(TargetFramework::shortName)
                        .orElse("unsupported"))
                .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(withoutOptional(names)).filter(it -> !it.isEmpty());
    }

    private static String withoutOptional(Set<String> names) {
        String required = names.stream()
                .filter(it -> !OPTIONAL.contains(it.replaceFirst("[0-9.]*$", "")))
                .map(it -> EQUIVALENT.getOrDefault(it, it))
                .distinct()
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
        boolean hasOptional = names.stream().anyMatch(it -> OPTIONAL.contains(it.replaceFirst("[0-9.]*$", "")));
        return PROFILES.stream()
                .filter(it -> it.endsWith((hasOptional ? "* " : " ") + required))
                .findFirst()
                .map(PortableProfiles::names)
                .orElseGet(() -> String.join(SEPARATOR, names));
    }

    private static String names(String profile) {
        return profile.substring(profile.indexOf(' ') + 1);
    }
}
