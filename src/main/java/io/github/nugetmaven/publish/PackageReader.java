package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.nupkg.rules.ToolPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads each package once, several side by side, and puts the packages into the order in which they are pushed. Not
 * thread-safe.
 */
final class PackageReader {
    private final InspectionsSideBySide inspections;
    private final boolean withSymbols;
    private final Consumer<RuntimeException> problems;
    private final Map<PackageIdentity, InspectedPackage> packages = new LinkedHashMap<>();
    private final Map<PackageIdentity, InspectedPackage> symbols = new LinkedHashMap<>();
    private final List<InspectedPackage> unreadable = new ArrayList<>();

    /**
     * @param withSymbols whether .snupkg files are read; one beside its .nupkg need not be named
     * @param problems gets an exception for each file that cannot be pushed
     */
    PackageReader(PackageInspection inspection, boolean withSymbols, Consumer<RuntimeException> problems) {
        this.inspections = new InspectionsSideBySide(path -> inspection.inspect(
                path, identity -> Optional.ofNullable(packages.get(identity)).map(InspectedPackage::file)));
        this.withSymbols = withSymbols;
        this.problems = problems;
    }

    /** @throws IOException if a file cannot be read from disk */
    PushPlan read(List<PackageFiles> files) throws IOException {
        Set<Path> paths = new LinkedHashSet<>();
        files.forEach(
                each -> each.paths().forEach(it -> paths.add(it.toAbsolutePath().normalize())));
        read(paths.stream().filter(it -> !PackageFile.isSymbols(it)).toList(), packages);
        if (withSymbols) {
            readSymbols(paths);
        }
        refuseSeveralVersions(files);
        ToolPackages tools = new ToolPackages(packages.values());
        for (Map.Entry<PackageIdentity, InspectedPackage> each : packages.entrySet()) {
            each.setValue(tools.checked(each.getValue()));
        }
        return new PushPlan(inOrder(tools), unreadable);
    }

    private void readSymbols(Set<Path> paths) throws IOException {
        read(paths.stream().filter(PackageFile::isSymbols).toList(), symbols);
        Map<PackageFile, Path> beside = new LinkedHashMap<>();
        for (InspectedPackage each : packages.values()) {
            PackageFile file = each.packageFile().orElseThrow();
            Path path = symbolsBeside(file.path());
            if (!symbols.containsKey(file.identity()) && Files.isRegularFile(path)) {
                beside.put(file, path);
            }
        }
        inspections.inspect(beside.values().stream().filter(it -> !isNamed(it)).toList());
        for (Map.Entry<PackageFile, Path> each : beside.entrySet()) {
            readBeside(each.getValue(), each.getKey());
        }
    }

    /** Whether the user has named this file too, so that it has been read already. */
    private boolean isNamed(Path path) {
        return Stream.concat(symbols.values().stream(), unreadable.stream())
                .anyMatch(it -> it.file().equals(path));
    }

    private static Path symbolsBeside(Path packageFile) {
        String name = packageFile.getFileName().toString().replaceFirst("(?i)\\.nupkg$", "") + ".snupkg";
        return packageFile.resolveSibling(name);
    }

    private void read(List<Path> paths, Map<PackageIdentity, InspectedPackage> target) throws IOException {
        inspections.inspect(paths.stream().filter(Files::isRegularFile).toList());
        for (Path path : paths) {
            if (!Files.isRegularFile(path)) {
                problems.accept(new PublishException(new PublishProblem.NoSuchFile(path)));
            } else {
                add(path, target);
            }
        }
    }

    private void add(Path path, Map<PackageIdentity, InspectedPackage> target) throws IOException {
        inspected(path).ifPresent(it -> {
            PackageFile file = it.packageFile().orElseThrow();
            InspectedPackage before = target.putIfAbsent(file.identity(), it);
            if (before != null) {
                problems.accept(new PublishException(
                        new PublishProblem.SamePackageTwice(file.identity(), before.file(), file.path())));
            }
        });
    }

    /** Reads symbols next to their package. The user may have named that file, so that it has been read already. */
    private void readBeside(Path path, PackageFile packageFile) throws IOException {
        Optional<InspectedPackage> named =
                symbols.values().stream().filter(it -> it.file().equals(path)).findFirst();
        if (named.isEmpty() && unreadable.stream().anyMatch(it -> it.file().equals(path))) {
            return;
        }
        Optional<InspectedPackage> beside = named.isPresent() ? named : inspected(path);
        beside.ifPresent(it -> {
            PackageFile file = it.packageFile().orElseThrow();
            if (file.identity().equals(packageFile.identity())) {
                symbols.put(file.identity(), it);
            } else {
                problems.accept(new PublishException(new PublishProblem.SymbolsOfAnotherPackage(packageFile, file)));
            }
        });
    }

    /** The result of an inspection; empty if the file is not a package, which is then a problem. */
    private Optional<InspectedPackage> inspected(Path path) throws IOException {
        InspectedPackage inspected = inspections.of(path);
        inspected.problem().ifPresent(it -> {
            unreadable.add(inspected);
            problems.accept(it);
        });
        return Optional.of(inspected).filter(it -> it.packageFile().isPresent());
    }

    private void refuseSeveralVersions(List<PackageFiles> files) {
        Map<Path, PackageFile> read = new HashMap<>();
        packages.values().forEach(it -> read.put(it.file(), it.packageFile().orElseThrow()));
        for (PackageFiles each : files) {
            Map<PackageId, PackageFile> first = new HashMap<>();
            for (Path path : each.foundByDefault() ? each.paths() : List.<Path>of()) {
                PackageFile file = read.get(path.toAbsolutePath().normalize());
                PackageFile before =
                        file == null ? null : first.putIfAbsent(file.identity().id(), file);
                if (before != null && !before.identity().equals(file.identity())) {
                    problems.accept(new PublishException(new PublishProblem.SeveralVersions(before, file)));
                }
            }
        }
    }

    private List<InspectedPackage> inOrder(ToolPackages tools) {
        Set<PackageIdentity> order = new LinkedHashSet<>();
        for (Map.Entry<PackageIdentity, InspectedPackage> each : packages.entrySet()) {
            order.addAll(tools.prerequisites(each.getValue()));
            order.add(each.getKey());
        }
        List<InspectedPackage> ordered = new ArrayList<>();
        for (PackageIdentity identity : order) {
            ordered.add(packages.get(identity));
            Optional.ofNullable(symbols.remove(identity)).ifPresent(ordered::add);
        }
        ordered.addAll(symbols.values());
        return ordered;
    }
}
