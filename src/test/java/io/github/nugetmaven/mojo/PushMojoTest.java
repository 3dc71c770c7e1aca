package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which packages a push takes, and what becomes of them. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class PushMojoTest {
    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start(@TempDir Path folder) {
        build = new TestBuild(folder)
                // tests in this class depend on the order
                .with("nuget.parallelism", "1")
                .source(gallery)
                .key("secret-key");
    }

    @Test
    void pushesThePackagesInTheBuildDirectory() throws Exception {
        build.packages("Contoso.B", "Contoso.A");

        build.push();

        assertEquals(List.of("Contoso.A", "Contoso.B"), gallery.packageIds());
        assertTrue(build.report().contains("\"outcome\": \"pushed\""), build.report());
        assertTrue(build.log().infos().contains("Pushed 2 packages to " + gallery.indexUrl()));
    }

    @Test
    void sendsNothingIfOnePackageBreaksARule() {
        build.packages("Contoso.A");
        TestPackage.of("Contoso.B", "1.0.0").entry("../outside.txt", "").writeTo(build.target());

        String message = build.pushFailure();

        assertTrue(message.startsWith("Contoso.B 1.0.0 violates NUPKG009. Nothing was pushed. "), message);
        assertTrue(message.contains("\n  NUPKG009: The entry ../outside.txt would be unpacked outside"), message);
        assertFalse(gallery.anyUpload());
    }

    @Test
    void pushesWhatTheSettingsOfTheRulesPermit() throws Exception {
        TestPackage.of("Contoso.A", "1.0.0")
                .entry("content/" + "a".repeat(193), "")
                .writeTo(build.target());

        build.with("nuget.check.rules", "NUPKG021=off").push();

        assertTrue(build.log()
                .infos()
                .contains("Contoso.A 1.0.0 violates NUPKG018/NU5123 (warning). Run nuget:check for details."));
        assertEquals(List.of("Contoso.A"), gallery.packageIds());
        TestPackage.of("Contoso.B", "1.0.0")
                .entry("content/" + "b".repeat(193), "")
                .writeTo(build.target());
        build.with("nuget.check.rules", "NUPKG018=error").with("nuget.packages", "target/Contoso.B*");
        build.pushFailure();
        assertEquals(List.of("Contoso.A"), gallery.packageIds());
    }

    @Test
    void prefersAttachedPackagesToThoseInTheBuildDirectory(@TempDir Path elsewhere) throws Exception {
        build.packages("Contoso.Stale");
        build.attach(TestPackage.of("Contoso.Core", "1.0.0").writeTo(elsewhere, "core.nupkg"), "nupkg");
        build.attach(TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(elsewhere, "pdb.snupkg"), "snupkg");
        build.attach(elsewhere.resolve("no-package.zip"), "zip");

        build.push();

        assertEquals(List.of("Contoso.Core"), gallery.packageIds());
        assertTrue(gallery.findSymbols("Contoso.Core", "1.0.0").isPresent());
    }

    @Test
    void pushesTheMainArtifactOfAPackageProject(@TempDir Path elsewhere) throws Exception {
        build.mainArtifact(TestPackage.of("Contoso.Main", "1.0.0").writeTo(elsewhere), "nupkg");

        build.push();

        assertEquals(List.of("Contoso.Main"), gallery.packageIds());
    }

    @Test
    void takesAttachedPackagesBeforePatterns(@TempDir Path elsewhere) throws Exception {
        build.attach(TestPackage.of("Contoso.Attached", "1.0.0").writeTo(elsewhere), "nupkg");
        build.packages("Contoso.A");

        build.configuration("<packages>target/*.nupkg</packages>").push();

        assertEquals(List.of("Contoso.Attached"), gallery.packageIds());
        assertEquals(
                "nuget.packages is not used, because the project has artifacts of type nupkg. They are pushed.",
                build.log().warnings().get(0));
    }

    @Test
    void takesPatternsInTheirOrder() throws Exception {
        TestPackage.of("Contoso.A", "1.0.0").writeTo(build.target().resolve("x/y"));
        TestPackage.of("Contoso.B", "1.0.0").writeTo(build.target(), "b.nupkg");

        build.configuration("<packages>target/b.nupkg, target/**/Contoso*.nupkg</packages>")
                .push();

        assertEquals(List.of("Contoso.B", "Contoso.A"), gallery.packageIds());
    }

    @Test
    void leavesSymbolsOutIfAsked() throws Exception {
        build.packages("Contoso.Core");
        TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(build.target());

        build.with("nuget.noSymbols", "true").push();

        assertEquals(List.of("Contoso.Core"), gallery.packageIds());
        assertTrue(gallery.symbolPackages().isEmpty());
    }

    @Test
    void sendsNothingInADryRunAndNeedsNoKey(@TempDir Path folder) throws Exception {
        TestBuild keyless = new TestBuild(folder)
                .source(gallery)
                .with("nuget.dryRun", "true")
                .packages("Contoso.Core");

        keyless.push();

        assertFalse(gallery.anyUpload());
        assertTrue(keyless.report().contains("\"outcome\": \"dry-run\""), keyless.report());
        assertTrue(keyless.log().infos().contains("Dry run: nothing was sent to " + gallery.indexUrl()));
    }

    @Test
    void refusesANegativeTimeout() {
        build.packages("Contoso.Core");

        String message = build.with("nuget.timeout", "-1").pushFailure();

        assertEquals(
                "nuget.timeout is \"-1\". Use a whole number of seconds from 0 to 86400. Nothing was sent.", message);
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void takesATimeoutOfZeroForTheDefault() throws Exception {
        build.packages("Contoso.Core");

        build.with("nuget.timeout", "0").push();

        assertEquals(List.of("Contoso.Core"), gallery.packageIds());
    }

    @Test
    void namesEveryPackageThatFailed() {
        Stream.of("A", "B", "C")
                .forEach(it -> TestPackage.of("Contoso." + it, "1.0.0").writeTo(build.target()));
        Fault spoiled = Fault.status(400, "Spoiled", "");
        gallery.nextPush(spoiled, Fault.none(), spoiled);

        String message = build.with("nuget.continueOnError", "true")
                .with("nuget.parallelism", "1")
                .pushFailure();

        assertTrue(message.startsWith("Not pushed: Contoso.A 1.0.0 ("), message);
        assertTrue(message.contains(" Also not pushed: Contoso.C 1.0.0 (Spoiled)"), message);
        assertTrue(message.contains(" Pushed: Contoso.B 1.0.0. Not attempted: none."), message);
    }

    @Test
    void saysHowToFinishWhatFailedHalfway() {
        Stream.of("A", "B", "C")
                .forEach(it -> TestPackage.of("Contoso." + it, "1.0.0").writeTo(build.target()));
        gallery.nextPush(Fault.none(), Fault.status(400, "Spoiled", ""));

        String message = build.pushFailure();

        MessageRules.check(message, "Contoso.B 1.0.0", "Spoiled");
        assertTrue(
                message.contains(
                        " Pushed: Contoso.A 1.0.0. Not attempted: Contoso.C 1.0.0.\n\nRun this to push the rest:\n  mvn "),
                message);
        assertTrue(
                message.endsWith(
                        "mvn io.github.nugetmaven:nuget-maven-plugin:0.1.0:push-file \"-Dnuget.altSource=127.0.0.1::"
                                + gallery.indexUrl() + "\" \"-Dnuget.parallelism=1\" \"-Dnuget.files="
                                + build.target().resolve("Contoso.B.1.0.0.nupkg") + ","
                                + build.target().resolve("Contoso.C.1.0.0.nupkg") + "\"\n"),
                message);
    }

    @Test
    void pushesNamedFilesRelativeToWhereMavenWasStarted() throws Exception {
        build.packages("Contoso.A", "Contoso.B");

        build.with("nuget.files", "target/Contoso.B.1.0.0.nupkg, target/*.nupkg")
                .pushFile();

        assertEquals(List.of("Contoso.B", "Contoso.A"), gallery.packageIds());
    }

    @ParameterizedTest(name = "K7.12: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "none/*.nupkg | No package to push: no file matches none/*.nupkg in | Correct nuget.files, or accept",
                "target/none.nupkg | none.nupkg is not a file: it does not exist. | Check nuget.files, and check",
                "target | target is a folder, not a file. | Name the files in it in nuget.files, such as",
                "'target/*.nupkg,x*' | No file in | Correct or remove this pattern in nuget.files",
            })
    void speaksOfTheFilesOfPushFile(String files, String problem, String advice) {
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(build.target());
        MojoFailureException refusal = assertThrows(
                MojoFailureException.class,
                () -> build.with("nuget.files", files).pushFile());

        MessageRules.check(refusal.getMessage(), problem, advice);
        assertFalse(refusal.getMessage().contains("nuget.packages"), refusal.getMessage());
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    @DisplayName("K7.12: push-file without nuget.files")
    void asksForTheFilesOfPushFile() {
        MojoFailureException refusal = assertThrows(MojoFailureException.class, build::pushFile);

        MessageRules.check(
                refusal.getMessage(),
                "nuget.files is not set. Use it as in \"-Dnuget.files=out/Contoso.Core.1.0.0.nupkg\".",
                "Nothing was sent.");
    }

    @Test
    void refusesANamedFileThatIsNotThere() {
        MojoFailureException refusal = assertThrows(
                MojoFailureException.class,
                () -> build.with("nuget.files", "target/none.nupkg").pushFile());

        MessageRules.check(
                refusal.getMessage(), build.target().resolve("none.nupkg") + " is not a file: it does not exist.");
    }

    @Test
    void saysWhoAsks() throws Exception {
        build.packages("Contoso.Core");

        build.push();

        for (ReceivedRequest request : gallery.requests()) {
            assertTrue(request.header("User-Agent").startsWith("nuget-maven-plugin/0.1.0 (Maven "), request.toString());
        }
    }
}
