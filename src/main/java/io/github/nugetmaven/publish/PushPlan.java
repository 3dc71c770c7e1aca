package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is pushed, in order: every package as the files were given, its symbols right after it, symbols without a package last.
 * Immutable.
 *
 * @param packages with everything that is known of them
 * @param unreadable files that are not packages, which are not pushed
 */
public record PushPlan(List<InspectedPackage> packages, List<InspectedPackage> unreadable) {
    public PushPlan {
        packages = List.copyOf(packages);
        unreadable = List.copyOf(unreadable);
    }

    /** The files to push, in order. */
    public List<PackageFile> files() {
        return packages.stream().flatMap(it -> it.packageFile().stream()).toList();
    }

    boolean hasSymbols() {
        return files().stream().anyMatch(PackageFile::symbols);
    }

    /** The ID of every wanted file, once. */
    List<PackageId> ids(Predicate<PackageFile> wanted) {
        return files().stream()
                .filter(wanted)
                .map(file -> file.identity().id())
                .distinct()
                .toList();
    }

    /** The IDs for which the feed of the packages needs a key: those of symbols too, unless these go elsewhere. */
    List<PackageId> idsWithKeyOfPackages(PushJob job) {
        boolean symbolsGoElsewhere = job.destinations().symbols().isPresent();
        return ids(file -> !symbolsGoElsewhere || !file.symbols());
    }

    List<PackageId> idsOfSymbols() {
        return ids(PackageFile::symbols);
    }

    /** -SNAPSHOT versions for nuget.org, unless that is allowed. */
    Optional<PublishProblem> snapshotsFor(PackageSource source, boolean allowed) {
        List<PackageIdentity> snapshots = files().stream()
                .map(PackageFile::identity)
                .filter(identity -> identity.version().isSnapshot())
                .distinct()
                .toList();
        return snapshots.isEmpty() || allowed || !source.isNuGetOrg()
                ? Optional.empty()
                : Optional.of(new PublishProblem.Snapshots(snapshots));
    }

    /** Symbols that were found beside their package may stay behind; symbols that were named by themselves may not. */
    Optional<PublishProblem> symbolsWithoutPlaceIn(Feed feed) {
        return files().stream()
                .filter(file -> file.symbols() && !feed.takesSymbols() && !hasPackageOf(file))
                .findFirst()
                .map(file -> new PublishProblem.NowhereForSymbols(file.path()));
    }

    /** Whether the package of these symbols is pushed too. */
    private boolean hasPackageOf(PackageFile symbols) {
        return files().stream().anyMatch(it -> !it.symbols() && it.identity().equals(symbols.identity()));
    }
}
