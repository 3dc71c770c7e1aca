package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import io.github.nugetmaven.nupkg.rules.ToolPackages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is pushed, in order: every package as the files were given, its symbols right after it, symbols without a package last. The
 * packages that a .NET tool consists of come before its top package. Immutable.
 *
 * @param packages with everything that is known about them
 * @param unreadable files that are not packages, which are not pushed
 */
public record PushPlan(List<InspectedPackage> packages, List<InspectedPackage> unreadable) {
    public PushPlan {
        packages = List.copyOf(packages);
        unreadable = List.copyOf(unreadable);
    }

    /** The files to push, in order. */
    public List<PackageFile> files() {
        List<PackageFile> files = new ArrayList<>();
        for (InspectedPackage each : packages) {
            files.add(each.packageFile().orElseThrow());
        }
        return files;
    }

    /**
     * What has to be on the feed before a package: for the top package of each .NET tool, those packages of this plan that clients
     * get together with it.
     */
    Map<PackageIdentity, List<PackageIdentity>> prerequisites() {
        ToolPackages tools = new ToolPackages(packages);
        Map<PackageIdentity, List<PackageIdentity>> prerequisites = new LinkedHashMap<>();
        for (InspectedPackage each : packages) {
            List<PackageIdentity> before = tools.prerequisites(each);
            if (!before.isEmpty()) {
                prerequisites.put(each.packageFile().orElseThrow().identity(), before);
            }
        }
        return prerequisites;
    }

    /** The packages that clients get together with a .NET tool and that are not in this plan, by the file of its top package. */
    Map<Path, List<PackageIdentity>> absentPayloads() {
        ToolPackages tools = new ToolPackages(packages);
        Map<Path, List<PackageIdentity>> absent = new LinkedHashMap<>();
        for (InspectedPackage each : packages) {
            List<PackageIdentity> payloads = tools.absent(each);
            if (!payloads.isEmpty()) {
                absent.put(each.file(), payloads);
            }
        }
        return absent;
    }

    /** The same plan, with a finding for each package that a .NET tool needs and that is nowhere. */
    PushPlan withMissingPayloads(Map<Path, List<PackageIdentity>> byTop) {
        if (byTop.isEmpty()) {
            return this;
        }
        List<InspectedPackage> complete = new ArrayList<>();
        for (InspectedPackage each : packages) {
            List<PackageIdentity> missing = byTop.getOrDefault(each.file(), List.of());
            complete.add(each.with(missing.stream().map(ToolPackages::missing).toList()));
        }
        return new PushPlan(complete, unreadable);
    }

    boolean hasSymbols() {
        for (PackageFile file : files()) {
            if (file.symbols()) {
                return true;
            }
        }
        return false;
    }

    /** The IDs of the packages, each once. */
    List<PackageId> idsOfPackages() {
        return ids(false);
    }

    /** The IDs of the symbols, each once. */
    List<PackageId> idsOfSymbols() {
        return ids(true);
    }

    private List<PackageId> ids(boolean ofSymbols) {
        Set<PackageId> ids = new LinkedHashSet<>();
        for (PackageFile file : files()) {
            if (file.symbols() == ofSymbols) {
                ids.add(file.identity().id());
            }
        }
        return List.copyOf(ids);
    }

    /** The IDs that the key of the packages' feed has to cover: also those of symbols, unless symbols go to another feed. */
    List<PackageId> idsWithKeyOfPackages(PushJob job) {
        Set<PackageId> ids = new LinkedHashSet<>();
        for (PackageFile file : files()) {
            if (!file.symbols() || job.destinations().symbols().isEmpty()) {
                ids.add(file.identity().id());
            }
        }
        return List.copyOf(ids);
    }

    /** The problem of -SNAPSHOT versions for nuget.org, unless they are allowed. */
    Optional<PublishProblem> snapshotsFor(PackageSource source, boolean allowed) {
        Set<PackageIdentity> snapshots = new LinkedHashSet<>();
        for (PackageFile file : files()) {
            if (file.identity().version().isSnapshot()) {
                snapshots.add(file.identity());
            }
        }
        return snapshots.isEmpty() || allowed || !source.isNuGetOrg()
                ? Optional.empty()
                : Optional.of(new PublishProblem.Snapshots(List.copyOf(snapshots)));
    }

    /**
     * The problem of symbols without their package, for a feed that does not accept symbols. Symbols with their package are
     * left out instead.
     */
    Optional<PublishProblem> symbolsWithoutPlaceIn(Feed feed) {
        for (PackageFile file : files()) {
            if (file.symbols() && !feed.takesSymbols() && !hasPackageOf(file)) {
                return Optional.of(new PublishProblem.NowhereForSymbols(file.path()));
            }
        }
        return Optional.empty();
    }

    /** Whether the package of these symbols is pushed too. */
    private boolean hasPackageOf(PackageFile symbols) {
        for (PackageFile file : files()) {
            if (!file.symbols() && file.identity().equals(symbols.identity())) {
                return true;
            }
        }
        return false;
    }
}
