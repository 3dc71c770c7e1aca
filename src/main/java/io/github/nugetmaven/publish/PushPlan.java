package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is pushed, in order: every package as the files were given, its symbols right behind it, symbols without a package
 * last. Immutable.
 */
public record PushPlan(List<PackageFile> files) {
    /**
     * Reads the files and pairs them. A .snupkg beside its .nupkg need not be named.
     *
     * @throws PublishException if the files contradict each other
     * @throws InvalidPackageException if one is no package
     */
    static PushPlan of(List<Path> paths, boolean withSymbols) throws IOException {
        return of(paths, withSymbols, problem -> {
            throw problem;
        });
    }

    /**
     * The same, of the files that can be used.
     *
     * @param problems gets an exception of {@link #of(List, boolean)} for each that cannot
     */
    static PushPlan of(List<Path> paths, boolean withSymbols, Consumer<RuntimeException> problems) throws IOException {
        Map<PackageIdentity, PackageFile> packages = new LinkedHashMap<>();
        Map<PackageIdentity, PackageFile> symbols = new LinkedHashMap<>();
        for (Path path : distinct(paths)) {
            boolean isSymbols = PackageFile.isSymbols(path);
            if (withSymbols || !isSymbols) {
                unlessUnusable(() -> put(isSymbols ? symbols : packages, read(path)), problems);
            }
        }
        List<PackageFile> ordered = new ArrayList<>();
        for (PackageFile each : packages.values()) {
            ordered.add(each);
            if (withSymbols) {
                unlessUnusable(() -> symbolsOf(each, symbols).ifPresent(ordered::add), problems);
            }
        }
        ordered.addAll(symbols.values());
        return new PushPlan(List.copyOf(ordered));
    }

    /** Work on a file. */
    private interface FileWork {
        void run() throws IOException;
    }

    private static void unlessUnusable(FileWork work, Consumer<RuntimeException> problems) throws IOException {
        try {
            work.run();
        } catch (InvalidPackageException | PublishException e) {
            problems.accept(e);
        }
    }

    /** Takes the symbols of a package out of those that were named, or finds them beside it. */
    private static Optional<PackageFile> symbolsOf(PackageFile file, Map<PackageIdentity, PackageFile> named)
            throws IOException {
        PackageFile found = named.remove(file.identity());
        if (found != null) {
            return Optional.of(found);
        }
        String name = file.path().getFileName().toString().replaceFirst("(?i)\\.nupkg$", "") + ".snupkg";
        Path sibling = file.path().resolveSibling(name);
        if (!Files.isRegularFile(sibling)) {
            return Optional.empty();
        }
        PackageFile beside = PackageFile.read(sibling);
        if (!beside.identity().equals(file.identity())) {
            throw new PublishException(new PublishProblem.SymbolsOfAnotherPackage(file, beside));
        }
        return Optional.of(beside);
    }

    private static PackageFile read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new PublishException(new PublishProblem.NoSuchFile(path));
        }
        return PackageFile.read(path);
    }

    private static void put(Map<PackageIdentity, PackageFile> files, PackageFile file) {
        PackageFile before = files.putIfAbsent(file.identity(), file);
        if (before != null) {
            throw new PublishException(
                    new PublishProblem.SamePackageTwice(file.identity(), before.path(), file.path()));
        }
    }

    private static Set<Path> distinct(List<Path> paths) {
        Set<Path> distinct = new LinkedHashSet<>();
        paths.forEach(path -> distinct.add(path.toAbsolutePath().normalize()));
        return distinct;
    }

    /** The ID of every wanted file, once. */
    List<PackageId> ids(Predicate<PackageFile> wanted) {
        return files.stream()
                .filter(wanted)
                .map(file -> file.identity().id())
                .distinct()
                .toList();
    }

    /** -SNAPSHOT versions on their way to nuget.org, unless that is allowed. */
    Optional<PublishProblem> snapshotsFor(PackageSource source, boolean allowed) {
        List<PackageIdentity> snapshots = files.stream()
                .map(PackageFile::identity)
                .filter(identity -> identity.version().isSnapshot())
                .distinct()
                .toList();
        return snapshots.isEmpty() || allowed || !source.isNuGetOrg()
                ? Optional.empty()
                : Optional.of(new PublishProblem.Snapshots(snapshots));
    }

    /** Symbols that came along with their package may stay behind; symbols that were asked for on their own may not. */
    Optional<PublishProblem> symbolsWithoutPlaceIn(Feed feed) {
        return files.stream()
                .filter(file -> file.symbols() && !feed.takesSymbols() && !hasPackageOf(file))
                .findFirst()
                .map(file -> new PublishProblem.NowhereForSymbols(file.path()));
    }

    /** Whether the package of these symbols is part of the plan, so that they came along rather than on their own. */
    boolean hasPackageOf(PackageFile symbols) {
        return files.stream().anyMatch(it -> !it.symbols() && it.identity().equals(symbols.identity()));
    }
}
