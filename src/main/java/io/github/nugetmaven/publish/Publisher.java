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
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Publishes packages: everything that can be known is checked before the first byte is sent, then one package after the
 * other is pushed, and the report tells what became of each, also when the push did not come to its end.
 */
public final class Publisher {
    private final ApiKeyLookup lookup;
    private final Clock clock;
    private final Consumer<PublishEvent> listener;
    private final KeyTrade trade;

    public Publisher(ApiKeyLookup lookup, Clock clock, Consumer<PublishEvent> listener, KeyTrade trade) {
        this.trade = trade;
        this.lookup = lookup;
        this.clock = clock;
        this.listener = listener;
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
        PushRun run = new PushRun(plan, clock, listener);
        try {
            push(request, plan, run);
        } finally {
            write(request, report(request, startedAt, run));
        }
        return report(request, startedAt, run);
    }

    /** What happened on the feed is the result; a report that cannot be written does not change it. */
    private void write(PushRequest request, PushReport report) {
        try {
            new ReportFile(request.report()).write(report);
        } catch (IOException e) {
            listener.accept(new PublishEvent.ReportUnwritten(request.report(), DiskFailure.words(e)));
        }
    }

    private void push(PushRequest request, PushPlan plan, PushRun run) {
        refuse(plan.snapshotsFor(request.destination().source(), request.allowSnapshots()));
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
