package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The goal pack as Maven runs it: from parameters to artifacts of the project. */
class PackMojoTest {
    @TempDir
    private Path folder;

    private TestBuild build;

    @BeforeEach
    void createProject() {
        build = new TestBuild(folder)
                .packageProject()
                .layout("build/example.props", "<Project/>")
                .layout("README.md", "# An example");
    }

    private Path main() {
        return build.project().getArtifact().getFile().toPath();
    }

    private List<String> written() throws IOException {
        if (!Files.isDirectory(build.target())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(build.target())) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void packageBecomesTheMainArtifact() throws Exception {
        build.pack();

        assertEquals(build.target().resolve("example.1.0.0.nupkg"), main());
        assertEquals("example 1.0.0", PackageFile.read(main()).identity().toString());
        assertEquals(List.of(), build.project().getAttachedArtifacts());
        assertEquals(List.of("example.1.0.0.nupkg"), written());
    }

    @Test
    void packageOfAnotherPackagingIsAttached() throws Exception {
        build.project().setPackaging("jar");

        build.pack();

        assertNull(build.project().getArtifact().getFile());
        assertEquals(
                List.of("nupkg"),
                build.project().getAttachedArtifacts().stream()
                        .map(Artifact::getType)
                        .toList());
    }

    @Test
    void secondPackageInTheSamePlaceIsAnError() throws Exception {
        build.pack();

        String failure = build.with("nuget.packageId", "another").packFailure();

        assertTrue(failure.contains("has the artifact " + main() + " already"), failure);
        assertEquals(build.target().resolve("example.1.0.0.nupkg"), main());
    }

    @Test
    void samePackageCanBeMadeTwice() throws Exception {
        build.pack();
        build.pack();

        assertEquals(build.target().resolve("example.1.0.0.nupkg"), main());
    }

    @Test
    void snapshotHasTheStartOfTheBuild() throws Exception {
        build.projectVersion("1.2-SNAPSHOT").packageProject().pack();

        assertEquals(
                "example 1.2.0-snapshot.20261125153000",
                PackageFile.read(main()).identity().toString());
    }

    @Test
    void nuspecInTheLayoutFolderIsUsed() throws Exception {
        build.property("who", "A & B").layout("any.nuspec", """
                        <package><metadata>
                          <id>T.One</id><version>$version$</version>
                          <authors>$who$</authors><description>$description$</description>
                        </metadata></package>
                        """);

        build.pack();

        assertEquals("T.One 1.0.0", PackageFile.read(main()).identity().toString());
    }

    @Test
    void elementsOfThePomCannotBeUsedWithANuspec() {
        build.layout("any.nuspec", "<package/>")
                .configuration("<files><file><src>a</src><target>b</target></file></files>");

        assertTrue(build.packFailure().startsWith("<files> cannot be used, because "), build.packFailure());
    }

    @Test
    void mistypedParameterWritesNothing() {
        String failure = build.with("nuget.symbols", "sometimes").packFailure();

        assertTrue(failure.startsWith("nuget.symbols"), failure);
        assertTrue(failure.endsWith(" No package was written."), failure);
    }

    @Test
    void severalNuspecsAreAnError() {
        build.layout("a.nuspec", "<package/>").layout("b.nuspec", "<package/>");

        assertTrue(build.packFailure().startsWith("The layout folder has several .nuspec files: "));
    }

    @Test
    void ruleNamesTheFileOfTheLayoutFolder() {
        Path settings = folder.resolve("src/main/nuget/tools/net8.0/any/DotnetToolSettings.xml");
        String failure = build.with("nuget.packageTypes", "DotnetTool")
                .layout("tools/net8.0/any/DotnetToolSettings.xml", "<DotNetCliTool/>")
                .packFailure();

        assertTrue(failure.contains(" violates NUPKG152: "), failure);
        assertTrue(failure.contains(" The file is " + settings + "."), failure);
        assertFalse(failure.contains("In the POM"), failure);
    }

    @Test
    void ruleNamesThePlaceInThePom() {
        build.project().setName("x".repeat(257));

        String failure = build.with("nuget.source", "nuget.org").packFailure();

        assertTrue(failure.contains(" In the POM this is <name>, or <title> in the configuration."), failure);
    }

    /** K2: a package is public for ever. */
    @Test
    void keyInAPropertyGetsIntoNoPackageAndNoMessage() throws IOException {
        String key = "oy2abcdefghijklmnopqrstuvwxyz234567abcdefghijk";
        String failure = build.property("apiKey", key).layout("any.nuspec", """
                        <package><metadata>
                          <id>T.One</id><version>1.0.0</version><authors>A</authors>
                          <description>$apiKey$</description><projectUrl>$apiKey$</projectUrl>
                        </metadata></package>
                        """).packFailure();

        assertTrue(failure.contains("any.nuspec:3: The value of the token $apiKey$ looks like an API key"), failure);
        assertFalse((failure + build.log().text()).contains(key), failure);
        assertEquals(List.of(), written());
    }

    @Test
    void allProblemsAreReportedTogether() throws IOException {
        build.layout("any.nuspec", "<package><metadata><icon/></metadata></package>");

        String failure = build.packFailure();

        assertTrue(failure.startsWith("3 problems prevent the package. No package was written."), failure);
        assertTrue(failure.contains("any.nuspec:1: <icon> is empty."), failure);
        assertTrue(failure.contains("any.nuspec:1: <authors> is missing."), failure);
        assertEquals(List.of(), written());
    }

    @Test
    void saysWhereFilesBelongIfThereIsNothingToPack() throws IOException {
        Files.createDirectories(folder.resolve("src/main/nugget"));

        String failure = build.with("nuget.layoutDirectory", "src/main/nugget").packFailure();

        assertEquals(
                "The package would have no files and no dependencies (NU5017). No package was written. Put files into "
                        + folder.resolve("src/main/nugget") + ", or name them in <files>.",
                failure);
    }

    /** What needs the package would fail: maven-install-plugin misses a main artifact. */
    @ParameterizedTest
    @ValueSource(strings = {"nuget.pack.skip", "nuget.skip"})
    void skippedPackSkipsWhatNeedsThePackage(String property) throws Exception {
        build.with(property, "true").pack();

        assertEquals(List.of(), written());
        assertEquals(
                List.of(
                        "Not packing: " + property + " is set.",
                        "There is nothing to check, install, deploy or push then. These are skipped, too."),
                build.log().messages());
        assertEquals(
                Map.of(
                        "maven.install.skip", "true",
                        "maven.deploy.skip", "true",
                        "nuget.check.skip", "true",
                        "nuget.push.skip", "true"),
                build.project().getProperties());
    }

    @Test
    void skippedPackLeavesWhatThePomSays() throws Exception {
        build.property("maven.install.skip", "false")
                .with("nuget.pack.skip", "true")
                .pack();

        assertEquals("false", build.project().getProperties().getProperty("maven.install.skip"));
    }

    /** The executions of a module: one is skipped, and another one packs. */
    @ParameterizedTest
    @CsvSource({"true, true, false", "true, false, true", "false, true, true"})
    void skippedPackSkipsNothingIfThereIsAPackage(String first, String second, String third) throws Exception {
        build.with("nuget.pack.skip", first).pack();
        build.with("nuget.pack.skip", second).pack();
        build.with("nuget.pack.skip", third).pack();

        assertEquals(List.of("example.1.0.0.nupkg"), written());
        assertEquals(Map.of(), build.project().getProperties());
    }

    @Test
    void skippedPackOfAnotherPackagingSkipsNothingElse() throws Exception {
        build.project().setPackaging("jar");

        build.with("nuget.pack.skip", "true").pack();

        assertEquals(
                List.of("Not packing: nuget.pack.skip is set."), build.log().messages());
        assertEquals(Map.of(), build.project().getProperties());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "nuget.symbols, maybe",
        "nuget.packageId, a b",
        "nuget.packageVersion, 1.0.0-",
        "nuget.snapshotLabel, 007",
        "nuget.nuspecFile, none.nuspec",
        "nuget.layoutDirectory, none",
        "nuget.projectUrl, www.example.org",
        "nuget.developmentDependency, yes",
        "nuget.pack.skip, yes"
    })
    void unusableTextIsAnError(String property, String text) throws IOException {
        String failure = build.with(property, text).packFailure();

        assertTrue(failure.startsWith(property + " is \"" + text + "\". "), failure);
        assertEquals(List.of(), written());
    }

