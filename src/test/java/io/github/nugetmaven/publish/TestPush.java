package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.rules.EntryFindings;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A push as a goal does it: a preflight, then the push, with a report in a folder. Pauses take no time by default. */
final class TestPush {
    /** Strict order, three attempts, no wait. */
    static final PushPolicy POLICY = new PushPolicy(1, 3, false, false, Duration.ZERO, PushPolicy.Duplicates.FAIL);

    private final Destination destination;
    private final Path folder;
    private final List<Path> files;
    private Optional<Destination> symbols = Optional.empty();
    private List<GlobPattern> globs = List.of();
    private PushPolicy policy = POLICY;
    private boolean noSymbols;
    private String levels = "";
    private Depth depth = Depth.VERSIONS;
    private Duration timeout = Duration.ofSeconds(60);
    private Function<String, Optional<String>> environment = name -> Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Consumer<PublishEvent> listener = event -> {};
    private Consumer<Duration> sleep = pause -> {};
    private Cancellation cancellation = new Cancellation();

    private TestPush(Destination destination, Path folder, List<Path> files) {
        this.destination = destination;
        this.folder = folder;
        this.files = files;
    }

    /** A push with the key in the environment variable {@code KEY}, whatever the source is. */
    static TestPush to(String source, Path folder, List<Path> files) {
        return to(source, folder, files, new KeyLocation("feed", false, Optional.of("KEY"), Optional.empty()));
    }

    static TestPush to(String source, Path folder, List<Path> files, KeyLocation key) {
        return new TestPush(new Destination(PackageSource.parse(source, folder), key), folder, files);
    }

    /** A push with the key for the host of the source. */
    static TestPush byHost(String source, Path folder, List<Path> files) {
        return new TestPush(destinationByHost(source, folder), folder, files);
    }

    private static Destination destinationByHost(String text, Path folder) {
        PackageSource source = PackageSource.parse(text, folder);
        return new Destination(
                source,
                new KeyLocation(
                        source.defaultServerId().orElse(""), source.isNuGetOrg(), Optional.empty(), Optional.empty()));
    }

    TestPush symbols(String source) {
        symbols = Optional.of(destinationByHost(source, folder));
        return this;
    }

    TestPush globs(String patterns) {
        globs = GlobPattern.parseList(patterns);
        return this;
    }

    TestPush policy(PushPolicy other) {
        policy = other;
        return this;
    }

    TestPush dryRun() {
        return policy(new PushPolicy(
                policy.parallelism(),
                policy.maxAttempts(),
                policy.continueOnError(),
                true,
                policy.availability(),
                policy.duplicates()));
    }

    TestPush noSymbols() {
        noSymbols = true;
        return this;
    }

    /** The severity of rules, as a build sets it. */
    TestPush levels(String other) {
        levels = other;
        return this;
    }

    TestPush depth(Depth other) {
        depth = other;
        return this;
    }

    TestPush timeout(Duration other) {
        timeout = other;
        return this;
    }

    TestPush environment(Function<String, Optional<String>> other) {
        environment = other;
        return this;
    }

    TestPush clock(Clock other) {
        clock = other;
        return this;
    }

    TestPush listener(Consumer<PublishEvent> other) {
        listener = other;
        return this;
    }

    TestPush sleep(Consumer<Duration> other) {
        sleep = other;
        return this;
    }

    TestPush cancellation(Cancellation other) {
        cancellation = other;
        return this;
    }

    static Path report(Path folder) {
        return folder.resolve("nuget/report.json");
    }

    /** @throws RuntimeException the first problem of the preflight; the report is written before */
    PushReport run() throws IOException {
        PushJob job = new PushJob(
                new Destinations(destination, symbols),
                List.of(PackageFiles.named(files)),
                globs,
                new PackageOptions(noSymbols, false, RuleLevels.parse(levels, false), false),
                policy,
                new FeedOptions(timeout, false, "test"));
        Preflight preflight = new Preflight(
                new ApiKeyLookup(environment, id -> Optional.empty()),
                clock,
                new ExchangedKeys(new ConcurrentHashMap<>(), secret -> {}),
                new EntryFindings(),
                event -> listener.accept(event),
                (cancelled, pause) -> sleep.accept(pause));
        Publisher publisher = new Publisher(clock, event -> listener.accept(event), sleep);
        cancellation.takeInterruption();
        try (PreflightResult result = preflight.prepare(job, depth, cancellation)) {
            if (!result.problems().isEmpty()) {
                save(publisher.notStarted(result));
            }
            return publisher.push(result, cancellation, this::save).reported().orElseThrow();
        } finally {
            cancellation.giveInterruptionBack();
        }
    }

    private void save(PushReport report) {
        try {
            Optional<String> resume = Optional.of(report.left())
                    .filter(it -> !it.isEmpty() && !policy.dryRun())
                    .map(it -> "push " + it.size());
            new PushReportFile(report(folder), new OutputCleaner()).write(report, resume);
        } catch (IOException e) {
            listener.accept(new PublishEvent.ReportUnwritten(report(folder), e.getMessage()));
        }
    }
}
