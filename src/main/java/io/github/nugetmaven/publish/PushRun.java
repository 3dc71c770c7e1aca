package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** @param symbols where symbols go, which may be where packages go */
    void start(PushTarget packages, PushTarget symbols, boolean dryRun) {
        for (int i = 0; i < results.size(); i++) {
            PushResult before = results.get(i);
            PackageFile file = before.file();
            PushTarget target = file.symbols() ? symbols : packages;
            if (file.symbols() && !target.feed().takesSymbols()) {
                listener.accept(new PublishEvent.SymbolsNotTaken(file));
                results.set(i, before.unsent(Outcome.NOT_ATTEMPTED, NO_PLACE_FOR_SYMBOLS));
            } else if (dryRun) {
                results.set(i, before.unsent(Outcome.DRY_RUN, ""));
            } else {
                listener.accept(new PublishEvent.Pushing(file, target.source()));
                results.set(i, push(target, before));
                if (results.get(i).outcome() == Outcome.FAILED) {
                    return;
                }
            }
        }
    }

    private PushResult push(PushTarget target, PushResult before) {
        Instant start = clock.instant();
        PushResult result;
        try {
            PushReceipt receipt = target.feed().push(before.file());
            result = before.pushed(Duration.between(start, clock.instant()), receipt);
        } catch (FeedException e) {
            Duration took = Duration.between(start, clock.instant());
            result = before.failed(took, failure(e.problem(), target, before.file()));
        }
        result.warnings().forEach(it -> listener.accept(new PublishEvent.ServerWarning(before.file(), it)));
        return result;
    }

    private static PushFailure failure(FeedProblem problem, PushTarget target, PackageFile file) {
        Optional<RefusalCause> cause =
                problem instanceof FeedProblem.PushRefused refused && target.feed() instanceof HttpFeed feed
                        ? RefusalDiagnosis.of(refused, feed, file.identity().id())
                        : Optional.empty();
        return new PushFailure(problem, target.key(), cause);
    }
}
