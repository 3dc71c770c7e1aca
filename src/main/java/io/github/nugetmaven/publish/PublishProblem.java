package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.nio.file.Path;
import java.util.List;

/** Why there is nothing that could be pushed as it was asked. Values only. */
public sealed interface PublishProblem {
    /** A file was named that is not there, or is a folder. */
    record NoSuchFile(Path path) implements PublishProblem {}

    /** Two files say that they are the same package. */
    record SamePackageTwice(PackageIdentity identity, Path first, Path second) implements PublishProblem {}

    /** Nobody named the files, and two of them are versions of one package. */
    record SeveralVersions(PackageFile first, PackageFile second) implements PublishProblem {}

    /** A .snupkg beside a .nupkg of the same file name has another ID or version. */
    record SymbolsOfAnotherPackage(PackageFile packageFile, PackageFile symbols) implements PublishProblem {}

    /** -SNAPSHOT versions on their way to nuget.org, where a version is for ever. */
    record Snapshots(List<PackageIdentity> identities) implements PublishProblem {}

    /** Versions that the feed has, where none can be replaced. */
    record VersionsTaken(List<PackageIdentity> identities, String source) implements PublishProblem {}

    /** Packages that break rules. {@code warningsCount}: whether those count that are only warnings. */
    record BrokenRules(List<PackageFindings> packages, boolean warningsCount) implements PublishProblem {}

    /** A .snupkg without its .nupkg, and a feed that takes no symbols. */
    record NowhereForSymbols(Path path) implements PublishProblem {}
}
