package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.mojo.maven.CleanLog;
import io.github.nugetmaven.mojo.message.CheckSummary;
import io.github.nugetmaven.mojo.message.FailureMessages;
import io.github.nugetmaven.mojo.message.FindingMessages;
import io.github.nugetmaven.mojo.message.PackMessages;
import io.github.nugetmaven.mojo.message.PackSummary;
import io.github.nugetmaven.mojo.message.ProgressLog;
import io.github.nugetmaven.mojo.message.PushSummary;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.Rule;
import io.github.nugetmaven.nupkg.rules.ZipRule;
import io.github.nugetmaven.pack.PackException;
import io.github.nugetmaven.pack.PackNotice;
import io.github.nugetmaven.pack.PackPlan;
import io.github.nugetmaven.pack.PackProblem;
import io.github.nugetmaven.pack.PackResult;
import io.github.nugetmaven.pack.PackedFile;
import io.github.nugetmaven.pack.PlanNotice;
import io.github.nugetmaven.publish.CheckReport;
import io.github.nugetmaven.publish.CheckReportFile;
import io.github.nugetmaven.publish.PackageFindings;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.PublishEvent;
import io.github.nugetmaven.publish.PublishException;
import io.github.nugetmaven.publish.PublishProblem;
import io.github.nugetmaven.publish.PushPolicy;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushReportFile;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * K2, K3: walks every message, event and exception with what an attacker would put into each text in it, and finds none of
 * that in the log, in the reports and in the resume command.
 */
@GalleryTest
class HostileTextsTest {
    private static final String SECRET = "oy2/key+of&contoso";
    private static final String COMMANDS = "a##vso[task.x]b ##[error]c\n::stop-commands::d\r\n[ERROR] forged";
    private static final String MARKS = "\u001b[2J\u0007\u202e\u2066\u2028\u2029\u0085\ud800x\udc00";

    /** As it stands in what is shown: none of it. */
    private static final List<String> NEVER = List.of(
            SECRET,
            "oy2\\u002f",
            "oy2\\/",
            "key&#x2B;",
            "oy2%2F",
            "key%2Bof",
            "of&amp;contoso",
            "##vso[",
            "##[",
            "::stop-commands::",
            "\u001b",
            "\u0007",
            "\u202e",
            "\u2066",
            "\u2028",
            "\u2029",
            "\u0085",
            "\n[ERROR] forged");

    private static final int ROUNDS = 15;
    private static final Map<String, Map<Class<?>, Object>> SIMPLE = new ConcurrentHashMap<>();
    private static final PackageIdentity IDENTITY =
            new PackageIdentity(PackageId.of("Contoso.Core"), NuGetVersion.parse("1.0.0"));

    private final OutputCleaner output = new OutputCleaner();
    private final RecordingLog log = new RecordingLog();

