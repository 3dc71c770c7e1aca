package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.rules.ToolRule;
import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.TestTool;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R3: .NET tools that consist of a top package and one for each RID. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class ToolPushTest {
    private static final String TOOL = "Contoso.Tool";

    @TempDir
    private Path folder;

    private final List<PublishEvent> events = new ArrayList<>();
    private NuGetGallery gallery;

    @ParameterizedTest(name = "R3 {0} at a time")
    @ValueSource(ints = {1, 4})
    void pushesThePayloadsFirst(int parallelism) throws IOException {
        Path top = top("linux-x64", "win-x64", "any");
        List<Path> files = List.of(top, payload("any"), payload("linux-x64"), payload("win-x64"));

        PushReport report = push(files, policy(parallelism, false));

        assertEquals(4, report.count(Outcome.PUSHED));
        assertEquals(TOOL, last(gallery.packageIds()));
        assertEquals(top, last(report.packages()).file().path());
    }

    @Test
    @DisplayName("R3 other packages keep their order")
    void movesOnlyWhatATopNeeds() throws IOException {
        Path first = TestPackage.of("Contoso.A", "1.0.0").writeTo(folder);
        Path last = TestPackage.of("Contoso.Z", "1.0.0").writeTo(folder);
        List<Path> files = List.of(first, top("any", "linux-x64"), last, payload("linux-x64"), payload("any"));

        push(files, policy(1, false));

        assertEquals(List.of("Contoso.A", TOOL + ".any", TOOL + ".linux-x64", TOOL, "Contoso.Z"), gallery.packageIds());
    }

    @ParameterizedTest(name = "R3 {0} at a time")
    @ValueSource(ints = {1, 4})
    void holdsTheTopBackIfAPayloadFails(int parallelism) throws IOException {
        Path top = top("linux-x64", "win-x64");
        Path other = TestPackage.of("Contoso.Z", "1.0.0").writeTo(folder);
        gallery.publish(TOOL + ".linux-x64", "0.9.0", "fabrikam");

        PushReport report =
                push(List.of(top, payload("linux-x64"), payload("win-x64"), other), policy(parallelism, true));

        assertEquals(1, report.count(Outcome.FAILED), report::toString);
        assertEquals(2, report.count(Outcome.PUSHED), report::toString);
        assertEquals(Outcome.NOT_ATTEMPTED, resultOf(report, top).kind());
        assertEquals(
                "a package that the tool consists of was not pushed",
                resultOf(report, top).reason());
        assertTrue(resultOf(report, top).isLeft());
    }

    @Test
    @DisplayName("R3 the symbols of a top that is held back stay, too")
    void holdsTheSymbolsOfTheTopBack() throws IOException {
        Path top = top("any");
        Path symbols = TestPackage.symbolsOf(TOOL, "1.0.0").writeTo(folder);
        gallery.nextPush(Fault.status(400, "Spoiled", ""));

        PushReport report = push(List.of(top, payload("any"), symbols), policy(1, true));

        assertEquals(
                List.of("FAILED", "NOT_ATTEMPTED", "NOT_ATTEMPTED"),
                report.packages().stream().map(it -> it.kind().name()).toList());
        assertEquals("its package was not pushed", resultOf(report, symbols).reason());
        assertEquals(1, gallery.requestsTo(GalleryRoute.PUSH).size());
    }

    @Test
    @DisplayName("R3 without continueOnError a payload that fails ends the push before the top")
    void stopsBeforeTheTop() throws IOException {
        gallery.nextPush(Fault.none(), Fault.status(400, "Spoiled", ""));

        PushReport report = push(List.of(top("any", "win-x64"), payload("any"), payload("win-x64")), policy(1, false));

        assertEquals(List.of(TOOL + ".any"), gallery.packageIds());
        assertEquals(Outcome.NOT_ATTEMPTED, last(report.packages()).kind());
    }

    @Test
    @DisplayName("R3 a payload that is skipped holds nothing back")
    void pushesTheTopIfThePayloadIsThere() throws IOException {
        gallery.publish(TOOL + ".any", "1.0.0", "contoso");

        PushReport report = push(
                List.of(top("any"), payload("any")),
                new PushPolicy(1, 1, false, false, Duration.ZERO, Duplicates.SKIP));

        assertEquals(
                List.of(Outcome.SKIPPED_DUPLICATE, Outcome.PUSHED),
                report.packages().stream().map(PackageResult::kind).toList());
    }

    @Test
    @DisplayName("R3 a dry run reaches the top")
    void reachesTheTopInADryRun() throws IOException {
        PushReport report = to(List.of(top("any"), payload("any"))).dryRun().run();

        assertEquals(2, report.count(Outcome.DRY_RUN));
    }

    @Test
    @DisplayName("R3 a payload of another version in the same run")
    void refusesAPayloadOfAnotherVersion() {
        Path payload = TestTool.payload(TOOL, "1.1.0", "any").writeTo(folder);

        assertEquals(
                "The tool does not fit a package that it consists of: Contoso.Tool.any has the version 1.1.0, not 1.0.0.",
                refusal(top("any"), payload));
    }

    @Test
    @DisplayName("R3 a payload without its type in the same run")
    void refusesAPayloadThatIsNoTool() {
        Path payload = TestPackage.of(TOOL + ".any", "1.0.0").writeTo(folder);

        assertEquals(
                "The tool does not fit a package that it consists of: Contoso.Tool.any has neither the type"
                        + " DotnetToolRidPackage nor DotnetTool.",
                refusal(top("any"), payload));
    }

    private String refusal(Path... files) {
        PublishException refused = assertThrows(PublishException.class, () -> push(List.of(files), policy(1, false)));
        PublishProblem.BrokenRules broken = assertInstanceOf(PublishProblem.BrokenRules.class, refused.problem());
        assertFalse(gallery.anyUpload());
        String message = broken.packages().get(0).findings().get(0).finding().message();
        return message.substring(0, message.indexOf(" Give all"));
    }

    @Test
    @DisplayName("R3 two versions of a tool in one run, each with its payload")
    void takesTwoVersionsOfATool() throws IOException {
        List<Path> files = Stream.of("1.0.0", "1.1.0")
                .flatMap(it -> Stream.of(TestTool.top(TOOL, it, "any"), TestTool.payload(TOOL, it, "any")))
                .map(it -> it.writeTo(folder))
                .toList();

        assertEquals(4, push(files, policy(4, false)).count(Outcome.PUSHED));
        assertEquals(List.of(), missing());
    }

    @Test
    @DisplayName("R3 a payload in no feed")
    void warnsOfAPayloadThatIsNowhere() throws IOException {
        gallery.publish(TOOL + ".any", "1.0.0", "contoso");
        gallery.publish(TOOL + ".win-x64", "0.9.0", "contoso");

        PushReport report = push(List.of(top("any", "win-x64", "osx-arm64")), policy(1, false));

        assertEquals(1, report.count(Outcome.PUSHED));
        assertEquals(List.of(TOOL + ".win-x64 1.0.0", TOOL + ".osx-arm64 1.0.0"), missing());
    }

    @Test
    @DisplayName("R3 a payload in no folder feed")
    void warnsOfAPayloadThatIsNotInTheFolder() throws IOException {
        Path feed = folder.resolve("feed");
        to("./feed", List.of(payload("any"))).run();
        to("./feed", List.of(top("any", "win-x64"))).run();

        assertEquals(List.of(TOOL + ".win-x64 1.0.0"), missing());
        assertTrue(feed.toFile().isDirectory());
    }

    @Test
    @DisplayName("R3 a feed that does not answer proves nothing")
    void doesNotWarnIfTheFeedDoesNotAnswer() throws IOException {
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.status(500, "Out of paper", ""));

        push(List.of(top("any")), policy(1, false));

        assertEquals(List.of(), missing());
    }

    @Test
    @DisplayName("R3 a payload in no feed is an error if the build says so")
    void refusesAPayloadThatIsNowhereIfTheBuildSaysSo() {
        PublishException refused = assertThrows(
                PublishException.class,
                () -> to(List.of(top("any"))).levels("NUPKG163=error").run());

        assertInstanceOf(PublishProblem.BrokenRules.class, refused.problem());
        assertFalse(gallery.anyUpload());
    }

    /** The packages that the push warned of, because they are nowhere. */
    private List<String> missing() {
        return events.stream()
                .flatMap(it -> it instanceof PublishEvent.Warnings warnings ? Stream.of(warnings) : Stream.empty())
                .flatMap(it -> it.findings().findings().stream())
                .map(it -> it.finding())
                .filter(it -> it.rule() == ToolRule.PAYLOAD_MISSING)
                .map(it -> it.value())
                .toList();
    }

    private Path top(String... rids) {
        return TestTool.top(TOOL, "1.0.0", rids).writeTo(folder);
    }

    private Path payload(String rid) {
        return TestTool.payload(TOOL, "1.0.0", rid).writeTo(folder);
    }

    private static PushPolicy policy(int parallelism, boolean continueOnError) {
        return new PushPolicy(parallelism, 1, continueOnError, false, Duration.ZERO, Duplicates.FAIL);
    }

    private PushReport push(List<Path> files, PushPolicy policy) throws IOException {
        return to(files).policy(policy).run();
    }

    private TestPush to(List<Path> files) {
        return to(gallery.indexUrl(), files);
    }

    private TestPush to(String source, List<Path> files) {
        return TestPush.to(source, folder, files)
                .environment(name -> Optional.of("secret-key"))
                .listener(events::add);
    }

    private static PackageResult resultOf(PushReport report, Path file) {
        return report.packages().stream()
                .filter(it -> it.file().path().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
