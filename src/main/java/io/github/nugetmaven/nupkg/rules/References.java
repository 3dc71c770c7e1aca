package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The assemblies that {@code <references>} names, with or without their extension. Immutable.
 *
 * <p>Source: NuGet.Client, NuspecReader.cs and, for extensions, PackageBuilder.cs.
 *
 * @param byFramework names in lower case; those without a group are for {@link TargetFramework#ANY}
 */
record References(Map<TargetFramework, Set<String>> byFramework) {
    static References in(XmlElement metadata) {
        Map<TargetFramework, Set<String>> byFramework = new LinkedHashMap<>();
        for (XmlElement list : metadata.all("references")) {
            for (XmlElement group : list.all("group")) {
                String framework = group.attribute("targetFramework").orElse("");
                (framework.isEmpty() ? Optional.of(TargetFramework.ANY) : TargetFramework.parse(framework))
                        .ifPresent(it -> byFramework.put(it, names(group)));
            }
            if (!names(list).isEmpty()) {
                byFramework.put(TargetFramework.ANY, names(list));
            }
        }
        return new References(byFramework);
    }

    private static Set<String> names(XmlElement parent) {
        Set<String> names = new LinkedHashSet<>();
        parent.all("reference").stream()
                .flatMap(it -> it.attribute("file").stream())
                .forEach(it -> names.add(it.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** Whether one of the files is an assembly with this name. */
    static boolean isIn(String reference, Set<String> files) {
        return Stream.of("", ".dll", ".exe", ".winmd").anyMatch(it -> files.contains(reference + it));
    }

    Stream<String> all() {
        return byFramework.values().stream().flatMap(Set::stream);
    }

    /** The names for exactly this framework, or for all. */
    Optional<Set<String>> of(TargetFramework framework) {
        return Optional.ofNullable(byFramework.getOrDefault(framework, byFramework.get(TargetFramework.ANY)));
    }
}
