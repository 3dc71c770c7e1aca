package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.BuildState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where the modules of a build wait for each other. Whoever is the last to come takes all that wait along; each module is
 * taken once, whatever happens. Thread-safe, also if the modules have loaded this plugin more than once: they share the map,
 * and so its lock.
 */
final class ModuleBarrier {
    private static final String WAITING = "waiting";
    private static final String TAKEN = "taken";

    /**
     * What a module finds when it comes.
     *
     * @param missing the modules that have yet to come
     * @param taken those that this one has to see to now, itself among them; empty if somebody else does
     */
    record Arrival(List<String> missing, List<String> taken) {}

    private final Map<String, String> modules;

    /** The gate of this name. */
    static ModuleBarrier of(BuildState memory, String name) {
        return new ModuleBarrier(memory.texts("gate " + name));
    }

    /** @param modules the map that the modules share; nobody else writes to it */
    ModuleBarrier(Map<String, String> modules) {
        this.modules = modules;
    }

    /** @param expected the modules to wait for, in the order in which they are to be taken */
    Arrival arrive(String module, Collection<String> expected) {
        synchronized (modules) {
            modules.putIfAbsent(module, WAITING);
            List<String> missing =
                    expected.stream().filter(it -> !modules.containsKey(it)).toList();
            return new Arrival(missing, missing.isEmpty() ? take(expected) : List.of());
        }
    }

    /** The modules that have come and wait for others, in no order. */
    List<String> waiting() {
        synchronized (modules) {
            return modules.keySet().stream()
                    .filter(it -> modules.get(it).equals(WAITING))
                    .toList();
        }
    }

    /** One that nobody expected goes last rather than never. */
    private List<String> take(Collection<String> expected) {
        List<String> inOrder = new ArrayList<>(expected);
        modules.keySet().stream().filter(it -> !expected.contains(it)).sorted().forEach(inOrder::add);
        return inOrder.stream()
                .filter(it -> modules.replace(it, WAITING, TAKEN))
                .toList();
    }
}
