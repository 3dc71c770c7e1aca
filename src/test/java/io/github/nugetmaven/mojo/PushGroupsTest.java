package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a build with packages for several feeds if one of the feeds refuses them. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class PushGroupsTest {
    private static final Fault SPOILED = Fault.status(400, "Spoiled", "");

    @TempDir
    private Path folder;

    private final TestReactor reactor = new TestReactor();
    private NuGetGallery gallery;
    private Path feed;
    private TestBuild core;
    private TestBuild client;
    private TestBuild tools;

    @BeforeEach
    void start() {
        feed = folder.resolve("feed");
        core = module("Core");
        client = module("Client").with("nuget.source", feed.toString());
        tools = module("Tools");
    }

    @Test
    void afterAFailureInTheFirstGroupThereIsACommandForEach() throws Exception {
        gallery.nextPush(Fault.none(), SPOILED);

        String message = failure();

        assertTrue(message.startsWith("Not pushed: Contoso.Tools 1.0.0"), message);
        assertTrue(
                message.contains(" Pushed: Contoso.Core 1.0.0. Not attempted: none. Client was not pushed either;"
                        + " it uses a different feed or different parameters.\n\nRun these to push the rest:\n"),
                message);
        assertFalse(Files.exists(feed));
        paste(message, 2);
    }

    @Test
    void thereIsACommandForEachIfTheFirstGroupDidNotEvenBegin() throws Exception {
        for (TestBuild each : List.of(core, tools)) {
            each.key("");
        }

        String message = failure();

        assertTrue(message.startsWith("Not pushed: Contoso.Core 1.0.0"), message);
        paste(message, 2);
    }

    @Test
    void afterAFailureInTheLastGroupTheOthersAreNamedAsPushed() throws Exception {
        Path place = Files.createDirectories(feed.getParent()).resolve("feed");
        Files.writeString(place, "a file where the folder should be");

        String message = failure();

        assertTrue(message.startsWith("Not pushed: Contoso.Client 1.0.0"), message);
        assertTrue(message.contains(" The packages of Core, Tools are pushed."), message);
        assertEquals(List.of("Contoso.Core", "Contoso.Tools"), gallery.packageIds());
        Files.delete(place);
        paste(message, 1);
    }

    @Test
    void eachGroupHasAReportAlsoIfItsTurnDidNotCome() throws Exception {
        gallery.nextPush(Fault.none(), SPOILED);

        String message = failure();

        assertEquals(List.of("pushed", "failed"), outcomes("push-report.json"));
        assertEquals(List.of("not-attempted"), outcomes("push-report-2.json"));
        assertEquals(
                PastedCommand.in(message),
                List.of(
                        PastedCommand.of(
                                report("push-report.json").get("resume").getAsString()),
                        PastedCommand.of(
                                report("push-report-2.json").get("resume").getAsString())));
    }

    @Test
    void theOtherGroupsArePushedWithContinueOnError() throws Exception {
        gallery.nextPush(SPOILED);
        goOn();

        String message = failure();

        assertTrue(message.startsWith("Not pushed: Contoso.Core 1.0.0"), message);
        assertTrue(message.contains(" The packages of Client are pushed."), message);
        assertEquals(List.of("Contoso.Tools"), gallery.packageIds());
        assertEquals(List.of("pushed"), outcomes("push-report-2.json"));
        paste(message, 1);
    }

    @Test
    void allFailuresAreNamedWithContinueOnError() throws Exception {
        gallery.nextPush(SPOILED);
        Files.createDirectories(feed.getParent());
        Files.writeString(feed, "a file where the folder should be");
        goOn();

        String message = failure();

        assertTrue(message.startsWith("Not pushed: Contoso.Core 1.0.0"), message);
        assertTrue(message.contains(" Not pushed: Contoso.Client 1.0.0"), message);
        Files.delete(feed);
        paste(message, 2);
    }

    @Test
    void symbolsThatNoFeedTakesHoldTheOtherGroupsBackToo() throws Exception {
        TestPackage.symbolsOf("Contoso.Lone", "1.0.0").writeTo(client.target());
        client.with("nuget.packages", "target/*.snupkg");

        String message = failure();

        assertEquals(List.of(), gallery.packageIds());
        assertTrue(message.startsWith("The feed does not accept symbols"), message);
        assertTrue(message.contains(" Nothing was pushed. "), message);
        assertFalse(message.contains("are pushed"), message);
    }

    private void goOn() {
        for (TestBuild each : List.of(core, client, tools)) {
            each.with("nuget.continueOnError", "true");
        }
    }

    private String failure() throws Exception {
        core.push();
        client.push();
        return tools.pushFailure();
    }

    private void paste(String message, int commands) throws Exception {
        List<PastedCommand> pasted = PastedCommand.in(message);
        assertEquals(commands, pasted.size(), message);
        for (PastedCommand each : pasted) {
            each.pushFile(new TestBuild(folder.resolve("anywhere")).key("secret-key"));
        }
        assertEquals(
                List.of("Contoso.Core", "Contoso.Tools"),
                gallery.packageIds().stream().sorted().toList());
        assertTrue(Files.exists(feed.resolve("contoso.client/1.0.0")));
    }

    private List<String> outcomes(String name) throws IOException {
        return report(name).getAsJsonArray("packages").asList().stream()
                .map(it -> it.getAsJsonObject().get("outcome").getAsString())
                .toList();
    }

    private JsonObject report(String name) throws IOException {
        return JsonParser.parseString(
                        Files.readString(core.target().resolve("nuget").resolve(name)))
                .getAsJsonObject();
    }

    private TestBuild module(String name) {
        TestBuild module = new TestBuild(folder.resolve(name))
                .inReactor(reactor, name, null)
                .source(gallery)
                .with("nuget.parallelism", "1")
                .key("secret-key");
        TestPackage.of("Contoso." + name, "1.0.0").writeTo(module.target());
        return module;
    }
}