    static List<String> texts() {
        return List.of(
                SECRET,
                "a " + SECRET + ", oy2\\u002fkey\\u002Bof\\u0026contoso, oy2\\/key+of&contoso",
                "b oy2/key&#x2B;of&amp;contoso, oy2%2Fkey%2Bof%26contoso, oy2%252Fkey%252Bof%2526contoso",
                COMMANDS,
                "b " + MARKS,
                COMMANDS + MARKS + SECRET);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areInNoMessageOfAProblem(String text) {
        output.conceal(SECRET);
        for (int round = 0; round < ROUNDS; round++) {
            for (FeedProblem each : all(FeedProblem.class, text, round)) {
                assertFailure(new FeedException(each));
            }
            for (KeyProblem each : all(KeyProblem.class, text, round)) {
                assertFailure(new ApiKeyException(each));
            }
            for (PublishProblem each : all(PublishProblem.class, text, round)) {
                assertFailure(new PublishException(each));
            }
            InvalidPackageException.Problem[] problems = InvalidPackageException.Problem.values();
            assertFailure(new InvalidPackageException(path(text), problems[round % problems.length], text));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areInNothingThatPackSays(String text) {
        output.conceal(SECRET);
        for (int round = 0; round < ROUNDS; round++) {
            for (PackProblem each : all(PackProblem.class, text, round)) {
                PackException failure = new PackException(List.of(each));
                for (Optional<Path> nuspec : List.of(Optional.<Path>empty(), Optional.of(path(text)))) {
                    String message = PackMessages.of(failure, nuspec).text(PackMessages.NOTHING_WRITTEN);
                    assertClean(CleanLog.clean(new MojoFailureException(message), output)
                            .getMessage());
                }
            }
            PackPlan plan = new PackPlan(List.of(), List.of(make(PlanNotice.class, text, round)));
            PackResult result = new PackResult(
                    List.of(make(PackedFile.class, text, round)), List.of(make(PackNotice.class, text, round)));
            PackSummary.log(plan, result, CleanLog.of(log, output));
        }
        assertLinesAreClean();
    }

    /** K3: what files, a .nuspec and a POM are called is not ours. */
    @ParameterizedTest(name = "K3 from a .nuspec: {0}")
    @ValueSource(booleans = {true, false})
    @DisabledOnOs(OS.WINDOWS)
    void areInNothingThatAPackLeaves(boolean isNuspec, @TempDir Path temp) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("a##vso[x]\u202eb\n::stop-commands::c"));
        String text = "##vso[task.x]a\n::stop-commands::b\n[ERROR] forged\u202e";
        TestBuild build = new TestBuild(folder)
                .packageProject()
                .property("hostile", text)
                .layout(".hidden##vso[x]\u202e\n[ERROR] forged", "")
                .layout("lib/##vso[x]\u202e\n[ERROR] forged", "")
                .layout("lib/net8.0/a\u001b[2J\u2028##[error].dll", "");
        build.project().setName(text);
        build.project().setUrl(text);
        build.project().getLicenses().get(0).setName(text);
        if (isNuspec) {
            build.layout("a.nuspec", """
                    <package><metadata><id>$hostile$</id><version>%s</version><authors>$unknown$</authors>
                    <icon>%<s</icon><license type="%<s">%<s</license><projectUrl>%<s</projectUrl><x>%<s</x>
                    </metadata><files><file src="%<s*" target="%<s"/></files></package>
                    """.formatted(text));
        }

        String failure = build.packFailure();

        assertClean(failure);
        assertClean(build.log().text());
        assertFalse((failure + build.log().text()).contains("\n[ERROR] forged"), failure);
        assertTrue(failure.contains("# #vso["), failure);
    }

    /** The message as a goal shows it, and the exception as it is shown with -X. */
    private void assertFailure(RuntimeException failure) {
        assertClean(CleanLog.clean(
                        new MojoFailureException(FailureMessages.of(failure).text(FailureMessages.NOTHING_SENT)),
                        output)
                .getMessage());
        RecordingLog debug = new RecordingLog();
        CleanLog.of(debug, output).debug(failure);
        assertClean(debug.text());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areInNoLineOfTheLog(String text) {
        output.conceal(SECRET);
        ProgressLog progress = new ProgressLog(CleanLog.of(log, output), new BuildState(session(), "1.0"));
        for (int round = 0; round < ROUNDS; round++) {
            all(PublishEvent.class, text, round).forEach(progress);
            progress.warn("", text);
        }
        assertLinesAreClean();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areInNoReportAndNoTable(String text, @TempDir Path folder) throws IOException {
        output.conceal(SECRET);
        List<PackageResult> results = IntStream.range(0, ROUNDS)
                .mapToObj(round -> make(PackageResult.class, text, round))
                .toList();
        PushReport report = new PushReport(text, Instant.EPOCH, results);
        Path file = folder.resolve("report.json");
        new PushReportFile(file, output).write(report, Optional.of("mvn " + text));
        assertClean(Files.readString(file));

        CheckReport check = new CheckReport(
                text,
                List.of(),
                IntStream.range(0, ROUNDS)
                        .mapToObj(round -> make(PackageFindings.class, text, round))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.of(make(PushRefused.class, text, 0)),
                true,
                PushPolicy.Duplicates.FAIL);
        new CheckReportFile(file, output).write(check);
        assertClean(Files.readString(file));

        new PushSummary(report).lines().forEach(CleanLog.of(log, output)::info);
        new CheckSummary(check).lines().forEach(CleanLog.of(log, output)::info);
        FindingMessages.log(check.findings(), CleanLog.of(log, output));
        assertLinesAreClean();
    }

    @Test
    void areShortHoweverLongTheyWere(@TempDir Path folder) throws IOException {
        String text = SECRET + "x".repeat(5 << 20);
        output.conceal(SECRET);
        ProgressLog progress = new ProgressLog(CleanLog.of(log, output), new BuildState(session(), "1.0"));
        all(PublishEvent.class, text, 0).forEach(progress);
        all(FeedProblem.class, text, 0).forEach(it -> {
            String shown = output.text(FailureMessages.of(new FeedException(it)).text());
            assertTrue(shown.length() < 1 << 20, () -> it.getClass() + " has " + shown.length());
            assertClean(shown);
        });
        assertTrue(log.text().length() < 8 << 20);
        assertClean(log.text());
    }

    /** Everything at once, in a build: folder, file, server and key. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void areInNothingThatABuildLeaves(@TempDir Path temp, NuGetGallery gallery) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("a##vso[x]\u202eb\n::stop-commands::c"));
        gallery.key("oy2-key-of-contoso", "contoso");
        TestBuild build = new TestBuild(folder)
                .environment("NUGET_API_KEY_127_0_0_1", "oy2-key-of-contoso")
                .with("nuget.parallelism", "1")
                .with("nuget.source", gallery.indexUrl());
        TestPackage.of("Contoso.A", "1.0.0").writeTo(build.target());
        TestPackage.of("Contoso.B", "1.0.0").writeTo(build.target());
        String echo = "{\"message\":\"oy2\\u002dkey-of-contoso ##vso[a]b \\u001b[2J\\ud800 \\n[ERROR] forged\"}";
        gallery.nextPush(Fault.none(), Fault.status(400, "", echo, "X-NuGet-Warning: ##[error]w ::stop-commands::v"));

        MojoFailureException failure = assertThrows(MojoFailureException.class, build::push);

        for (String shown :
                List.of(RecordingLog.stackTrace(failure), build.log().text(), build.report(), build.console())) {
            assertClean(shown);
            assertFalse(shown.contains("oy2-key") || shown.contains("oy2\\u002d"), shown);
        }
        assertTrue(failure.getMessage().contains("*** # #vso[a]b [2J"), failure.getMessage());
        // a command that names other files than there are is worse than none
        assertFalse(failure.getMessage().contains("push-file"), failure.getMessage());
        assertTrue(build.report().contains("\"resume\": null"), build.report());
        assertTrue(
                build.log().warnings().stream()
                        .anyMatch(it -> it.startsWith("There is no command that pushes the rest,")),
                build.log().text());
    }

    /** K3: a report of an earlier build would be believed. */
    @Test
    void leavesNoOldReportWhenAPushCannotStart(@TempDir Path folder, NuGetGallery gallery) throws IOException {
        TestBuild build = new TestBuild(folder).with("nuget.source", gallery.indexUrl());
        Path old = build.target().resolve("nuget/push-report.json");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "old");
        Files.writeString(build.target().resolve("Contoso.A.1.0.0.nupkg"), "not a package");

        assertThrows(MojoFailureException.class, build::push);

        assertFalse(Files.exists(old));
    }

    private void assertLinesAreClean() {
        assertAll(Stream.of(log.infos(), log.warnings(), log.errors())
                .flatMap(List::stream)
                .map(line -> () -> {
                    assertClean(line);
                    assertFalse(line.contains("\n"), line);
                }));
        assertClean(log.text());
    }

    private static void assertClean(String shown) {
        NEVER.forEach(it -> assertFalse(shown.contains(it), () -> it + " in: " + shown));
        assertEquals(
                Optional.empty(),
                shown.codePoints()
                        .filter(c -> Character.getType(c) == Character.SURROGATE)
                        .boxed()
                        .findFirst());
    }

    private static <T> List<T> all(Class<T> sealed, String text, int round) {
        return kinds(sealed).map(kind -> sealed.cast(make(kind, text, round))).toList();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HostileTextsTest::kinds)
                : Stream.of(type);
    }

    private static <T> T make(Class<T> type, String text, int round) {
        return type.cast(make((Type) type, text, round));
    }

    /** A value of this type in which each text is this one. The round chooses among kinds and constants. */
    private static Object make(Type type, String text, int round) {
        if (type instanceof ParameterizedType generic) {
            Object element = make(generic.getActualTypeArguments()[0], text, round);
            return generic.getRawType() == Optional.class
                    ? Optional.of(element)
                    : generic.getRawType() == Set.class ? Set.of(element) : List.of(element);
        }
        Class<?> kind = (Class<?>) type;
        Object simple = simple(text).get(kind);
        if (simple != null) {
            return simple;
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[round % kind.getEnumConstants().length];
        }
        if (kind == FeedProblem.class) {
            // a problem may have a problem in it
            return make((Type) (round % 2 == 0 ? PushRefused.class : NoAnswer.class), text, round);
        }
        if (kind.isSealed()) {
            List<Class<?>> kinds = kinds(kind).toList();
            return make(kinds.get(round % kinds.size()), text, round / 2);
        }
        return record(kind, text, round);
    }

    private static Object record(Class<?> kind, String text, int round) {
        RecordComponent[] components = kind.getRecordComponents();
        try {
            var constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(it -> make(it.getGenericType(), text, round))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(kind.toString(), e);
        }
    }

    private static Map<Class<?>, Object> simple(String text) {
        return SIMPLE.computeIfAbsent(text, HostileTextsTest::values);
    }

    private static Map<Class<?>, Object> values(String text) {
        OutputCleaner cleaner = new OutputCleaner();
        cleaner.conceal(SECRET);
        return Map.ofEntries(
                Map.entry(String.class, text),
                Map.entry(Path.class, path(text)),
                Map.entry(URI.class, uri(text)),
                Map.entry(int.class, 3),
                Map.entry(Integer.class, 409),
                Map.entry(long.class, 3L),
                Map.entry(boolean.class, true),
                Map.entry(Duration.class, Duration.ofSeconds(2)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(LocalDate.class, LocalDate.EPOCH),
                Map.entry(Rule.class, ZipRule.DUPLICATE_ENTRY),
                Map.entry(OutputCleaner.class, cleaner),
                Map.entry(IOException.class, new IOException(text)),
                Map.entry(SecretScope.class, SecretScope.ofFeed(uri(text), List.of())),
                Map.entry(PackageId.class, IDENTITY.id()),
                Map.entry(NuGetVersion.class, IDENTITY.version()),
                Map.entry(GlobPattern.class, GlobPattern.parseList("Contoso.*").get(0)),
                Map.entry(PackageFile.class, new PackageFile(path(text), IDENTITY, false, 3)));
    }

    private static Path path(String text) {
        return Path.of(
                "dir",
                text.codePoints()
                        .filter(c -> c < 0x80 || Character.isLetter(c) || c == 0x202e || c == 0x2028)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    /** In a URL a command of GitHub Actions stands behind the scheme, never at the start of a line. */
    private static URI uri(String text) {
        try {
            return new URI("https", "feed.example.org", "/" + text.replaceAll("\ud800|&[#\\w]+;|::", ""), null);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("deprecation") // Maven itself has no other way to make a session
    private static MavenSession session() {
        return new MavenSession(
                null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
    }
}
