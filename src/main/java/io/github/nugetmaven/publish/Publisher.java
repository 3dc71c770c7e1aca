package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Publishes packages: everything that can be known is checked before the first byte is sent, then they are pushed, and
 * the report tells what became of each, also when the push did not come to its end.
 */
public final class Publisher {
    private final ApiKeyLookup lookup;
    private final Clock clock;
    private final Consumer<PublishEvent> listener;
    private final KeyTrade trade;
    private final BiConsumer<Cancellation, Duration> sleep;

    public Publisher(ApiKeyLookup lookup, Clock clock, Consumer<PublishEvent> listener, KeyTrade trade) {
        this(lookup, clock, listener, trade, Cancellation::sleep);
    }

    /** @param sleep instead of pauses, however they end */
    Publisher(
            ApiKeyLookup lookup,
            Clock clock,
            Consumer<PublishEvent> listener,
            KeyTrade trade,
            Consumer<Duration> sleep) {
        this(lookup, clock, listener, trade, (cancellation, pause) -> sleep.accept(pause));
    }

    private Publisher(
            ApiKeyLookup lookup,
            Clock clock,
            Consumer<PublishEvent> listener,
            KeyTrade trade,
            BiConsumer<Cancellation, Duration> sleep) {
        this.trade = trade;
        this.lookup = lookup;
        this.clock = clock;
        this.listener = listener;
        this.sleep = sleep;
    }

    /**
     * Publishes. If the thread is interrupted meanwhile the push is cancelled, and the thread is interrupted afterwards.
     *
     * @return what became of each package; a package that the feed refused is in it, not thrown
     * @throws PublishException if the files cannot be pushed as asked
     * @throws io.github.nugetmaven.nupkg.InvalidPackageException if a file is no package
     * @throws io.github.nugetmaven.auth.ApiKeyException if there is no usable key
     * @throws FeedException if the feed cannot be pushed to at all
     * @throws IOException if a package cannot be read
     */
    public PushReport publish(PushRequest request, Cancellation cancellation) throws IOException {
        cancellation.takeInterruption();
        try {
            return publishInPeace(request, cancellation);
        } finally {
            cancellation.giveInterruptionBack();
        }
    }

    /**
     * Leaves it all where it is, and writes that into the report.
     *
     * @throws PublishException if the files could not be pushed as asked
     * @throws io.github.nugetmaven.nupkg.InvalidPackageException if a file is no package
     * @throws IOException if a package cannot be read
     */
    public PushReport leave(PushRequest request) throws IOException {
        Cancellation none = new Cancellation();
        PushPlan plan = PushPlan.of(request.files(), !request.noSymbols());
        PushRun run = new PushRun(plan, request.rules(), attempts(request.rules(), none), none, listener);
        PushReport report = report(request, clock.instant(), run);
        write(request, report);
        return report;
    }

    /**
     * Checks all that would make {@link #publish} send nothing, and whether versions are taken; sends no package, and tells the
     * listener nothing. A part of what goes together may so be known to be good before another part is sent.
     *
     * @throws RuntimeException what {@link #publish} would throw
     * @throws IOException if a package cannot be read
     */
    public void check(PushRequest request, Cancellation cancellation) throws IOException {
        PushPlan plan = PushPlan.of(request.files(), !request.noSymbols());
        PushChecks.Keys keys = new PushChecks(lookup, clock, event -> {}).check(request, plan);
        FeedConnections connections = new FeedConnections(request.options(), trade, clock, cancellation, event -> {});
        try (FeedClient client = connections.client(keys.packages())) {
            cancellation.carryOut(() -> PushChecks.checkVersions(
                    request,
                    plan,
                    FeedConnections.target(request.destination(), keys.packages(), client, HttpFeed::connect)
                            .feed()));
        }
    }

    private PushReport publishInPeace(PushRequest request, Cancellation cancellation) throws IOException {
        Instant startedAt = clock.instant();
        PushPlan plan = PushPlan.of(request.files(), !request.noSymbols());
        PushAttempts attempts = attempts(request.rules(), cancellation);
        PushRun run = new PushRun(plan, request.rules(), attempts, cancellation, listener);
        try {
            push(request, plan, run, () -> write(request, report(request, startedAt, run)), cancellation);
        } catch (RuntimeException e) {
            write(request, report(request, startedAt, run));
            throw e;
        }
        // once: what a cancelled push left behind may still go on
        PushReport report = report(request, startedAt, run);
        write(request, report);
        return report;
    }

    private void awaitAvailability(Feed feed, PushRun run, Duration limit, Cancellation cancellation) {
        List<PackageIdentity> pushed = run.results().stream()
                .filter(it -> it.outcome() == Outcome.PUSHED && !it.file().symbols())
                .map(it -> it.file().identity())
                .toList();
        new AvailabilityWait(clock, sleep(cancellation), cancellation, listener).await(feed, pushed, limit);
    }

    private PushAttempts attempts(PushPolicy rules, Cancellation cancellation) {
        RetryPolicy retries = new RetryPolicy(rules.maxAttempts(), new Random());
        SharedBackoff brake = new SharedBackoff(clock, sleep(cancellation));
        return new PushAttempts(retries, new DuplicatePolicy(rules.duplicates()), clock, brake, cancellation, listener);
    }

    private Consumer<Duration> sleep(Cancellation cancellation) {
        return pause -> sleep.accept(cancellation, pause);
    }

    /** What happened on the feed is the result; a report that cannot be written does not change it. */
    private void write(PushRequest request, PushReport report) {
        try {
            new PushReportFile(request.report()).write(report);
        } catch (IOException e) {
            listener.accept(new PublishEvent.ReportUnwritten(request.report(), FileErrors.words(e)));
        }
    }

    private void push(PushRequest request, PushPlan plan, PushRun run, Runnable save, Cancellation cancellation)
            throws IOException {
        if (cancellation.isCancelled()) {
            return;
        }
        PushChecks.Keys keys = new PushChecks(lookup, clock, listener).check(request, plan);
        FeedConnections connections = new FeedConnections(request.options(), trade, clock, cancellation, listener);
        try (FeedClient client = connections.client(keys.packages());
                FeedClient symbolClient = connections.client(keys.symbols())) {
            cancellation.carryOut(() -> {
                PushTarget packages =
                        FeedConnections.target(request.destination(), keys.packages(), client, HttpFeed::connect);
                PushTarget symbols = keys.destination()
                        .map(it ->
                                FeedConnections.target(it, keys.symbols(), symbolClient, HttpFeed::connectForSymbols))
                        .orElse(packages);
                PushChecks.refuse(plan.symbolsWithoutPlaceIn(symbols.feed()));
                run.start(packages, symbols, request.dryRun());
                if (!request.rules().availability().isZero() && !cancellation.isCancelled()) {
                    // before a wait that somebody may cut short
                    save.run();
                    awaitAvailability(packages.feed(), run, request.rules().availability(), cancellation);
                }
            });
        } catch (FeedException e) {
            // a request that was cut off says nothing of the feed
            if (!cancellation.isCancelled()) {
                throw e;
            }
        }
    }

    private static PushReport report(PushRequest request, Instant startedAt, PushRun run) {
        List<PushResult> results = run.results();
        Optional<String> resume = Optional.of(PushReport.left(results))
                .filter(left -> !left.isEmpty() && !request.dryRun())
                .map(left -> request.resume().apply(request, left));
        return new PushReport(request.destination().source().shown(), startedAt, results, resume);
    }
}
