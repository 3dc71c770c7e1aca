package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One walk through a plan: which files have gone, and how. Stops at the first failure. Not thread-safe. */
final class PushRun {
    private static final String NO_PLACE_FOR_SYMBOLS = "the feed takes no symbols";

    private final Clock clock;
    private final Consumer<PublishEvent> listener;
    private final List<PushResult> results = new ArrayList<>();

    PushRun(PushPlan plan, Clock clock, Consumer<PublishEvent> listener) throws IOException {
        this.clock = clock;
        this.listener = listener;
        for (PackageFile file : plan.files()) {
            results.add(PushResult.notAttempted(file, file.sha512()));
        }
    }

    /** What has become of each file so far. */
    List<PushResult> results() {
        return List.copyOf(results);
    }

    /** @param symbols where symbols go, which may be the feed itself */
    void start(Feed feed, Feed symbols, PushRequest request) {
        for (int i = 0; i < results.size(); i++) {
            PushResult before = results.get(i);
            PackageFile file = before.file();
            if (file.symbols() && !symbols.takesSymbols()) {
                listener.accept(new PublishEvent.SymbolsNotTaken(file));
                results.set(i, before.unsent(Outcome.NOT_ATTEMPTED, NO_PLACE_FOR_SYMBOLS));
            } else if (request.dryRun()) {
                results.set(i, before.unsent(Outcome.DRY_RUN, ""));
            } else {
                Destination destination =
                        request.symbols().filter(it -> file.symbols()).orElse(request.destination());
                listener.accept(
                        new PublishEvent.Pushing(file, destination.source().shown()));
                results.set(i, push(file.symbols() ? symbols : feed, before));
                if (results.get(i).outcome() == Outcome.FAILED) {
                    return;
                }
            }
        }
    }

    private PushResult push(Feed feed, PushResult before) {
        Instant start = clock.instant();
        PushResult result;
        try {
            PushReceipt receipt = feed.push(before.file());
            result = before.pushed(Duration.between(start, clock.instant()), receipt);
        } catch (FeedException e) {
            result = before.failed(Duration.between(start, clock.instant()), e);
        }
        result.warnings().forEach(it -> listener.accept(new PublishEvent.ServerWarning(before.file(), it)));
        return result;
    }
}
