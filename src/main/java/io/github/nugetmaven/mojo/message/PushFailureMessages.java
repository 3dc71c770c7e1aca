package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushResult;
import java.util.List;
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
                .append(DisplayNames.of(failed.file()))
                .append(" (")
                .append(failed.file().path())
                .append("). ")
                .append(failed.failure()
                        .map(it -> FailureMessages.of(
                                        it, failed.file().identity().id(), guide)
                                .text())
                        .orElse(""));
        if (allFailed.size() > 1) {
            text.append(" Not pushed either: ")
                    .append(allFailed.stream()
                            .skip(1)
                            .map(it -> DisplayNames.of(it.file()) + " (" + it.reason() + ")")
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

    static String names(PushReport report, Outcome outcome) {
        List<String> names = report.packages().stream()
                .filter(it -> it.outcome() == outcome)
                .map(it -> DisplayNames.of(it.file()))
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
