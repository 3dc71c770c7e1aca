package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
                Optional<TargetFramework> target =
                        framework.isEmpty() ? Optional.of(TargetFramework.ANY) : TargetFramework.parse(framework);
                if (target.isPresent()) {
                    byFramework.put(target.get(), names(group));
                }
            }
            if (!names(list).isEmpty()) {
                byFramework.put(TargetFramework.ANY, names(list));
            }
        }
        return new References(byFramework);
    }

    private static Set<String> names(XmlElement parent) {
        Set<String> names = new LinkedHashSet<>();
        for (XmlElement reference : parent.all("reference")) {
            Optional<String> file = reference.attribute("file");
            if (file.isPresent()) {
                names.add(file.get().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Whether one of the files is an assembly with this name. */
    static boolean isIn(String reference, Set<String> files) {
        return files.contains(reference)
                || files.contains(reference + ".dll")
                || files.contains(reference + ".exe")
                || files.contains(reference + ".winmd");
    }

    /** Whether the files have all of them. */
    boolean areIn(Set<String> files) {
        for (Set<String> names : byFramework.values()) {
            for (String name : names) {
                if (!isIn(name, files)) {
                    return false;
                }
            }
        }
        return true;
    }

    int count() {
        int count = 0;
        for (Set<String> names : byFramework.values()) {
            count += names.size();
        }
        return count;
    }

    /** The names for exactly this framework, or for all. */
    Optional<Set<String>> of(TargetFramework framework) {
        return Optional.ofNullable(byFramework.getOrDefault(framework, byFramework.get(TargetFramework.ANY)));
    }
}
