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
        return job.destinations().packages().source().isNuGetOrg()
                || targets.isPresent() && isGallery(targets.get().packages());
    }

    private static boolean isGallery(PushTarget target) {
        return target.feed() instanceof HttpFeed http && http.keyProbes().isPresent();
    }

    /** Reports what a user wants to know about the key and the packages before a push. */
    public void announce(Consumer<PublishEvent> listener) {
        for (PackageFindings each : findings) {
            if (!each.findings().isEmpty()) {
                listener.accept(new PublishEvent.Warnings(each));
            }
        }
        announce(job.destinations().packages(), key, plan.idsWithKeyOfPackages(job), isGallery(), listener);
        Optional<Destination> symbols = job.destinations().symbols();
        if (symbols.isPresent() && plan.hasSymbols()) {
            boolean isGallery = symbols.get().source().isNuGetOrg()
                    || targets.isPresent() && isGallery(targets.get().symbols());
            announce(symbols.get(), symbolsKey, plan.idsOfSymbols(), isGallery, listener);
        }
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
        if (key.withoutToken().isPresent()) {
            listener.accept(new PublishEvent.NoToken(key.withoutToken().get().user()));
        }
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
        Optional<Long> left = key.daysLeft();
        if (left.isPresent() && left.get() <= WARN_DAYS) {
            listener.accept(new PublishEvent.KeyExpiresSoon(
                    origin, key.scope().expires().orElseThrow(), left.get()));
        }
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
