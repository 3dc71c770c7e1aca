package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.nio.file.Path;
import java.util.List;

/** Why the push that the user asked for is not possible. Contains only values. */
public sealed interface PublishProblem {
    /** A named file does not exist, or is a folder. */
    record NoSuchFile(Path path) implements PublishProblem {}

    /** Two files contain the same package. */
    record SamePackageTwice(PackageIdentity identity, Path first, Path second) implements PublishProblem {}

    /** The default pattern found two versions of one package. */
    record SeveralVersions(PackageFile first, PackageFile second) implements PublishProblem {}

    /** A .snupkg beside a .nupkg of the same file name has another ID or version. */
    record SymbolsOfAnotherPackage(PackageFile packageFile, PackageFile symbols) implements PublishProblem {}

    /** -SNAPSHOT versions for nuget.org, where a version stays forever. */
    record Snapshots(List<PackageIdentity> identities) implements PublishProblem {}

    /** Versions that the feed already has. A version cannot be replaced. */
    record VersionsTaken(List<PackageIdentity> identities, String source) implements PublishProblem {}

    /** Packages that violate rules. {@code warningsCount}: whether warnings count, too. */
    record BrokenRules(List<PackageFindings> packages, boolean warningsCount) implements PublishProblem {}

    /** A .snupkg without its .nupkg, for a feed that does not accept symbols. */
    record NowhereForSymbols(Path path) implements PublishProblem {}
}
