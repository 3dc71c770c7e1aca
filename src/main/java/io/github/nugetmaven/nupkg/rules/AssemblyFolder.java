package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The assemblies in lib or ref, and placeholders. Not thread-safe.
 *
 * @param byFramework for each framework, names in lower case and the first entry with this name
 */
record AssemblyFolder(Map<TargetFramework, Map<String, String>> byFramework) {
    static final String PLACEHOLDER = "_._";

    AssemblyFolder() {
        this(new LinkedHashMap<>());
    }

    void add(TargetFramework framework, String name, String entry) {
        byFramework.computeIfAbsent(framework, it -> new LinkedHashMap<>()).putIfAbsent(name, entry);
    }

    boolean isEmpty() {
        return byFramework.isEmpty();
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        byFramework.values().forEach(it -> names.addAll(it.keySet()));
        return names;
    }

    /** The assemblies for one framework that {@code <references>} does not name. */
    Map<String, String> leftOut(TargetFramework framework, Set<String> references) {
        Map<String, String> leftOut = new LinkedHashMap<>(byFramework.get(framework));
        leftOut.remove(PLACEHOLDER);
        leftOut.keySet()
                .removeIf(it -> references.contains(it) || references.contains(it.substring(0, it.lastIndexOf('.'))));
        return leftOut;
    }
}
