package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyProbes;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.nupkg.PackageId;
import java.util.Optional;

/**
 * Finds out by elimination why a key was refused: at most three small requests, and only to a feed that answers them. Every
 * step needs a proof; where one is missing, the cause stays untold.
 *
 * <p>Source: the order of checks in NuGetGallery's {@code ApiController.cs} and {@code ApiScopeEvaluator.cs}.
 */
final class RefusalDiagnosis {
    private RefusalDiagnosis() {}

    /** Nothing where the refusal is not about the key, or nobody can be asked. */
    static Optional<RefusalCause> of(PushRefused refused, HttpFeed feed, PackageId id) {
        if (refused.refusal() != PushRefusal.KEY) {
            return Optional.empty();
        }
        // the text of the reason that stands behind the phrase, where the body arrives whole
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
