package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PushFailure;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the user reads after a push that did not come to its end: what failed, and what went. */
public final class PushFailureMessages {
    private PushFailureMessages() {}

    public static String of(PushReport report, ApiKeyGuide guide) {
        List<PushResult> allFailed = report.packages().stream()
                .filter(it -> it.outcome() == Outcome.FAILED)
                .toList();
        PushResult failed = allFailed.get(0);
        StringBuilder text = new StringBuilder("Not pushed: ")
                .append(ProgressLog.shown(failed.file()))
                .append(" (")
                .append(failed.file().path())
                .append("). ")
                .append(failed.failure()
                        .map(it -> reason(it, failed.file(), guide))
                        .orElse(""));
        if (allFailed.size() > 1) {
            text.append(" Not pushed either: ")
                    .append(allFailed.stream()
                            .skip(1)
                            .map(it -> ProgressLog.shown(it.file()) + " (" + it.reason() + ")")
                            .collect(Collectors.joining(", ")))
                    .append('.');
        }
        if (report.packages().size() > 1) {
            text.append(" Pushed: ").append(names(report, Outcome.PUSHED));
            text.append(". Not attempted: ")
                    .append(names(report, Outcome.NOT_ATTEMPTED))
                    .append('.');
        }
        return text.toString();
    }

    private static String reason(PushFailure failure, PackageFile file, ApiKeyGuide guide) {
        if (failure.problem() instanceof FeedProblem.PushRefused refused) {
            boolean isAboutKey =
                    refused.refusal() == PushRefusal.KEY || refused.refusal() == PushRefusal.UNAUTHENTICATED;
            String origin = failure.key()
                    .filter(it -> isAboutKey)
                    .map(it -> " The key came from " + ProgressLog.shown(it) + ".")
                    .orElse("");
            Optional<RefusalCauseText> cause = failure.cause()
                    .map(it -> new RefusalCauseText(
                            it, refused.answer(), file.identity().id(), failure.key()));
            return FeedMessages.answered(refused.answer()) + " "
                    + cause.map(it -> it.proof() + origin + " " + it.advice(guide))
                            .orElseGet(() -> RefusalMessages.of(refused.refusal(), refused.answer()) + origin);
        }
        return FeedMessages.of(failure.problem());
    }

    static String names(PushReport report, Outcome outcome) {
        List<String> names = report.packages().stream()
                .filter(it -> it.outcome() == outcome)
                .map(it -> ProgressLog.shown(it.file()))
                .toList();
        return names.isEmpty() ? "none" : TextFormat.list(names);
    }

    /** Whether another key would help: one of trusted publishing is mended where its policy is. */
    public static boolean isKeyRefused(PushReport report) {
        return report.packages().stream()
                .flatMap(it -> it.failure().stream())
                .filter(it ->
                        it.key().filter(KeyOrigin.Exchange.class::isInstance).isEmpty())
                .anyMatch(it -> it.problem() instanceof FeedProblem.PushRefused refused
                        && refused.refusal() == PushRefusal.KEY);
    }
}
