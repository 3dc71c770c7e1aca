package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.GlobSuggestion;
import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.publish.CheckReport.LeftOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out everything that can be known before a push, and all that would go wrong with it; sends no package. */
public final class Preflight {
    private final ApiKeyLookup lookup;
    private final Clock clock;

    public Preflight(ApiKeyLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    /** @throws IOException if a package cannot be read from disk */
    public CheckReport check(CheckRequest request) throws IOException {
        List<RuntimeException> problems = new ArrayList<>();
        PushPlan plan = PushPlan.of(request.files(), !request.noSymbols(), problems::add);
        List<PackageFindings> findings = findings(request, plan, problems);
        PackageSource source = request.destination().source();
        plan.snapshotsFor(source, request.allowSnapshots())
                .map(PublishException::new)
                .ifPresent(problems::add);
        KeyReview keys = new KeyReview(lookup, clock.instant(), request, problems::add);
        List<PackageId> symbolIds = plan.ids(PackageFile::symbols);
        Optional<Destination> symbols = request.symbols().filter(it -> !symbolIds.isEmpty());
        KeyReview.Reviewed key =
                keys.review(request.destination(), plan.ids(file -> symbols.isEmpty() || !file.symbols()));
        symbols.ifPresent(it -> keys.review(it, symbolIds));
        Optional<FeedReview> feed = ask(request, plan, key, problems);
        return new CheckReport(
                source.shown(),
                plan.files().stream().map(file -> checked(file, key, feed)).toList(),
                findings,
                key.origin()
                        .map(origin -> new CheckedKey(
                                origin,
                                key.scope(),
                                key.end(),
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                                feed.flatMap(FeedReview::alive).map(KeyAnswer::verdict),
                                feed.flatMap(FeedReview::alive)
                                        .map(KeyAnswer::warnings)
                                        .orElse(List.of()))),
                List.copyOf(problems),
                leftOut(request, plan, key, feed),
                GlobSuggestion.of(plan.ids(file -> true)));
    }

    /** Also of what cannot be read at all, which is a problem of its own. */
    private List<PackageFindings> findings(CheckRequest request, PushPlan plan, List<RuntimeException> problems)
            throws IOException {
        List<Path> unreadable = problems.stream()
                .filter(InvalidPackageException.class::isInstance)
                .map(it -> ((InvalidPackageException) it).file())
                .toList();
        List<PackageFindings> findings = new RuleInspection(request.levels(), clock).review(plan, unreadable);
        RuleInspection.problem(findings, request.failOnWarning())
                .map(PublishException::new)
                .ifPresent(problems::add);
        return findings;
    }

    /** Nothing if the feed may not be asked, or cannot be. A folder is on this machine, and is always looked at. */
    private static Optional<FeedReview> ask(
            CheckRequest request, PushPlan plan, KeyReview.Reviewed key, List<RuntimeException> problems) {
        PackageSource source = request.destination().source();
        boolean isFolder = source instanceof PackageSource.Folder;
        if (!isFolder && (!request.requireKey() || request.offline())) {
            return Optional.empty();
        }
        try (FeedClient client = new FeedClient(request.options(), key.credentials())) {
            Feed feed = source instanceof PackageSource.Folder folder
                    ? new FolderFeed(folder.path())
                    : HttpFeed.connect(source, client);
            if (request.symbols().isEmpty()) {
                plan.symbolsWithoutPlaceIn(feed).map(PublishException::new).ifPresent(problems::add);
            }
            FeedReview review = new FeedReview(feed, problems::add);
            review.lookUp(plan, source.shown());
            key.origin().filter(it -> !key.isOffer()).ifPresent(origin -> {
                review.askAboutKey(origin, key.scope(), source.shown());
                if (request.verifyOwner()) {
                    review.askAboutOwner(origin, source.shown());
                }
            });
            return Optional.of(review);
        } catch (FeedException e) {
            problems.add(e);
            return Optional.empty();
        }
    }

    private static CheckedPackage checked(PackageFile file, KeyReview.Reviewed key, Optional<FeedReview> feed) {
        PackageId id = file.identity().id();
        return new CheckedPackage(
                file,
                key.scope().globs().isEmpty()
                        ? Optional.empty()
                        : Optional.of(key.scope().covers(id)),
                feed.map(it -> it.presence(file)).orElse(Presence.UNKNOWN),
                feed.flatMap(it -> it.owner(id)));
    }

    private static Set<LeftOut> leftOut(
            CheckRequest request, PushPlan plan, KeyReview.Reviewed key, Optional<FeedReview> feed) {
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        if (request.destination().source() instanceof PackageSource.Folder) {
            return leftOut;
        }
        if (!request.requireKey()) {
            leftOut.add(LeftOut.KEY_AND_FEED);
        } else if (request.offline()) {
            leftOut.add(LeftOut.OFFLINE);
        } else {
            feed.ifPresent(it -> {
                if (plan.files().stream().anyMatch(file -> !file.symbols() && it.presence(file) == Presence.UNKNOWN)) {
                    leftOut.add(LeftOut.VERSIONS);
                }
                if (key.isOffer()) {
                    leftOut.add(LeftOut.EXCHANGE);
                } else if (key.origin().isPresent()
                        && it.alive().map(KeyAnswer::verdict).orElse(KeyVerdict.UNKNOWN) == KeyVerdict.UNKNOWN) {
                    leftOut.add(LeftOut.LIVENESS);
                }
            });
        }
        return leftOut;
    }
}
