package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.nugetmaven.mojo.PastedCommand;
import io.github.nugetmaven.mojo.TestBuild;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in the message and the report of a push that failed halfway pushes the rest. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class ResumeCommandTest {
    private static final Fault SPOILED = Fault.status(400, "Spoiled", "");

    @TempDir
    private Path folder;

    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start() {
        build = in(folder.resolve("build"));
    }

    @Test
    void completesTheJob() throws Exception {
        pack(build, "A", "B", "C");
        gallery.nextPush(Fault.none(), SPOILED);

        String message = build.pushFailure();

        assertEquals(List.of("Contoso.A"), gallery.packageIds());
        PastedCommand.in(message).get(0).pushFile(anywhere());
        assertEquals(List.of("Contoso.A", "Contoso.B", "Contoso.C"), gallery.packageIds());
    }

    @Test
    @DisplayName("K8: continueOnError with duplicates leaves only what can succeed")
    void leavesOutWhatCanNeverSucceed() throws Exception {
        pack(build, "A", "B", "C", "D");
        TestPackage.symbolsOf("Contoso.A", "1.0.0").writeTo(build.target());
        gallery.nextPush(duplicate("A"), duplicate("B"), SPOILED);

        String message = build.with("nuget.continueOnError", "true")
                .with("maven.repo.local", "repo")
                .pushFailure();

        String command = PastedCommand.in(message).toString();
        assertFalse(command.contains("Contoso.A") || command.contains("Contoso.B"), command);
        assertTrue(command.contains("Contoso.C"), command);
        assertTrue(message.contains("\"-Dmaven.repo.local=" + Path.of("repo").toAbsolutePath() + "\""), message);
    }

    @Test
    @DisplayName("K8: continueOnError, duplicates and one new: nothing is left")
    void isNotThereWhereAllOthersAreDuplicates() throws Exception {
        pack(build, "A", "B");
        gallery.nextPush(duplicate("A"));

        String message = build.with("nuget.continueOnError", "true").pushFailure();

        assertFalse(message.contains("push the rest"), message);
        assertTrue(report("push-report.json").isJsonNull());
    }

    /** Of a version that the feed does not show yet, so that it is not known before the push. */
    private static Fault duplicate(String name) {
        return Fault.status(409, "A package with ID 'Contoso." + name + "' already exists", "");
    }

    @Test
    void isTheSameInTheReport() throws Exception {
        pack(build, "A", "B", "C");
        gallery.nextPush(Fault.none(), SPOILED);

        String message = build.pushFailure();

        assertEquals(PastedCommand.in(message), List.of(PastedCommand.of(resume("push-report.json"))));
    }

    @Test
    void isNotThereWhereNothingIsLeft() throws Exception {
        pack(build, "A");
        build.push();

        assertTrue(report("push-report.json").isJsonNull());
    }

    @Test
    void endsItsLineSoThatNothingOfMavenGetsIntoIt() {
        pack(build, "A", "B");
        gallery.nextPush(Fault.none(), SPOILED);

        String message = build.pushFailure();

        assertTrue(message.endsWith("\"\n"), message);
    }

    @Test
    void isQuotedForAShell() throws Exception {
        String name = File.separatorChar == '/' ? "it's a \"$HOME\", `really`!, odd" : "it's a $HOME, really!, odd";
        TestBuild odd = in(folder.resolve(name));
        pack(odd, "A", "B", "C");
        gallery.nextPush(Fault.none(), SPOILED);

        String message = odd.pushFailure();

        PastedCommand.in(message).get(0).pushFile(anywhere());
        assertEquals(List.of("Contoso.A", "Contoso.B", "Contoso.C"), gallery.packageIds());
    }

    @Test
    void goesToTheSameFeedWhateverThePomSaysWhereItIsPasted() throws Exception {
        pack(build, "A", "B");
        gallery.nextPush(Fault.none(), SPOILED);

        String message = build.pushFailure();

        Path other = folder.resolve("other");
        TestBuild root = new TestBuild(folder.resolve("root"))
                .configuration("<source>" + other + "</source><serverId>other</serverId>")
                .key("secret-key");
        PastedCommand.in(message).get(0).pushFile(root);
        assertEquals(List.of("Contoso.A", "Contoso.B"), gallery.packageIds());
        assertFalse(Files.exists(other));
    }

    @Test
    @DisplayName("K1: what the feed has already")
    void leavesOutWhatTheFeedHasAlready() throws Exception {
        pack(build, "A", "B", "C");
        // the feed does not show it yet, so that it is not known before the push
        gallery.nextPush(Fault.status(409, "A package with ID 'Contoso.A' already exists", ""), SPOILED);

        String message = build.with("nuget.continueOnError", "true").pushFailure();

        assertEquals(List.of("Contoso.C"), gallery.packageIds());
        assertFalse(message.contains("Contoso.A.1.0.0.nupkg\"\n"), message);
        List<String> arguments = PastedCommand.in(message).get(0).arguments();
        assertTrue(arguments.get(arguments.size() - 1).endsWith("Contoso.B.1.0.0.nupkg"), arguments::toString);
        assertFalse(arguments.get(arguments.size() - 1).contains("Contoso.A"), arguments::toString);
    }

    @Test
    @DisplayName("K1: nothing but what the feed has already, and two versions of one ID")
    void isNotThereWhereItCannotSucceed() throws Exception {
        pack(build, "A");
        gallery.publish("Contoso.A", "1.0.0", "contoso");
        String taken = build.pushFailure();
        assertFalse(taken.contains("push-file"), taken);
        assertTrue(report("push-report.json").isJsonNull());

        TestPackage.of("Contoso.A", "1.0.1").writeTo(build.target());
        String both = build.pushFailure();
        assertTrue(both.startsWith("There are two versions of one package: Contoso.A 1.0.0 ("), both);
        assertTrue(both.contains("Contoso.A 1.0.1 (") && both.contains("mvn clean"), both);
        assertFalse(both.contains("push-file"), both);
        assertTrue(report("push-report.json").isJsonNull());
    }

    @Test
    void leavesOutSymbolsThatTheFeedDoesNotTake() throws Exception {
        Path feed = folder.resolve("feed");
        pack(build, "A", "B", "C");
        TestPackage.symbolsOf("Contoso.A", "1.0.0").writeTo(build.target());
        Files.writeString(Files.createDirectories(feed).resolve("contoso.b"), "a file where a folder should be");

        String message = build.with("nuget.source", feed.toString())
                .with("nuget.parallelism", "1")
                .pushFailure();

        assertFalse(message.contains("snupkg"), message);
        assertEquals(
                List.of("-Dnuget.altSource=folder::" + feed),
                PastedCommand.in(message).get(0).arguments().stream()
                        .filter(it -> it.contains("Source"))
                        .toList());
    }

    @Test
    void takesWhatArrivedInSpiteOfALostAnswer() throws Exception {
        pack(build, "A", "B");
        gallery.nextPush(Fault.none(), Fault.dropAfterStoring());
        gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.none(), Fault.none(), Fault.status(503, "Down", ""));

        String message = build.with("nuget.maxAttempts", "1").pushFailure();

        assertEquals(List.of("Contoso.A", "Contoso.B"), gallery.packageIds());
        assertTrue(message.contains("\"-Dnuget.skipDuplicate=identical\""), message);
        PastedCommand.in(message).get(0).pushFile(anywhere());
    }

    @ParameterizedTest
    @CsvSource({
        "nuget.serverId, feed, nuget.altSource=feed::",
        "nuget.apiKeyEnv, NUGET_API_KEY_127_0_0_1, nuget.apiKeyEnv=NUGET_API_KEY_127_0_0_1",
        "nuget.apiKeyServerId, keys, nuget.apiKeyServerId=keys",
        "nuget.allowInsecureConnections, true, nuget.allowInsecureConnections=true",
        "nuget.allowSnapshots, true, nuget.allowSnapshots=true",
        "nuget.noSymbols, true, nuget.noSymbols=true",
        "nuget.skipDuplicate, true, nuget.skipDuplicate=true",
        "nuget.globPattern, 'Contoso.*, Fabrikam', 'nuget.globPattern=Contoso.*, Fabrikam'",
        "nuget.timeout, 3600, nuget.timeout=3600",
        "nuget.maxAttempts, 2, nuget.maxAttempts=2",
        "nuget.parallelism, 1, nuget.parallelism=1",
        "nuget.continueOnError, true, nuget.continueOnError=true",
        "nuget.waitUntil, available, nuget.waitUntil=available",
        "nuget.symbolSource, https://127.0.0.1/symbols, nuget.symbolSource=https://127.0.0.1/symbols",
        "settings.security, /etc/security.xml, settings.security=/etc/security.xml",
    })
    void followsTheSameRules(String name, String value, String option) {
        pack(build, "A", "B");
        gallery.nextPush(Fault.none(), SPOILED);

        String message = build.environment("NUGET_API_KEY_FEED", "secret-key")
                .with(name, value)
                .pushFailure();

        assertTrue(message.contains("\"-D" + option), message);
    }

    @Test
    void readsTheSameSettings() throws Exception {
        pack(build, "A", "B");
        gallery.nextPush(Fault.none(), SPOILED);
        Path settings = folder.resolve("ci settings.xml");

        String message = build.userSettings(settings).pushFailure();

        assertEquals(
                List.of("mvn", "-s", settings.toString()),
                PastedCommand.in(message).get(0).arguments().subList(0, 3));
    }

    /** K6: 1,700 packages made 143 KB, and Windows takes 8 KB. */
    @Test
    void isShortForManyPackages() throws Exception {
        for (int i = 100; i < 140; i++) {
            pack(build, "A-rather-long-name-for-a-package-" + i);
        }
        gallery.nextPush(Fault.none(), SPOILED);

        String message = build.pushFailure();

        Path list = build.target().resolve("nuget/left.txt");
        PastedCommand command = PastedCommand.in(message).get(0);
        assertTrue(command.arguments().contains("-Dnuget.files=@" + list), message);
        assertEquals(39, Files.readAllLines(list).size());
        command.pushFile(anywhere());
        assertEquals(40, gallery.packageIds().size());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("K6: a file whose name cannot be shown is named by the list")
    void namesInAListWhatCannotBeShown() throws Exception {
        pack(build, "A");
        Path odd = TestPackage.of("Contoso.B", "1.0.0").writeTo(build.target(), "Contoso.B\u202e.1.0.0.nupkg");
        gallery.nextPush(Fault.none(), SPOILED);

        String message = build.pushFailure();

        Path list = build.target().resolve("nuget/left.txt");
        PastedCommand command = PastedCommand.in(message).get(0);
        assertTrue(command.arguments().contains("-Dnuget.files=@" + list), message);
        assertEquals(List.of(odd.toString()), Files.readAllLines(list));
        command.pushFile(anywhere());
        assertEquals(2, gallery.packageIds().size());
    }

    @Test
    @DisplayName("K6: -gs is kept, and so is the local repository that has the plugin")
    void readsTheSameGlobalSettings() throws Exception {
        pack(build, "A", "B");
        gallery.nextPush(Fault.none(), SPOILED);
        Path settings = Path.of("/opt/global.xml").toAbsolutePath();

        String message = build.globalSettings(settings)
                .with("maven.repo.local", "/opt/repo")
                .pushFailure();

        List<String> arguments = PastedCommand.in(message).get(0).arguments();
        assertEquals(List.of("mvn", "-gs", settings.toString()), arguments.subList(0, 3));
        assertTrue(
                arguments.contains("-Dmaven.repo.local=" + Path.of("/opt/repo").toAbsolutePath()), message);
    }

    @Test
    @DisplayName("K6: a temporary -s is left out, and said")
    void saysWhatIsTemporary() throws Exception {
        pack(build, "A", "B");
        gallery.nextPush(Fault.none(), SPOILED);
        Path settings = folder.resolve("release-settings123.xml");

        String message = build.system("java.io.tmpdir", folder.toString())
                .userSettings(settings)
                .pushFailure();

        assertFalse(PastedCommand.in(message).get(0).arguments().contains("-s"), message);
        assertTrue(build.log().warnings().stream().anyMatch(it -> it.contains(settings + ", because it is temporary")));
    }

    @Test
    @DisplayName("K3, K6: an execution id is quoted")
    void quotesAnExecutionId() {
        assertTrue(build.executionCommand("b; touch x #").contains(":push@b; touch x #\" -pl org.example:example"));
    }

    private JsonElement report(String name) throws IOException {
        return JsonParser.parseString(
                        Files.readString(build.target().resolve("nuget").resolve(name)))
                .getAsJsonObject()
                .get("resume");
    }

    private String resume(String name) throws IOException {
        return report(name).getAsString();
    }

    private TestBuild in(Path place) {
        return new TestBuild(place)
                .source(gallery)
                .with("nuget.parallelism", "1")
                .key("secret-key");
    }

    /** A build in which only the key is configured. */
    private TestBuild anywhere() {
        return new TestBuild(folder.resolve("anywhere")).key("secret-key");
    }

    private static void pack(TestBuild build, String... names) {
        for (String name : names) {
            TestPackage.of("Contoso." + name, "1.0.0").writeTo(build.target());
        }
    }
}
