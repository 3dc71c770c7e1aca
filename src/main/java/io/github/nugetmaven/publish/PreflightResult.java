package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.CheckReport.LeftOut;
import java.io.Closeable;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is known before a push: the packages, the keys, the open feeds, and every reason why the push would fail. A push
 * continues with all of it. Must be closed, which closes the connections. Immutable.
 *
 * @param findings the violations of rules in each file, in the order of the files
 * @param symbolsKey the key of the packages, if symbols go with them
 * @param targets empty if the feeds were not asked, or did not answer
 * @param copies the comparisons with the feed's copies
 * @param unanswered why the feed's versions are not known, if it did not answer
 * @param settled packages that are not sent, because the feed has them: they are skipped, or fail while others are pushed
 * @param problems the most fundamental first: packages, keys, feeds
 */
public record PreflightResult(
        PushJob job,
        PushPlan plan,
        List<PackageFindings> findings,
        InspectedKey key,
        InspectedKey symbolsKey,
        Optional<PushTargets> targets,
        Map<PackageIdentity, Presence> presences,
        Map<PackageIdentity, PackageOutcome> settled,
        Map<PackageId, KeyVerdict> owners,
        Map<PackageIdentity, CopyComparison> copies,
        Optional<FeedProblem> unanswered,
        Optional<KeyAnswer> keyAnswer,
        Set<LeftOut> leftOut,
        List<RuntimeException> problems,
        Closeable connections)
        implements Closeable {
    private static final int WARN_DAYS = 14;

    /** @throws RuntimeException the first problem, if there is one */
    public void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
    }

    /** Whether the packages go to nuget.org, or to a feed that is known to run the same software. */
    public boolean isGallery() {
        return isGallery(job.destinations().packages(), targets.map(PushTargets::packages));
    }

    private static boolean isGallery(Destination destination, Optional<PushTarget> target) {
        return destination.source().isNuGetOrg()
                || target.map(PushTarget::feed)
                        .filter(it ->
                                it instanceof HttpFeed http && http.keyProbes().isPresent())
                        .isPresent();
    }

    /** Reports what a user wants to know about the key and the packages before a push. */
    public void announce(Consumer<PublishEvent> listener) {
        findings.stream()
                .filter(it -> !it.findings().isEmpty())
                .forEach(it -> listener.accept(new PublishEvent.Warnings(it)));
        announce(job.destinations().packages(), key, plan.idsWithKeyOfPackages(job), isGallery(), listener);
        job.destinations()
                .symbols()
                .filter(it -> plan.hasSymbols())
                .ifPresent(it -> announce(
                        it,
                        symbolsKey,
                        plan.idsOfSymbols(),
                        isGallery(it, targets.map(PushTargets::symbols)),
                        listener));
    }

    private void announce(
            Destination destination,
            InspectedKey key,
            List<PackageId> ids,
            boolean isGallery,
            Consumer<PublishEvent> listener) {
        if (destination.isFolder()) {
            return;
        }
        String source = destination.source().shown();
        key.withoutToken().ifPresent(it -> listener.accept(new PublishEvent.NoToken(it.user())));
        if (key.origin().isEmpty()) {
            boolean hasLogin = key.credentials().login().isPresent()
                    || !key.credentials().headers().isEmpty();
            if (hasLogin) {
                listener.accept(
                        new PublishEvent.LoginOnly(destination.keyPlace().serverId(), source));
            } else {
                key.absence()
                        .map(it -> new PublishEvent.KeyAbsent(
                                source, it, job.policy().dryRun()))
                        .ifPresent(listener);
            }
            return;
        }
        KeyOrigin origin = key.origin().get();
        listener.accept(new PublishEvent.KeyFound(origin, source));
        key.scope().expires().ifPresent(day -> {
            long left = ChronoUnit.DAYS.between(key.today(), day);
            if (left <= WARN_DAYS) {
                listener.accept(new PublishEvent.KeyExpiresSoon(origin, day, left));
            }
        });
        if (!key.scope().globs().isEmpty()) {
            listener.accept(new PublishEvent.GlobCovers(key.scope().globs(), ids.size()));
        } else if (isGallery) {
            listener.accept(new PublishEvent.GlobUndeclared(origin));
        }
    }

    /** The same facts as a check reports them. */
    public CheckReport checkReport() {
        return new CheckReport(
                job.destinations().packages().source().shown(),
                plan.files().stream()
                        .map(file -> new CheckedPackage(
                                file,
                                key.scope().globs().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(key.scope()
                                                .covers(file.identity().id())),
                                file.symbols()
                                        ? Presence.UNKNOWN
                                        : presences.getOrDefault(file.identity(), Presence.UNKNOWN),
                                Optional.ofNullable(copies.get(file.identity())),
                                Optional.ofNullable(owners.get(file.identity().id()))))
                        .toList(),
                findings,
                key.origin().map(it -> key),
                key.absence(),
                keyAnswer,
                problems,
                leftOut,
                unanswered,
                isGallery(),
                job.policy().duplicates());
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }
}
