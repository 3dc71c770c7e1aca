package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyProbes;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.nupkg.PackageId;
import java.util.Optional;

/**
 * Finds out by elimination why a key was refused, with at most three small requests, and only to a feed that answers them.
 * Every step needs a proof. Without one, the cause stays unknown.
 *
 * <p>Source of the order of checks: NuGetGallery, {@code ApiController.cs} and {@code ApiScopeEvaluator.cs}.
 */
final class RefusalDiagnosis {
    private RefusalDiagnosis() {}

    /** The cause; empty if the refusal is not about the key, or the feed does not answer such requests. */
    static Optional<RefusalCause> of(PushRefused refused, HttpFeed feed, PackageId id) {
        if (refused.refusal() != PushRefusal.KEY) {
            return Optional.empty();
        }
        // the response itself may contain this reason, behind the phrase that all causes share
        if (KeyVerdict.of(refused.answer()) == KeyVerdict.OWNER_UNCONFIRMED) {
            return Optional.of(RefusalCause.OWNER_UNCONFIRMED);
        }
        return feed.keyProbes(refused.answer()).map(probes -> cause(probes, id));
    }

    private static RefusalCause cause(KeyProbes probes, PackageId id) {
        return switch (probes.alive().verdict()) {
            case REFUSED -> RefusalCause.KEY_DEAD;
            case ALIVE, NO_PACKAGE -> causeOfLivingKey(probes.owner(id).verdict());
            case OWNER_LOCKED -> RefusalCause.OWNER_LOCKED;
            case OWNER_UNCONFIRMED -> RefusalCause.OWNER_UNCONFIRMED;
            case ALLOWED, UNKNOWN -> RefusalCause.UNKNOWN;
        };
    }

    private static RefusalCause causeOfLivingKey(KeyVerdict owner) {
        return switch (owner) {
            case ALLOWED -> RefusalCause.GLOB;
            case REFUSED -> RefusalCause.NOT_OWNER;
            case NO_PACKAGE -> RefusalCause.NEW_ID;
            case OWNER_LOCKED -> RefusalCause.OWNER_LOCKED;
            case OWNER_UNCONFIRMED -> RefusalCause.OWNER_UNCONFIRMED;
            case ALIVE, UNKNOWN -> RefusalCause.UNKNOWN;
        };
    }
}
