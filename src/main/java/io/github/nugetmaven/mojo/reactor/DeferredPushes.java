package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.publish.PackageFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packages of modules that wait for the end of the build, and the parameters of each module. Modules with different class
 * loaders share it, so it holds only types of the JDK. Thread-safe.
 */
final class DeferredPushes {
    private final Map<String, List<Path>> files;
    private final Map<String, Boolean> foundByDefault;
    private final Map<String, Map<String, String>> parameters;

    /** @param name identifies the execution whose packages are pushed together */
    DeferredPushes(BuildState state, String name) {
        this.files = state.values("files " + name);
        this.foundByDefault = state.values("found by default " + name);
        this.parameters = state.values("parameters " + name);
    }

    /** Adds the packages of a module; the first call for a module counts. */
    void add(String module, PackageFiles packages, PushParameters how) {
        parameters.putIfAbsent(module, Map.copyOf(how.values().texts()));
        foundByDefault.putIfAbsent(module, packages.foundByDefault());
        files.putIfAbsent(module, packages.paths());
    }

    /**
     * The packages of these modules, grouped by equal parameters.
     *
     * @param reactor knows the names of these modules
     */
    List<PushGroup> groups(Collection<String> modules, ParticipatingModules reactor) {
        Map<Map<String, String>, List<String>> byParameters = new LinkedHashMap<>();
        for (String module : modules) {
            if (files.containsKey(module)) {
                Map<String, String> texts = parameters.get(module);
                List<String> before = byParameters.putIfAbsent(texts, new ArrayList<>(List.of(module)));
                if (before != null) {
                    before.add(module);
                }
            }
        }
        List<PushGroup> groups = new ArrayList<>();
        for (Map.Entry<Map<String, String>, List<String>> each : byParameters.entrySet()) {
            groups.add(new PushGroup(
                    reactor.names(each.getValue()),
                    packagesOf(each.getValue()),
                    new PushParameters(ParameterValues.of(each.getKey()))));
        }
        return groups;
    }

    private List<PackageFiles> packagesOf(List<String> modules) {
        List<PackageFiles> packages = new ArrayList<>();
        for (String module : modules) {
            packages.add(new PackageFiles(files.get(module), foundByDefault.get(module)));
        }
        return packages;
    }
}
