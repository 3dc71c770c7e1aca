package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedVersions;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyProbes;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.DaemonThreads;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.CheckReport.LeftOut;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks a feed which versions it has, and a gallery whether it accepts a key. Sends no package. Not thread-safe. */
final class FeedInspection {
    private static final int REQUESTS_AT_ONCE = 8;

    private final PushTarget target;
    private final Consumer<RuntimeException> problems;
    private final Map<PackageIdentity, Presence> presences = new LinkedHashMap<>();
    private final Map<PackageId, KeyVerdict> owners = new LinkedHashMap<>();
    private Optional<FeedProblem> unanswered = Optional.empty();
    private Optional<KeyAnswer> keyAnswer = Optional.empty();

    /** @param problems gets an exception for each reason why a push would fail */
    FeedInspection(PushTarget target, Consumer<RuntimeException> problems) {
        this.target = target;
        this.problems = problems;
    }

    /** Whether the feed has each of the versions that were looked up. */
    Map<PackageIdentity, Presence> presences() {
        return presences;
    }

    Map<PackageId, KeyVerdict> owners() {
        return owners;
    }

    /** Why versions were not looked up; empty if the feed answered. */
    Optional<FeedProblem> unanswered() {
        return unanswered;
    }

    /** What the gallery answered about the key; empty if the feed is not a gallery, or was not asked. */
    Optional<KeyAnswer> keyAnswer() {
        return keyAnswer;
    }

    /**
     * Looks up the versions of each package ID with one request, several IDs at a time. What is only looked at does not decide
     * that a push would fail, so after a failure versions stay unknown; but a folder that cannot be read cannot be written.
     */
    void lookUpVersions(PushPlan plan) {
        List<PackageId> ids = plan.idsOfPackages();
        if (ids.size() == 1) {
            note(plan, Map.of(ids.get(0), versions(ids.get(0))));
            return;
        }
        Map<PackageId, CompletableFuture<FeedVersions>> versions = new LinkedHashMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(1, Math.min(REQUESTS_AT_ONCE, ids.size())), new DaemonThreads("nuget-versions"));
        try {
            for (PackageId id : ids) {
                versions.put(
                        id, CompletableFuture.supplyAsync(() -> target.feed().versions(id), workers));
            }
            note(plan, versions);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The versions of a single ID, which need no other thread. */
    private CompletableFuture<FeedVersions> versions(PackageId id) {
        try {
            return CompletableFuture.completedFuture(target.feed().versions(id));
        } catch (FeedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void note(PushPlan plan, Map<PackageId, CompletableFuture<FeedVersions>> versions) {
        List<FeedException> failures = new ArrayList<>();
        for (PackageFile file : plan.files()) {
            if (!file.symbols()) {
                presences.put(file.identity(), presence(file.identity(), versions, failures));
            }
        }
        if (!failures.isEmpty()) {
            unanswered = Optional.of(failures.get(0).problem());
            if (target.feed() instanceof FolderFeed) {
                problems.accept(failures.get(0));
            }
        }
    }

    private Presence presence(
            PackageIdentity identity,
            Map<PackageId, CompletableFuture<FeedVersions>> versions,
            List<FeedException> failures) {
        try {
            return target.feed().find(identity, versions.get(identity.id()).join());
        } catch (FeedException e) {
            failures.add(e);
            return Presence.UNKNOWN;
        } catch (CompletionException e) {
            if (e.getCause() instanceof FeedException feed) {
                failures.add(feed);
                return Presence.UNKNOWN;
            }
            throw e.getCause() instanceof RuntimeException same ? same : e;
        }
    }

    /** @param alsoOwner whether to ask, too, if the key's owner owns the packages */
    void askAbout(InspectedKey key, boolean alsoOwner) {
        if (!key.isOffer() && key.origin().isPresent()) {
            askAboutKey(key.origin().get(), key.scope());
            if (alsoOwner) {
                askAboutOwner(key.origin().get());
            }
        }
    }

    /** Reports a key that the gallery does not accept. */
    private void askAboutKey(KeyOrigin origin, KeyScope scope) {
        List<PackageId> newIds = keys(presences, Presence.NEW_ID::equals).stream()
                .map(PackageIdentity::id)
                .distinct()
                .toList();
        if (scope.allows(KeyScope.Action.PUSHVERSION) && !scope.allows(KeyScope.Action.PUSH) && !newIds.isEmpty()) {
            report(new KeyProblem.OnlyNewVersions(origin, newIds));
        }
        keyAnswer = probes().map(KeyProbes::alive);
        keyAnswer.map(KeyAnswer::verdict).ifPresent(verdict -> reportUnlessGood(verdict, origin));
    }

    /** Reports packages that the key's owner does not own. Does not ask if the gallery rejects the key. */
    private void askAboutOwner(KeyOrigin origin) {
        if (keyAnswer.map(KeyAnswer::verdict).filter(KeyVerdict.REFUSED::equals).isPresent()) {
            return;
        }
        probes().ifPresent(probes -> keys(presences, it -> it != Presence.NEW_ID).stream()
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
                .ifPresent(verdict -> reportUnlessGood(verdict, origin));
    }

    /** What the feed did not tell, although it was asked. */
    Set<LeftOut> leftOut(InspectedKey key) {
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        if (presences.containsValue(Presence.UNKNOWN)) {
            leftOut.add(LeftOut.VERSIONS);
        }
        KeyVerdict verdict = keyAnswer.isPresent() ? keyAnswer.get().verdict() : KeyVerdict.UNKNOWN;
        if (key.isOffer()) {
            leftOut.add(LeftOut.EXCHANGE);
        } else if (key.origin().isPresent() && verdict == KeyVerdict.UNKNOWN) {
            leftOut.add(LeftOut.LIVENESS);
        }
        return leftOut;
    }

    private void reportUnlessGood(KeyVerdict verdict, KeyOrigin origin) {
        switch (verdict) {
            case REFUSED -> report(new KeyProblem.RejectedByFeed(origin, target.source()));
            case OWNER_LOCKED -> report(new KeyProblem.OwnerBlocked(origin, true));
            case OWNER_UNCONFIRMED -> report(new KeyProblem.OwnerBlocked(origin, false));
            case ALIVE, ALLOWED, NO_PACKAGE, UNKNOWN -> {}
        }
    }

    private void report(KeyProblem problem) {
        problems.accept(new ApiKeyException(problem));
    }

    private Optional<KeyProbes> probes() {
        Feed feed = target.feed();
        return feed instanceof HttpFeed http ? http.keyProbes() : Optional.empty();
    }

    private static <K, V> List<K> keys(Map<K, V> map, Predicate<V> wanted) {
        return map.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
