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
    private static final Set<String> EXTENSIONS = Set.of(".dll", ".exe", ".winmd");

    AssemblyFolder() {
        this(new LinkedHashMap<>());
    }

    /** Whether a file in the folder of a framework is an assembly or a placeholder. */
    static boolean isAssembly(String lowerName) {
        int dot = lowerName.lastIndexOf('.');
        return lowerName.equals(PLACEHOLDER)
                || dot > 0 && lowerName.indexOf('/') < 0 && EXTENSIONS.contains(lowerName.substring(dot));
    }

    void add(TargetFramework framework, String name, String entry) {
        byFramework.putIfAbsent(framework, new LinkedHashMap<>());
        byFramework.get(framework).putIfAbsent(name, entry);
    }

    boolean isEmpty() {
        return byFramework.isEmpty();
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Map<String, String> assemblies : byFramework.values()) {
            names.addAll(assemblies.keySet());
        }
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
