package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.CopyObstacle;
import io.github.nugetmaven.feed.FeedProblem;
import java.util.Optional;

/** Why a feed's copy of a version was not compared with ours, in sentences. */
final class CopyMessages {
    private CopyMessages() {}

    /** @param obstacle empty if the feed offers no copy */
    static String of(Optional<CopyObstacle> obstacle) {
        return obstacle.map(CopyMessages::of)
                .orElse(
                        "The feed does not provide a copy of this version to compare with. The copy may be in validation or"
                                + " deleted.");
    }

    static String of(CopyObstacle obstacle) {
        if (obstacle instanceof CopyObstacle.NoAnswer none) {
            return "The feed's copy could not be fetched to compare it. " + of(none.problem());
        }
        if (obstacle instanceof CopyObstacle.Refused refused) {
            return "The feed did not give out its copy to compare it. " + FeedMessages.answered(refused.answer());
        }
        if (obstacle instanceof CopyObstacle.LocalFile file) {
            return "The feed's copy could not be compared, because a file on this machine could not be read or written: "
                    + TextFormat.sentence(file.detail()) + " Check the temporary folder (java.io.tmpdir).";
        }
        return "What the feed gave out is not a package that can be compared.";
    }

    /** The problem of a request that only looked at something. */
    static String of(FeedProblem problem) {
        return problem instanceof FeedProblem.NoAnswer none
                ? FeedMessages.connection(none)
                : FeedMessages.of(problem).problem();
    }
}
