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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads each package once, several side by side, and puts the packages into the order in which they are pushed. Not
 * thread-safe.
 */
final class PackageReader implements InspectionsSideBySide.Inspection, Function<PackageIdentity, Optional<Path>> {
    private static final String PACKAGE = ".nupkg";

    private final PackageInspection inspection;
    private final InspectionsSideBySide inspections = new InspectionsSideBySide(this);
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
        this.inspection = inspection;
        this.withSymbols = withSymbols;
        this.problems = problems;
    }

    @Override
    public InspectedPackage of(Path file) throws IOException {
        return inspection.inspect(file, this);
    }

    /** The package that symbols with this identity belong to. */
    @Override
    public Optional<Path> apply(PackageIdentity identity) {
        InspectedPackage found = packages.get(identity);
        return found == null ? Optional.empty() : Optional.of(found.file());
    }

    /** @throws IOException if a file cannot be read from disk */
    PushPlan read(List<PackageFiles> files) throws IOException {
        Set<Path> paths = new LinkedHashSet<>();
        for (PackageFiles each : files) {
            for (Path path : each.paths()) {
                paths.add(path.toAbsolutePath().normalize());
            }
        }
        read(ofKind(false, paths), packages);
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

    private static List<Path> ofKind(boolean isSymbols, Set<Path> paths) {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (PackageFile.isSymbols(path) == isSymbols) {
                found.add(path);
            }
        }
        return found;
    }

    private void readSymbols(Set<Path> paths) throws IOException {
        read(ofKind(true, paths), symbols);
        Map<PackageFile, Path> beside = new LinkedHashMap<>();
        for (InspectedPackage each : packages.values()) {
            PackageFile file = each.packageFile().orElseThrow();
            Path path = symbolsBeside(file.path());
            if (!symbols.containsKey(file.identity()) && Files.isRegularFile(path)) {
                beside.put(file, path);
            }
        }
        inspections.inspect(withoutNamed(beside.values()));
        for (Map.Entry<PackageFile, Path> each : beside.entrySet()) {
            readBeside(each.getValue(), each.getKey());
        }
    }

    /** Those that the user has not named too, and that have not been read therefore. */
    private List<Path> withoutNamed(Collection<Path> paths) {
        List<Path> left = new ArrayList<>();
        for (Path path : paths) {
            if (find(path, symbols.values()).isEmpty() && find(path, unreadable).isEmpty()) {
                left.add(path);
            }
        }
        return left;
    }

    private static Optional<InspectedPackage> find(Path path, Collection<InspectedPackage> read) {
        for (InspectedPackage each : read) {
            if (each.file().equals(path)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Path symbolsBeside(Path packageFile) {
        String name = packageFile.getFileName().toString();
        boolean isExtended = name.toLowerCase(Locale.ROOT).endsWith(PACKAGE);
        String bare = isExtended ? name.substring(0, name.length() - PACKAGE.length()) : name;
        return packageFile.resolveSibling(bare + ".snupkg");
    }

    private void read(List<Path> paths, Map<PackageIdentity, InspectedPackage> target) throws IOException {
        Set<Path> there = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isRegularFile(path)) {
                there.add(path);
            }
        }
        inspections.inspect(List.copyOf(there));
        for (Path path : paths) {
            if (there.contains(path)) {
                add(path, target);
            } else {
                problems.accept(new PublishException(new PublishProblem.NoSuchFile(path)));
            }
        }
    }

    private void add(Path path, Map<PackageIdentity, InspectedPackage> target) throws IOException {
        InspectedPackage inspected = inspected(path);
        if (inspected.packageFile().isEmpty()) {
            return;
        }
        PackageFile file = inspected.packageFile().get();
        InspectedPackage before = target.putIfAbsent(file.identity(), inspected);
        if (before != null) {
            problems.accept(new PublishException(
                    new PublishProblem.SamePackageTwice(file.identity(), before.file(), file.path())));
        }
    }

    /** Reads symbols next to their package. The user may have named that file, so that it has been read already. */
    private void readBeside(Path path, PackageFile packageFile) throws IOException {
        Optional<InspectedPackage> named = find(path, symbols.values());
        if (named.isEmpty() && find(path, unreadable).isPresent()) {
            return;
        }
        InspectedPackage beside = named.isPresent() ? named.get() : inspected(path);
        if (beside.packageFile().isEmpty()) {
            return;
        }
        PackageFile file = beside.packageFile().get();
        if (file.identity().equals(packageFile.identity())) {
            symbols.put(file.identity(), beside);
        } else {
            problems.accept(new PublishException(new PublishProblem.SymbolsOfAnotherPackage(packageFile, file)));
        }
    }

    /** The result of an inspection. If the file is not a package, that is a problem. */
    private InspectedPackage inspected(Path path) throws IOException {
        InspectedPackage inspected = inspections.of(path);
        if (inspected.problem().isPresent()) {
            unreadable.add(inspected);
            problems.accept(inspected.problem().get());
        }
        return inspected;
    }

    private void refuseSeveralVersions(List<PackageFiles> files) {
        Map<Path, PackageFile> read = new HashMap<>();
        for (InspectedPackage each : packages.values()) {
            read.put(each.file(), each.packageFile().orElseThrow());
        }
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
            InspectedPackage withIt = symbols.remove(identity);
            if (withIt != null) {
                ordered.add(withIt);
            }
        }
        ordered.addAll(symbols.values());
        return ordered;
    }
}
