package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.BuildState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the modules of a build wait for each other. The last module to arrive takes all modules that wait, itself included.
 * Each module is taken exactly once. Thread-safe, even if modules have loaded this plugin more than once: they share the map,
 * and so its lock.
 */
final class ModuleBarrier {
    private static final String WAITING = "waiting";
    private static final String TAKEN = "taken";

    /**
     * What a module finds when it arrives.
     *
     * @param missing the modules that have not arrived yet
     * @param taken the modules that this one has to act for now, itself among them; empty if it is not the last
     */
    record Arrival(List<String> missing, List<String> taken) {}

    private final Map<String, String> modules;

    /** The barrier of this name in this build. */
    static ModuleBarrier of(BuildState memory, String name) {
        return new ModuleBarrier(memory.texts("gate " + name));
    }

    /** @param modules the map that the modules share; only this class writes to it */
    ModuleBarrier(Map<String, String> modules) {
        this.modules = modules;
    }

    /** @param expected the modules to wait for, in the order in which they are taken */
    Arrival arrive(String module, Collection<String> expected) {
        synchronized (modules) {
            modules.putIfAbsent(module, WAITING);
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(modules.keySet());
            return new Arrival(missing, missing.isEmpty() ? take(expected) : List.of());
        }
    }

    /** The modules that have arrived and wait for others, in no particular order. */
    List<String> waiting() {
        synchronized (modules) {
            return modules.keySet().stream()
                    .filter(it -> modules.get(it).equals(WAITING))
                    .toList();
        }
    }

    /** Takes the expected modules in their order. An unexpected module comes last, since it would otherwise never be taken. */
    private List<String> take(Collection<String> expected) {
        Set<String> inOrder = new LinkedHashSet<>(expected);
        inOrder.addAll(new TreeSet<>(modules.keySet()));
        List<String> taken = new ArrayList<>();
        for (String module : inOrder) {
            if (modules.replace(module, WAITING, TAKEN)) {
                taken.add(module);
            }
        }
        return taken;
    }
}
