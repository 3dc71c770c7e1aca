package io.github.nugetmaven.nupkg.framework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The set of frameworks in the name of a portable framework: {@code net45+win8}, or the number of a profile that stands for
 * it. Two names of one profile are the same framework for NuGet.
 *
 * <p>Source: NuGet.Client, {@code DefaultPortableFrameworkMappings.cs}, {@code FrameworkNameProvider.cs} and
 * {@code DefaultFrameworkMappings.cs}.
 */
final class PortableSet {
    private static final String PROFILE = "profile";

    /** Short names by profile number. */
    private static final Map<String, String> BY_PROFILE = byProfile("""
            31 win81+wp81
            32 win81+wpa81
            44 net451+win81
            84 wp81+wpa81
            151 net451+win81+wpa81
            157 win81+wp81+wpa81
            7 net45+win8
            49 net45+wp8
            78 net45+win8+wp8
            111 net45+win8+wpa81
            259 net45+win8+wp8+wpa81
            2 net40+sl4+win8+wp7
            3 net40+sl4
            4 net45+sl4+win8+wp7
            5 net40+win8
            6 net403+win8
            14 net40+sl5
            18 net403+sl4
            19 net403+sl5
            23 net45+sl4
            24 net45+sl5
            36 net40+sl4+win8+wp8
            37 net40+sl5+win8
            41 net403+sl4+win8
            42 net403+sl5+win8
            46 net45+sl4+win8
            47 net45+sl5+win8
            88 net40+sl4+win8+wp75
            92 net40+win8+wpa81
            95 net403+sl4+win8+wp7
            96 net403+sl4+win8+wp75
            102 net403+win8+wpa81
            104 net45+sl4+win8+wp75
            136 net40+sl5+win8+wp8
            143 net403+sl4+win8+wp8
            147 net403+sl5+win8+wp8
            154 net45+sl4+win8+wp8
            158 net45+sl5+win8+wp8
            225 net40+sl5+win8+wpa81
            240 net403+sl5+win8+wpa81
            255 net45+sl5+win8+wpa81
            328 net40+sl5+win8+wp8+wpa81
            336 net403+sl5+win8+wp8+wpa81
            344 net45+sl5+win8+wp8+wpa81
            """);

    private static final Set<String> PROFILES = Set.copyOf(BY_PROFILE.values());

    /** Sets to which the frameworks of Mono and Xamarin may be added without a change of their meaning. */
    private static final Set<String> WITH_MONO =
            withMono("5 6 7 14 19 24 37 42 44 47 49 78 92 102 111 136 147 151 158 225" + " 255 259 328 336 344");

    private static final Set<String> MONO =
            Set.of("monoandroid", "monotouch", "xamarin.ios", "xamarin.mac", "xamarin.tvos", "xamarin.watchos");

    /** Short names of the same framework. */
    private static final Map<String, String> EQUIVALENT = Map.of(
            "win", "win8",
            "netcore", "win8",
            "netcore45", "win8",
            "winrt", "win8",
            "winrt45", "win8",
            "netcore451", "win81",
            "wp", "wp7");

    private PortableSet() {}

    private static Map<String, String> byProfile(String table) {
        Map<String, String> names = new HashMap<>();
        table.lines().map(it -> it.split(" ")).forEach(row -> names.put(PROFILE + row[0], row[1]));
        return Map.copyOf(names);
    }

    private static Set<String> withMono(String numbers) {
        Set<String> sets = new HashSet<>();
        for (String number : numbers.split(" ")) {
            sets.add(BY_PROFILE.get(PROFILE + number));
        }
        return Set.copyOf(sets);
    }

    /**
     * The short names in the set of a profile, in alphabetical order and joined by {@code +}.
     *
     * @param text number of a profile, or a list, in lower case
     * @return the text itself if it is not a profile that NuGet knows
     */
    static String canonical(String text) {
        String set = BY_PROFILE.get(text);
        if (set != null || text.indexOf('-') >= 0) {
            return set == null ? text : set;
        }
        Set<TargetFramework> frameworks = new LinkedHashSet<>();
        for (String name : text.split("\\+")) {
            Optional<TargetFramework> framework = TargetFramework.parse(name);
            if (framework.isEmpty()) {
                return text;
            }
            frameworks.add(framework.get());
        }
        Set<String> names = new TreeSet<>();
        frameworks.stream()
                .filter(it -> !MONO.contains(it.family()))
                .map(TargetFramework::shortName)
                .forEach(it -> names.add(EQUIVALENT.getOrDefault(it, it)));
        String joined = String.join("+", names);
        boolean hasMono = frameworks.stream().anyMatch(it -> MONO.contains(it.family()));
        return (hasMono ? WITH_MONO : PROFILES).contains(joined) ? joined : text;
    }

    /** The names in a list without their order. */
    static Set<String> names(String canonical) {
        return Set.copyOf(List.of(canonical.split("\\+")));
    }
}
