package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyProbes;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks a feed what it shows of packages, and a gallery what it thinks of a key. Nothing is sent but questions. */
final class FeedReview {
    private final Feed feed;
    private final Consumer<RuntimeException> problems;
    private final Map<PackageIdentity, Presence> presence = new LinkedHashMap<>();
    private final Map<PackageId, KeyVerdict> owners = new LinkedHashMap<>();
    private Optional<KeyAnswer> alive = Optional.empty();

    FeedReview(Feed feed, Consumer<RuntimeException> problems) {
        this.feed = feed;
        this.problems = problems;
    }

    /** Of each version that was looked up. */
    Presence presence(PackageFile file) {
        return file.symbols() ? Presence.UNKNOWN : presence.getOrDefault(file.identity(), Presence.UNKNOWN);
    }

    Optional<KeyVerdict> owner(PackageId id) {
        return Optional.ofNullable(owners.get(id));
    }

    /** What the gallery said to the key itself; nothing where it is none. */
    Optional<KeyAnswer> alive() {
        return alive;
    }

    void lookUp(PushPlan plan, String source) {
        try {
            for (PackageFile file : plan.files()) {
                if (!file.symbols()) {
                    presence.put(file.identity(), feed.find(file.identity()));
                }
            }
        } catch (FeedException e) {
            problems.accept(e);
        }
        List<PackageIdentity> taken = keys(presence, Presence.TAKEN::equals);
        if (!taken.isEmpty()) {
            problems.accept(new PublishException(new PublishProblem.VersionsTaken(taken, source)));
        }
    }

    void askAboutKey(KeyOrigin origin, KeyScope scope, String source) {
        List<PackageId> newIds = keys(presence, Presence.NEW_ID::equals).stream()
                .map(PackageIdentity::id)
                .distinct()
                .toList();
        if (scope.allows(KeyScope.Action.PUSHVERSION) && !scope.allows(KeyScope.Action.PUSH) && !newIds.isEmpty()) {
            report(new KeyProblem.OnlyNewVersions(origin, newIds));
        }
        alive = probes().map(KeyProbes::alive);
        alive.map(KeyAnswer::verdict).ifPresent(verdict -> reportUnlessGood(verdict, origin, source));
    }

    /** In the name of a key that is known to be alive. */
    void askAboutOwner(KeyOrigin origin, String source) {
        if (alive.map(KeyAnswer::verdict).filter(KeyVerdict.REFUSED::equals).isPresent()) {
            return;
        }
        probes().ifPresent(probes -> keys(presence, it -> it != Presence.NEW_ID).stream()
                .map(PackageIdentity::id)
                .distinct()
                .forEach(id -> owners.put(id, probes.owner(id).verdict())));
        List<PackageId> foreign = keys(owners, KeyVerdict.REFUSED::equals);
        if (!foreign.isEmpty()) {
            report(new KeyProblem.NotOwner(origin, foreign));
        }
        owners.values().stream()
                .filter(it -> it == KeyVerdict.OWNER_LOCKED || it == KeyVerdict.OWNER_UNCONFIRMED)
                .findFirst()
                .ifPresent(verdict -> reportUnlessGood(verdict, origin, source));
    }

    private void reportUnlessGood(KeyVerdict verdict, KeyOrigin origin, String source) {
        switch (verdict) {
            case REFUSED -> report(new KeyProblem.RejectedByFeed(origin, source));
            case OWNER_LOCKED -> report(new KeyProblem.OwnerBlocked(origin, true));
            case OWNER_UNCONFIRMED -> report(new KeyProblem.OwnerBlocked(origin, false));
            case ALIVE, ALLOWED, NO_PACKAGE, UNKNOWN -> {}
        }
    }

    private void report(KeyProblem problem) {
        problems.accept(new ApiKeyException(problem));
    }

    private Optional<KeyProbes> probes() {
        return feed instanceof HttpFeed http ? http.keyProbes() : Optional.empty();
    }

    private static <K, V> List<K> keys(Map<K, V> map, Predicate<V> wanted) {
        return map.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
