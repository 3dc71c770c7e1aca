package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.PushFailure;
import io.github.nugetmaven.publish.PushOutcome;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.RefusalCause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The message after a push that failed or was cancelled: what failed, what was pushed, and the commands that push the rest.
 * Immutable.
 *
 * @param globs glob patterns that suit a new key
 */
public record PushFailureMessages(ApiKeyGuide guide, List<String> globs) {
    /** As many failures as a sentence can list. */
    private static final int FEW = 3;

    /** As many names as a sentence can list. */
    private static final int MANY = 10;

    private static final int MAX_LINES = 20;

    /** An edited key stays the same, and a locked owner does not get another one. */
    private static final Set<RefusalCause> NEEDS_ANOTHER_KEY =
            EnumSet.of(RefusalCause.KEY_DEAD, RefusalCause.NOT_OWNER, RefusalCause.NEW_ID, RefusalCause.UNKNOWN);

    /**
     * The message of a build whose push failed.
     *
     * @param groups at least one of them failed or was cancelled
     * @param others executions that do not run because of that
     */
    public String of(List<GroupOutcome> groups, List<OtherExecution> others) {
        List<GroupOutcome> bad =
                groups.stream().filter(it -> isBad(it.outcome())).toList();
        boolean isAlone = groups.size() == 1 && others.isEmpty();
        boolean isNothingPushed = groups.stream().noneMatch(it -> it.outcome().hasPushed());
        List<FailureMessage> messages =
                bad.stream().flatMap(it -> message(it.outcome()).stream()).toList();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Stream.of(
                        bad.stream().map(it -> sentences(it.outcome(), isNothingPushed)),
                        isAlone ? Stream.<String>empty() : whatElse(groups).stream(),
                        others.stream().map(PushFailureMessages::sentence))
                .flatMap(it -> it)
                .collect(Collectors.joining(" ")));
        commands(groups, others, isAlone).ifPresent(paragraphs::add);
        bad.stream().flatMap(it -> failures(it.outcome()).stream()).forEach(paragraphs::add);
        messages.stream()
                .map(FailureMessage::details)
                .filter(it -> !it.isEmpty())
                .map(it -> String.join("\n", it))
                .distinct()
                .forEach(paragraphs::add);
        bad.stream().flatMap(it -> wayToKey(it).stream()).distinct().forEach(paragraphs::add);
        // with a line break at the end, because Maven appends " -> [Help 1]" to the last line
        return String.join("\n\n", paragraphs) + (paragraphs.size() > 1 ? "\n" : "");
    }

    /** The message of a push that did not start, because modules of the build had failed. */
    public static String becauseOf(List<String> failedModules) {
        return FailureMessages.NOTHING_PUSHED + " Failed before: " + TextFormat.list(failedModules)
                + ". Fix that and rebuild, or push each module separately with \"-Dnuget.pushAtEnd=false\".";
    }

    private static boolean isBad(PushOutcome outcome) {
        return !outcome.isGood() && !(outcome instanceof PushOutcome.NotStarted);
    }

    private static Optional<FailureMessage> message(PushOutcome outcome) {
        return outcome instanceof PushOutcome.Refused refused
                ? Optional.of(FailureMessages.of(refused.problems().get(0)))
                : Optional.empty();
    }

    private String sentences(PushOutcome outcome, boolean isNothingPushed) {
        if (outcome instanceof PushOutcome.Refused refused) {
            FailureMessage message = FailureMessages.of(refused.problems().get(0));
            return new FailureMessage(message.problem(), message.advice(), List.of())
                    .text(isNothingPushed ? FailureMessages.NOTHING_PUSHED : "");
        }
        if (outcome instanceof PushOutcome.Cancelled cancelled) {
            return cancelled(cancelled.report());
        }
        return failed(((PushOutcome.Finished) outcome).report());
    }

    private String failed(PushReport report) {
        List<PackageResult> failed = report.with(Outcome.FAILED);
        PackageResult first = failed.get(0);
        String reason = first.failure()
                .map(it -> FailureMessages.of(it, first.file().identity().id(), guide)
                        .text())
                .orElse("");
        return "Not pushed: " + DisplayNames.of(first.file()) + " ("
                + first.file().path() + "). " + reason
                + (failed.size() == 1
                        ? ""
                        : isFew(failed)
                                ? " Also not pushed: " + withReasons(failed.subList(1, failed.size())) + "."
                                : " Also not pushed: " + (failed.size() - 1) + " more packages, listed below.")
                + (report.packages().size() > 1 ? " " + pushedAndNot(report) : "");
    }

    /** What does not fit into a sentence: one package a line. */
    private static Optional<String> failures(PushOutcome outcome) {
        if (!(outcome instanceof PushOutcome.Finished finished)) {
            return Optional.empty();
        }
        List<PackageResult> failed = finished.report().with(Outcome.FAILED);
        if (isFew(failed)) {
            return Optional.empty();
        }
        List<List<String>> rows = failed.stream()
                .limit(MAX_LINES)
                .map(it -> List.of(DisplayNames.of(it.file()), reason(it)))
                .toList();
        return Optional.of("Not pushed:\n" + String.join("\n", TextTable.of(rows))
                + (failed.size() > MAX_LINES
                        ? "\n  and " + (failed.size() - MAX_LINES) + " more: see the table above and the report"
                        : ""));
    }

    private static boolean isFew(List<?> elements) {
        return elements.size() <= FEW;
    }

    private static String cancelled(PushReport report) {
        List<PackageResult> inDoubt =
                report.left().stream().filter(PackageResult::isInDoubt).toList();
        List<PackageResult> failed = report.with(Outcome.FAILED).stream()
                .filter(it -> !it.isInDoubt())
                .toList();
        return "The push was cancelled."
                + (inDoubt.isEmpty()
                        ? ""
                        : " In doubt: " + names(inDoubt)
                                + " (cut off before the feed responded, so it may or may not be there).")
                + (failed.isEmpty() ? "" : " Not pushed: " + withReasons(failed) + ".")
                + " " + pushedAndNot(report);
    }

    private static String pushedAndNot(PushReport report) {
        return "Pushed: " + names(report.with(Outcome.PUSHED)) + ". Not attempted: "
                + names(report.with(Outcome.NOT_ATTEMPTED)) + ".";
    }

    private static String names(List<PackageResult> results) {
        return results.isEmpty()
                ? "none"
                : results.size() > MANY
                        ? results.size() + " packages"
                        : TextFormat.list(results.stream()
                                .map(it -> DisplayNames.of(it.file()))
                                .toList());
    }

    private static String withReasons(List<PackageResult> results) {
        return results.stream()
                .map(it -> DisplayNames.of(it.file()) + (reason(it).isEmpty() ? "" : " (" + reason(it) + ")"))
                .collect(Collectors.joining(", "));
    }

    /** A server may give no reason, and only a number. */
    private static String reason(PackageResult result) {
        return TextFormat.shortened(
                result.reason().isBlank()
                        ? result.status().map(it -> "HTTP " + it).orElse("")
                        : result.reason());
    }

    private static List<String> whatElse(List<GroupOutcome> groups) {
        List<String> sentences = new ArrayList<>();
        List<String> pushed = modules(groups.stream().filter(it -> it.outcome().isGood()));
        List<String> left = modules(groups.stream().filter(it -> it.outcome() instanceof PushOutcome.NotStarted));
        if (!pushed.isEmpty()) {
            sentences.add("The packages of " + TextFormat.list(pushed) + " are pushed.");
        }
        if (!left.isEmpty()) {
            sentences.add(TextFormat.list(left)
                    + (left.size() == 1 ? " was not pushed either; it uses" : " were not pushed either; they use")
                    + " a different feed or different parameters.");
        }
        return sentences;
    }

    private static List<String> modules(Stream<GroupOutcome> groups) {
        return groups.flatMap(it -> it.modules().stream()).toList();
    }

    private static String sentence(OtherExecution other) {
        if (other instanceof OtherExecution.Waiting waiting) {
            return "Packages of " + TextFormat.list(waiting.modules())
                    + " from another execution were not pushed either.";
        }
        OtherExecution.NotRun notRun = (OtherExecution.NotRun) other;
        return "Execution " + notRun.executionId() + " of " + notRun.module() + " did not run.";
    }

    /** The commands that push the rest. A single push that has pushed nothing needs none: the same build pushes everything. */
    private static Optional<String> commands(List<GroupOutcome> groups, List<OtherExecution> others, boolean isAlone) {
        List<String> commands = Stream.concat(
                        groups.stream()
                                .filter(it -> !it.outcome().isGood())
                                .filter(it -> !isAlone
                                        || it.outcome().hasPushed()
                                        || it.outcome() instanceof PushOutcome.Cancelled)
                                .flatMap(it -> it.resume().stream()),
                        others.stream().flatMap(it -> it.command().stream()))
                .distinct()
                .toList();
        return commands.isEmpty()
                ? Optional.empty()
                : Optional.of((commands.size() == 1 ? "Run this to push the rest:" : "Run these to push the rest:")
                        + "\n  " + String.join("\n  ", commands));
    }

    /** How to solve a problem with the key, once: by the steps that suit what was refused, and for the place of that key. */
    private List<String> wayToKey(GroupOutcome group) {
        if (group.outcome() instanceof PushOutcome.Refused refused
                && refused.problems().get(0) instanceof ApiKeyException key
                && KeyMessages.isSolvedByAnotherKey(key.problem())) {
            return List.of(way(group, KeyMessages.variable(key.problem(), guide.isCi())));
        }
        return group.outcome() instanceof PushOutcome.Finished finished
                ? refusedKeys(finished.report(), group)
                : List.of();
    }

    private List<String> refusedKeys(PushReport report, GroupOutcome group) {
        return report.packages().stream()
                .flatMap(it -> it.failure().stream().flatMap(failure -> refusedKey(it, failure, group).stream()))
                .distinct()
                .limit(MAX_LINES)
                .toList();
    }

    /** With trusted publishing the policy has to change. */
    private List<String> refusedKey(PackageResult result, PushFailure failure, GroupOutcome group) {
        if (failure.keyAbsence().isPresent()) {
            return isUnauthenticated(failure)
                    ? List.of(
                            way(group, KeyMessages.variable(failure.keyAbsence().get(), guide.isCi())))
                    : List.of();
        }
        boolean isAboutKey =
                failure.problem() instanceof FeedProblem.PushRefused refused && refused.refusal() == PushRefusal.KEY;
        boolean isPolicy =
                failure.key().filter(KeyOrigin.Exchange.class::isInstance).isPresent();
        if (!isAboutKey || isPolicy && failure.cause().isEmpty()) {
            return List.of();
        }
        if (failure.cause().isEmpty()) {
            return List.of(way(
                    group,
                    failure.key()
                            .filter(KeyOrigin.Environment.class::isInstance)
                            .map(it -> ((KeyOrigin.Environment) it).variable())));
        }
        FeedProblem.PushRefused refused = (FeedProblem.PushRefused) failure.problem();
        // the message above has these steps in English
        Optional<String> translated = guide.isEnglish()
                ? Optional.empty()
                : Optional.of(RefusalMessages.advice(
                        refused.answer(),
                        failure.cause().get(),
                        result.file().identity().id(),
                        failure.key(),
                        guide));
        Optional<String> renewal = failure.key()
                .filter(it -> NEEDS_ANOTHER_KEY.contains(failure.cause().get()))
                .flatMap(it -> guide.renewal(it, group.keyOptions()));
        return Stream.of(translated, renewal).flatMap(Optional::stream).toList();
    }

    private static boolean isUnauthenticated(PushFailure failure) {
        return failure.problem() instanceof FeedProblem.PushRefused refused
                && (refused.refusal() == PushRefusal.KEY || refused.refusal() == PushRefusal.UNAUTHENTICATED);
    }

    private String way(GroupOutcome group, Optional<String> variable) {
        return guide.wayToKey(group.destination().source(), group.isGallery(), globs, group.keyOptions(), variable);
    }
}
