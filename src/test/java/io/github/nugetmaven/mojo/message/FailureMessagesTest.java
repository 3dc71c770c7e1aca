package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.Severity;
import io.github.nugetmaven.nupkg.rules.ZipRule;
import io.github.nugetmaven.publish.PackageFindings;
import io.github.nugetmaven.publish.PublishException;
import io.github.nugetmaven.publish.PublishProblem;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMessagesTest {
    private static final Path FILE = Path.of("target", "Contoso.1.0.0.nupkg");
    private static final Path FOLDER = Path.of("target");
    private static final Path OTHER = Path.of("target", "Other.nupkg");
    private static final Finding FOUND = new Finding(ZipRule.DUPLICATE_ENTRY, "a", "A", 2);
    private static final PackageIdentity CONTOSO = identity("Contoso", "1.0.0");

    static Stream<Arguments> problems() {
        PackageFile packageFile = new PackageFile(FILE, CONTOSO, false, 1);
        PackageFile symbols = new PackageFile(OTHER, identity("Fabrikam", "2.0.0"), true, 1);
        return Stream.of(
                problem(
                        new PublishProblem.NoSuchFile(FILE),
                        FILE + " is not a file: it does not exist",
                        "Check nuget.packages"),
                problem(
                        new PublishProblem.PatternsWithoutMatch(List.of("a/*.nupkg", "b/*.nupkg"), FOLDER),
                        "No file in " + FOLDER + " matches a/*.nupkg, b/*.nupkg.",
                        "Correct or remove these patterns in nuget.packages",
                        "-Dnuget.failIfNoPackages=false"),
                problem(
                        new PublishProblem.UnreadableFolder(FOLDER, new AccessDeniedException("target")),
                        "Cannot read the folder " + FOLDER,
                        "access"),
                problem(
                        new PublishProblem.UnreadableName(FILE, "ANSI_X3.4-1968"),
                        "The name of the file " + FILE,
                        "ANSI_X3.4-1968",
                        "Set the environment variable LC_ALL"),
                problem(
                        new PublishProblem.SamePackageTwice(CONTOSO, FILE, OTHER),
                        "the same package, Contoso 1.0.0",
                        FILE.toString(),
                        OTHER.toString(),
                        "Remove one"),
                problem(
                        new PublishProblem.SeveralVersions(
                                packageFile, new PackageFile(OTHER, identity("Contoso", "2.0.0"), false, 1)),
                        "two versions of one package: Contoso 1.0.0 (" + FILE + ") and Contoso 2.0.0 (" + OTHER + ")",
                        "Remove it"),
                problem(
                        new PublishProblem.SymbolsOfAnotherPackage(packageFile, symbols),
                        "symbols of Fabrikam 2.0.0",
                        "package Contoso 1.0.0",
                        "-Dnuget.noSymbols"),
                problem(
                        new PublishProblem.Snapshots(List.of(identity("Contoso", "1.0.0-SNAPSHOT"))),
                        "Contoso 1.0.0-SNAPSHOT would stay",
                        "-Dnuget.allowSnapshots"),
                problem(
                        new PublishProblem.VersionsTaken(
                                List.of(identity("Contoso", "1.0.0"), identity("Fabrikam", "1.0.0")),
                                "https://feed.example.org/v3/index.json"),
                        "https://feed.example.org/v3/index.json already has Contoso 1.0.0, Fabrikam 1.0.0",
                        "Publish a new version"),
                problem(
                        new PublishProblem.ContentDiffers(
                                identity("Contoso", "1.0.0"),
                                "https://feed.example.org/nuget",
                                List.of("lib/a.dll"),
                                3),
                        "https://feed.example.org/nuget already has Contoso 1.0.0 with different content: lib/a.dll and 2"
                                + " more. A version cannot be replaced.",
                        "Publish a new version"),
                problem(
                        new PublishProblem.NotCompared(
                                identity("Contoso", "1.0.0"), "https://feed.example.org/nuget", Optional.empty()),
                        "https://feed.example.org/nuget already has Contoso 1.0.0, which was not compared with yours. The"
                                + " feed does not provide a copy",
                        "-Dnuget.skipDuplicate=true"),
                problem(
                        new PublishProblem.BrokenRules(
                                List.of(new PackageFindings(
                                        FILE,
                                        Optional.of(packageFile),
                                        List.of(
                                                new GradedFinding(FOUND, Severity.ERROR),
                                                new GradedFinding(
                                                        new Finding(ZipRule.EMPTY, "", "", 0), Severity.WARNING)))),
                                false),
                        "Contoso 1.0.0 violates NUPKG008/NU5050."),
                problem(new PublishProblem.NowhereForSymbols(OTHER), OTHER.toString(), "-Dnuget.symbolSource"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhyItCannotBePushedAsAsked(PublishProblem problem, String[] parts) {
        MessageRules.check(FailureMessages.of(new PublishException(problem)), parts);
    }

    @Test
    void hasAMessageForEveryKind() {
        MessageRules.checkEveryKind(
                PublishProblem.class, problems().map(it -> it.get()[0]).toList());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongWithThePackage(InvalidPackageException.Problem problem) {
        FailureMessage message = FailureMessages.of(new InvalidPackageException(FILE, problem, "what was found"));

        // without the rule's own words
        MessageRules.check(message.text(), FILE + " is not a NuGet package. NUPKG");
    }

    @Test
    void saysOneThingForEachDefectOfAPackage() {
        assertEquals(
                InvalidPackageException.Problem.values().length,
                Arrays.stream(InvalidPackageException.Problem.values())
                        .map(problem -> FailureMessages.of(new InvalidPackageException(FILE, problem, "")))
                        .collect(Collectors.toSet())
                        .size());
    }

    private static Arguments problem(PublishProblem problem, String... parts) {
        return Arguments.of(problem, parts);
    }

    private static PackageIdentity identity(String id, String version) {
        return new PackageIdentity(PackageId.of(id), NuGetVersion.parse(version));
    }
}
