package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.CopyObstacle;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why the push that the user asked for is not possible. Contains only values. */
public sealed interface PublishProblem {
    /** A named file does not exist, or is a folder. */
    record NoSuchFile(Path path) implements PublishProblem {}

    /** Patterns that no file matches, although others match some. {@code base}: what they are relative to. */
    record PatternsWithoutMatch(List<String> patterns, Path base) implements PublishProblem {}

    /** A folder below which packages were looked for. {@code cause}: the file system's words. */
    record UnreadableFolder(Path folder, IOException cause) implements PublishProblem {}

    /** A file whose name the locale cannot express. {@code encoding}: how names are read here. */
    record UnreadableName(Path file, String encoding) implements PublishProblem {}

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

    /** The feed has this version with other content. {@code entries}: the first of {@code total} that differ. */
    record ContentDiffers(PackageIdentity identity, String source, List<String> entries, long total)
            implements PublishProblem {}

    /** The feed has this version, and its copy was not compared. {@code obstacle}: why not; empty if there is no copy. */
    record NotCompared(PackageIdentity identity, String source, Optional<CopyObstacle> obstacle)
            implements PublishProblem {}

    /** Packages that violate rules. {@code warningsCount}: whether warnings count, too. */
    record BrokenRules(List<PackageFindings> packages, boolean warningsCount) implements PublishProblem {}

    /** A .snupkg without its .nupkg, for a feed that does not accept symbols. */
    record NowhereForSymbols(Path path) implements PublishProblem {}
}
