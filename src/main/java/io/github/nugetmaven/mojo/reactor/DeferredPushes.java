package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.BuildState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The packages that modules have put off, and how each would push or leave them. The modules share it, whatever class loader
 * they have: classes of the JDK only. Thread-safe.
 */
public final class DeferredPushes {
    private final Map<String, List<Path>> files;
    private final Map<String, String> ways;
    private final Map<String, BiFunction<List<Path>, CompletableFuture<Void>, List<String>>> pushes;
    private final Map<String, Function<List<Path>, String>> leaves;
    private final Map<String, BiFunction<List<Path>, CompletableFuture<Void>, List<String>>> checks;

    /** @param name of the goals that are put off together */
    DeferredPushes(BuildState memory, String name) {
        this.files = memory.values("files " + name);
        this.ways = memory.texts("ways " + name);
        this.pushes = memory.values("pushes " + name);
        this.leaves = memory.values("leaves " + name);
        this.checks = memory.values("checks " + name);
    }

    /**
     * How files of a module go.
     *
     * @param name how and to where; what goes the same way is pushed together
     * @param push pushes files that way until it is told to stop, and says how that ended
     * @param leave writes down that files were not pushed that way, and says which command does
     * @param check finds out what a push would be refused for before its first byte, and says it like the end of one
     */
    public record Way(
            String name,
            BiFunction<List<Path>, CompletableFuture<Void>, List<String>> push,
            Function<List<Path>, String> leave,
            BiFunction<List<Path>, CompletableFuture<Void>, List<String>> check) {}

    /** Puts files off; of each module once. */
    void add(String module, List<Path> packages, Way way) {
        ways.putIfAbsent(module, way.name());
        pushes.putIfAbsent(module, way.push());
        leaves.putIfAbsent(module, way.leave());
        checks.putIfAbsent(module, way.check());
        files.putIfAbsent(module, List.copyOf(packages));
    }

    /** The modules among these that have put off something, those that go the same way together. */
    List<List<String>> groups(Collection<String> modules) {
        return new ArrayList<>(modules.stream()
                .filter(files::containsKey)
                .collect(Collectors.groupingBy(ways::get, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The first module's way was made with the configuration that all of the group have. */
    PushEnd push(List<String> group, CompletableFuture<Void> stop) {
        return PushEnd.of(pushes.get(group.get(0)).apply(filesOf(group), stop));
    }

    /** How a push would end before its first byte. */
    PushEnd check(List<String> group, CompletableFuture<Void> stop) {
        return PushEnd.of(checks.get(group.get(0)).apply(filesOf(group), stop));
    }

    /** The command that pushes what is left now. */
    String leave(List<String> group) {
        return leaves.get(group.get(0)).apply(filesOf(group));
    }

    private List<Path> filesOf(List<String> group) {
        return group.stream().flatMap(it -> files.get(it).stream()).toList();
    }
}
