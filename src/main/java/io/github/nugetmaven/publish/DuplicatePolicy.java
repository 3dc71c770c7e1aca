package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.AlreadyInFolder;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.nupkg.EntryDifference;
import io.github.nugetmaven.publish.PackageOutcome.Confirmed;
import io.github.nugetmaven.publish.PackageOutcome.Failed;
import io.github.nugetmaven.publish.PackageOutcome.Proof;
import io.github.nugetmaven.publish.PackageOutcome.Skipped;
import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what it means that the feed already has a version. After an attempt whose response was lost, the version may be ours,
 * so the feed's copy decides. Otherwise the version was there before, so the user's choice decides.
 */
final class DuplicatePolicy {
    /** Some feeds answer in these ways if the version exists. */
    private static final Set<PushRefusal> UNCLEAR = Set.of(
            PushRefusal.CONFLICT, PushRefusal.INVALID_PACKAGE, PushRefusal.SERVER_FAILURE, PushRefusal.FORBIDDEN);

    private final Duplicates rule;

    DuplicatePolicy(Duplicates rule) {
        this.rule = rule;
    }

    /**
     * What is known of the attempts at one file.
     *
     * @param mayHaveArrived whether one of them may have arrived
     * @param wasAbsent whether the feed did not have the version before the first one
     */
    record Doubt(boolean mayHaveArrived, boolean wasAbsent) {}

    /** The result, if the response alone decides it. */
    Optional<PackageResult> settle(FeedProblem problem, Doubt doubt, PushTarget target, PackageResult tried) {
        boolean isPending = problem instanceof PushRefused refused && refused.refusal() == PushRefusal.SYMBOLS_PENDING;
        if (doubt.mayHaveArrived() && isPending) {
            return Optional.of(
                    doubt.wasAbsent()
                            ? tried.with(new Confirmed(Proof.SYMBOLS_IN_VALIDATION, problem))
                            : failed(new FeedProblem.InDoubt(problem), target, tried));
        }
        if (!isDuplicate(problem) && !(isBareConflict(problem) && rule == Duplicates.SKIP && !doubt.mayHaveArrived())) {
            return Optional.empty();
        }
        return Optional.of(
                doubt.mayHaveArrived() ? ours(problem, doubt, target, tried) : theirs(problem, target, tried));
    }

    /** The result that the feed's copy proves, before a package is sent again that may have arrived. */
    Optional<PackageResult> settleBeforeRepetition(FeedProblem problem, PushTarget target, PackageResult tried) {
        return shows(target, tried) ? settleByCopy(problem, true, target, tried) : Optional.empty();
    }

    /** The result that the feed's copy proves, if no attempt is left and the last response is unclear. */
    Optional<PackageResult> settleAtLast(FeedProblem problem, Doubt doubt, PushTarget target, PackageResult tried) {
        boolean isUnclear = problem instanceof PushRefused refused && UNCLEAR.contains(refused.refusal());
        Optional<PackageResult> settled = tried.file().symbols() || !doubt.mayHaveArrived() && !isUnclear
                ? Optional.empty()
                : settleByCopy(problem, doubt.mayHaveArrived(), target, tried);
        return settled.isEmpty() && doubt.mayHaveArrived() && !problem.mayHaveArrived()
                ? Optional.of(failed(new FeedProblem.InDoubt(problem), target, tried))
                : settled;
    }

    private Optional<PackageResult> settleByCopy(
            FeedProblem problem, boolean mayHaveArrived, PushTarget target, PackageResult tried) {
        CopyComparison copy = compare(target, tried);
        if (!(copy instanceof CopyComparison.Same || copy instanceof CopyComparison.Different)) {
            return Optional.empty();
        }
        if (mayHaveArrived && copy instanceof CopyComparison.Same) {
            return Optional.of(tried.with(new Confirmed(Proof.SAME_CONTENT, problem)));
        }
        return Optional.of(decide(copy, problem, target, tried));
    }

    private PackageResult ours(FeedProblem problem, Doubt doubt, PushTarget target, PackageResult tried) {
        CopyComparison copy = compare(target, tried);
        if (copy instanceof CopyComparison.Same) {
            return tried.with(new Confirmed(Proof.SAME_CONTENT, problem));
        }
        if (copy instanceof CopyComparison.Different || rule == Duplicates.SKIP) {
            return decide(copy, problem, target, tried);
        }
        return doubt.wasAbsent()
                ? tried.with(new Confirmed(Proof.VERSION_EXISTS, problem))
                : failed(new FeedProblem.InDoubt(problem), target, tried);
    }

    private PackageResult theirs(FeedProblem problem, PushTarget target, PackageResult tried) {
        return rule == Duplicates.SKIP_IDENTICAL && !tried.file().symbols()
                ? decide(compare(target, tried), problem, target, tried)
                : byRule(problem, target, tried);
    }

    private PackageResult decide(CopyComparison copy, FeedProblem problem, PushTarget target, PackageResult tried) {
        if (rule == Duplicates.SKIP) {
            return byRule(problem, target, tried);
        }
        if (copy instanceof CopyComparison.Same) {
            return rule == Duplicates.SKIP_IDENTICAL
                    ? tried.with(new Skipped(true, problem))
                    : failed(new FeedProblem.SameContent(problem), target, tried);
        }
        FeedProblem other = copy instanceof CopyComparison.Different different
                ? new FeedProblem.OtherContent(problem, names(different.first()), different.count())
                : new FeedProblem.NotComparable(problem, copy.obstacle());
        return failed(other, target, tried);
    }

    private PackageResult byRule(FeedProblem problem, PushTarget target, PackageResult tried) {
        return rule == Duplicates.FAIL ? failed(problem, target, tried) : tried.with(new Skipped(false, problem));
    }

    private static PackageResult failed(FeedProblem problem, PushTarget target, PackageResult tried) {
        return tried.with(new Failed(new PushFailure(problem, target.key(), Optional.empty())));
    }

    /** Whether this says that the feed has the version. */
    static boolean isDuplicate(FeedProblem problem) {
        return problem instanceof AlreadyInFolder
                || problem instanceof FeedProblem.VersionListed
                || problem instanceof PushRefused refused && refused.refusal() == PushRefusal.DUPLICATE;
    }

    /** As {@code dotnet nuget push --skip-duplicate} takes it: BaGet and Artipie say no more than 409. */
    private static boolean isBareConflict(FeedProblem problem) {
        return problem instanceof PushRefused refused
                && refused.refusal() == PushRefusal.CONFLICT
                && refused.answer().message().isEmpty();
    }

    private static List<String> names(List<EntryDifference> differences) {
        return differences.stream().map(EntryDifference::name).toList();
    }

    private static boolean shows(PushTarget target, PackageResult tried) {
        try {
            return !tried.file().symbols() && target.feed().find(tried.file().identity()) == Presence.TAKEN;
        } catch (FeedException e) {
            return false;
        }
    }

    /** A failed comparison does not prove that the copy is ours. */
    private static CopyComparison compare(PushTarget target, PackageResult tried) {
        return PublishedCopy.compareIfPossible(target.feed(), tried.file());
    }
}