    @Test
    @DisplayName("K1: an option with which a later goal would fail is an error before anything is made")
    void unusableOptionOfAnotherGoalIsAnError() throws IOException {
        String failure =
                build.with("nuget.dryRun", "yes").with("nuget.parallelism", "0").packFailure();

        assertTrue(failure.contains("nuget.dryRun is \"yes\". Use true or false."), failure);
        assertTrue(failure.contains("nuget.parallelism is \"0\"."), failure);
        assertEquals(List.of(), written());
    }

    @Test
    void expressionsInElementsHaveToBeResolved() {
        build.configuration("<files><file><src>${nowhere}/a</src><target> </target></file></files>");

        String failure = build.packFailure();

        assertTrue(failure.contains("nothing resolves ${nowhere} in <files><file><src>"), failure);
        assertTrue(failure.contains("<files><file><target> is blank"), failure);
    }

    @Test
    void wrongTimestampIsAnError() {
        String failure =
                build.property("project.build.outputTimestamp", "yesterday").packFailure();

        assertTrue(failure.startsWith("project.build.outputTimestamp is \"yesterday\""), failure);
    }

    @Test
    void logHasOneLineForThePackage() throws Exception {
        build.pack();

        assertEquals(1, build.log().messages().size(), build.log().messages().toString());
        assertFalse(build.log().messages().get(0).isBlank());
    }
}
