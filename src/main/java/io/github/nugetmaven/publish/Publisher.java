package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes packages: everything that can be known is checked before the first byte is sent, then one package after the
 * other is pushed, and the report tells what became of each, also when the push did not come to its end.
 */
public final class Publisher {
    private final ApiKeyLookup lookup;
    private final Clock clock;
    private final Consumer<PublishEvent> listener;

    public Publisher(ApiKeyLookup lookup, Clock clock, Consumer<PublishEvent> listener) {
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
     * @throws IOException if a package cannot be read, or the report not written
     */
    public PushReport publish(PushRequest request) throws IOException {
        Instant startedAt = clock.instant();
        PushPlan plan = PushPlan.of(request.files(), !request.noSymbols());
        PushRun run = new PushRun(plan, clock, listener);
        try {
            push(request, plan, run);
        } finally {
            new ReportFile(request.report()).write(report(request, startedAt, run));
        }
        return report(request, startedAt, run);
    }

    private void push(PushRequest request, PushPlan plan, PushRun run) {
        refuseSnapshots(request, plan);
        KeyCheck keys = new KeyCheck(lookup, clock, listener);
        FeedCredentials credentials = keys.credentials(request.destination(), plan, request);
        Optional<Destination> symbolDestination = request.symbols().filter(it -> plan.hasSymbols());
        Optional<FeedCredentials> symbolCredentials = symbolDestination.map(it -> keys.credentials(it, plan, request));
        try (FeedClient client = new FeedClient(request.options(), credentials);
                FeedClient symbolClient =
                        new FeedClient(request.options(), symbolCredentials.orElse(FeedCredentials.NONE))) {
            Feed feed = connect(request.destination().source(), client);
            Feed symbols = symbolDestination
                    .map(it -> connectForSymbols(it.source(), symbolClient))
                    .orElse(feed);
            refuseSymbolsWithoutPlace(plan, symbols);
            run.start(feed, symbols, request);
        }
    }

    private static Feed connect(PackageSource source, FeedClient client) {
        return source instanceof PackageSource.Folder folder
                ? new FolderFeed(folder.path())
                : HttpFeed.connect(source, client);
    }

    private static Feed connectForSymbols(PackageSource source, FeedClient client) {
        return source instanceof PackageSource.Folder folder
                ? new FolderFeed(folder.path())
                : HttpFeed.connectForSymbols(source, client);
    }

    private static void refuseSnapshots(PushRequest request, PushPlan plan) {
        if (!request.allowSnapshots() && request.destination().source().isNuGetOrg()) {
            List<PackageIdentity> snapshots = plan.files().stream()
                    .map(file -> file.identity())
                    .filter(identity -> identity.version().isSnapshot())
                    .distinct()
                    .toList();
            if (!snapshots.isEmpty()) {
                throw new PublishException(new PublishProblem.Snapshots(snapshots));
            }
        }
    }

    /** Symbols that came along with their package may stay behind; symbols that were asked for on their own may not. */
    private static void refuseSymbolsWithoutPlace(PushPlan plan, Feed symbols) {
        if (!symbols.takesSymbols()) {
            plan.files().stream()
                    .filter(file -> file.symbols() && !plan.hasPackageOf(file))
                    .findFirst()
                    .ifPresent(file -> {
                        throw new PublishException(new PublishProblem.NowhereForSymbols(file.path()));
                    });
        }
    }

    private static PushReport report(PushRequest request, Instant startedAt, PushRun run) {
        return new PushReport(request.destination().source().shown(), startedAt, run.results());
    }
}
