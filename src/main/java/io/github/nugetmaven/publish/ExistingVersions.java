package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.EntryDifference;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.CopyComparison.Different;
import io.github.nugetmaven.publish.CopyComparison.Same;
import io.github.nugetmaven.publish.PackageOutcome.Failed;
import io.github.nugetmaven.publish.PackageOutcome.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides what becomes of versions that the feed lists. None of them is ever sent, since some feeds would replace what they have.
 * Not thread-safe.
 */
final class ExistingVersions {
    private final PushTarget target;
    private final PushPolicy policy;
    private final boolean isForPush;
    private final Consumer<RuntimeException> problems;
    private final Map<PackageIdentity, PackageOutcome> settled = new LinkedHashMap<>();
    private final Map<PackageIdentity, CopyComparison> copies = new LinkedHashMap<>();

    /**
     * @param isForPush whether a push follows. What a check could not compare does not decide that a push would fail.
     * @param problems gets an exception for each reason why a push would fail
     */
    ExistingVersions(PushTarget target, PushPolicy policy, boolean isForPush, Consumer<RuntimeException> problems) {
        this.target = target;
        this.policy = policy;
        this.isForPush = isForPush;
        this.problems = problems;
    }

    /** The packages that are not sent: those to be skipped, and those that fail while the others are pushed. */
    Map<PackageIdentity, PackageOutcome> settled() {
        return settled;
    }

    /** How the feed's copy of each version compares that was compared. */
    Map<PackageIdentity, CopyComparison> copies() {
        return copies;
    }

    /** @param presences whether the feed has each of the versions */
    void decide(PushPlan plan, Map<PackageIdentity, Presence> presences) {
        List<PackageIdentity> refused = new ArrayList<>();
        for (PackageFile each : plan.files()) {
            PackageIdentity identity = each.identity();
            if (!each.symbols() && presences.get(identity) == Presence.TAKEN) {
                switch (policy.duplicates()) {
                    case FAIL -> refused.add(identity);
                    case SKIP_IDENTICAL -> compare(each);
                    case SKIP -> settled.put(identity, new Skipped(false, listed(identity)));
                }
            }
        }
        if (!refused.isEmpty()) {
            refuse(refused);
        }
    }

    private void refuse(List<PackageIdentity> taken) {
        if (isContinued()) {
            for (PackageIdentity each : taken) {
                fail(each, listed(each));
            }
        } else {
            report(new PublishProblem.VersionsTaken(taken, target.source()));
        }
    }

    private void compare(PackageFile file) {
        PackageIdentity identity = file.identity();
        CopyComparison copy = PublishedCopy.compareIfPossible(target.feed(), file);
        copies.put(identity, copy);
        if (copy instanceof Same) {
            settled.put(identity, new Skipped(true, listed(identity)));
        } else if (copy instanceof Different different) {
            List<String> entries =
                    different.first().stream().map(EntryDifference::name).toList();
            if (isContinued()) {
                fail(identity, new FeedProblem.OtherContent(listed(identity), entries, different.count()));
            } else {
                report(new PublishProblem.ContentDiffers(identity, target.source(), entries, different.count()));
            }
        } else if (isContinued()) {
            fail(identity, new FeedProblem.NotComparable(listed(identity), copy.obstacle()));
        } else if (isForPush) {
            report(new PublishProblem.NotCompared(identity, target.source(), copy.obstacle()));
        }
    }

    /** Whether the other packages are pushed after one of them has failed. */
    private boolean isContinued() {
        return isForPush && policy.continueOnError();
    }

    private void fail(PackageIdentity identity, FeedProblem problem) {
        settled.put(identity, new Failed(new PushFailure(problem, target.key(), Optional.empty())));
    }

    private void report(PublishProblem problem) {
        problems.accept(new PublishException(problem));
    }

    private static FeedProblem listed(PackageIdentity identity) {
        return new FeedProblem.VersionListed(identity);
    }
}
