package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.DiskFailure;
import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
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
    private final Consumer<Duration> sleep;

    public Publisher(ApiKeyLookup lookup, Clock clock, Consumer<PublishEvent> listener, KeyTrade trade) {
        this(lookup, clock, listener, trade, Publisher::sleep);
    }

    /** @param sleep between attempts */
    Publisher(
            ApiKeyLookup lookup,
            Clock clock,
            Consumer<PublishEvent> listener,
            KeyTrade trade,
            Consumer<Duration> sleep) {
        this.trade = trade;
        this.lookup = lookup;
        this.clock = clock;
        this.listener = listener;
        this.sleep = sleep;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            // the next request notices
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Publishes.
     *
     * @return what became of each package; a package that the feed refused is in it, not thrown
     * @throws PublishException if the files cannot be pushed as asked
     * @throws io.github.nugetmaven.nupkg.InvalidPackageException if a file is no package
     * @throws io.github.nugetmaven.auth.ApiKeyException if there is no usable key
     * @throws FeedException if the feed cannot be pushed to at all
     * @throws IOException if a package cannot be read
     */
    public PushReport publish(PushRequest request) throws IOException {
        Instant startedAt = clock.instant();
        PushPlan plan = PushPlan.of(request.files(), !request.noSymbols());
        PushRun run = new PushRun(plan, request.rules(), attempts(request.rules()), listener);
        try {
            push(request, plan, run, () -> write(request, report(request, startedAt, run)));
        } finally {
            write(request, report(request, startedAt, run));
        }
        return report(request, startedAt, run);
    }

    private void awaitAvailability(Feed feed, PushRun run, Duration limit) {
        List<PackageIdentity> pushed = run.results().stream()
                .filter(it -> it.outcome() == Outcome.PUSHED && !it.file().symbols())
                .map(it -> it.file().identity())
                .toList();
        new AvailabilityWait(clock, sleep, listener).await(feed, pushed, limit);
    }

    private PushAttempts attempts(PushRules rules) {
        RetryPolicy retries = new RetryPolicy(rules.maxAttempts(), new Random());
        return new PushAttempts(
                retries, new DuplicateRule(rules.duplicates()), clock, new Brake(clock, sleep), listener);
    }

    /** What happened on the feed is the result; a report that cannot be written does not change it. */
    private void write(PushRequest request, PushReport report) {
        try {
            new ReportFile(request.report()).write(report);
        } catch (IOException e) {
            listener.accept(new PublishEvent.ReportUnwritten(request.report(), DiskFailure.words(e)));
        }
    }

    private void push(PushRequest request, PushPlan plan, PushRun run, Runnable save) throws IOException {
        refuse(plan.snapshotsFor(request.destination().source(), request.allowSnapshots()));
        List<PackageFindings> findings = new RuleReview(request.levels(), clock).review(plan, List.of());
        refuse(RuleReview.problem(findings, false));
        findings.stream()
                .filter(it -> !it.findings().isEmpty())
                .forEach(it -> listener.accept(new PublishEvent.Warnings(it)));
        KeyCheck keys = new KeyCheck(lookup, clock, listener);
        List<PackageId> symbolIds = plan.ids(PackageFile::symbols);
        Optional<Destination> symbolDestination = request.symbols().filter(it -> !symbolIds.isEmpty());
        List<PackageId> ids = plan.ids(file -> symbolDestination.isEmpty() || !file.symbols());
        KeyCheck.Checked key = keys.check(request.destination(), ids, request);
        KeyCheck.Checked symbolKey =
                symbolDestination.map(it -> keys.check(it, symbolIds, request)).orElse(key);
        try (FeedClient client = client(request, key);
                FeedClient symbolClient = client(request, symbolKey)) {
            PackageSource source = request.destination().source();
            PushTarget packages = new PushTarget(feed(source, client, HttpFeed::connect), source.shown(), key.origin());
            PushTarget symbols = symbolDestination
                    .map(Destination::source)
                    .map(it -> new PushTarget(
                            feed(it, symbolClient, HttpFeed::connectForSymbols), it.shown(), symbolKey.origin()))
                    .orElse(packages);
            refuse(plan.symbolsWithoutPlaceIn(symbols.feed()));
            run.start(packages, symbols, request.dryRun());
            if (!request.rules().availability().isZero()) {
                // before a wait that somebody may cut short
                save.run();
                awaitAvailability(packages.feed(), run, request.rules().availability());
            }
        }
    }

    private FeedClient client(PushRequest request, KeyCheck.Checked key) {
        return key.offer()
                .map(it -> trade.keys(it, request.options(), clock, listener))
                .map(keys -> new FeedClient(request.options(), key.credentials(), keys))
                .orElseGet(() -> new FeedClient(request.options(), key.credentials()));
    }

    private static Feed feed(
            PackageSource source, FeedClient client, BiFunction<PackageSource, FeedClient, HttpFeed> connect) {
        return source instanceof PackageSource.Folder folder
                ? new FolderFeed(folder.path())
                : connect.apply(source, client);
    }

    private static void refuse(Optional<PublishProblem> problem) {
        problem.ifPresent(it -> {
            throw new PublishException(it);
        });
    }

    private static PushReport report(PushRequest request, Instant startedAt, PushRun run) {
        return new PushReport(request.destination().source().shown(), startedAt, run.results());
    }
}
