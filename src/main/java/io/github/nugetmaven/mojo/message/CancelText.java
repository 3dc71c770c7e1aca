package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushResult;
import java.util.List;
import java.util.stream.Collectors;

/** What the user reads after a push that was cancelled: what is in doubt, what failed, and what went. */
public final class CancelText {
    private CancelText() {}

    public static String of(PushReport report) {
        List<PushResult> inDoubt =
                report.left().stream().filter(PushResult::isInDoubt).toList();
        List<PushResult> failed = report.left().stream()
                .filter(it -> it.outcome() == Outcome.FAILED && !it.isInDoubt())
                .toList();
        return "The push was cancelled."
                + (inDoubt.isEmpty()
                        ? ""
                        : " In doubt: " + shown(inDoubt)
                                + " (cut off before the feed answered, so it may be there or not).")
                + (failed.isEmpty() ? "" : " Not pushed: " + withReasons(failed) + ".")
                + " Pushed: " + PushFailureMessages.names(report, Outcome.PUSHED)
                + ". Not attempted: " + PushFailureMessages.names(report, Outcome.NOT_ATTEMPTED)
                + ".";
    }

    private static String shown(List<PushResult> results) {
        return TextFormat.list(
                results.stream().map(it -> DisplayNames.of(it.file())).toList());
    }

    private static String withReasons(List<PushResult> results) {
        return results.stream()
                .map(it -> DisplayNames.of(it.file()) + " (" + it.reason() + ")")
                .collect(Collectors.joining(", "));
    }
}
