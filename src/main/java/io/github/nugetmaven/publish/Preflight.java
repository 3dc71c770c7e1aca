package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.EntryFindings;
import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.publish.CheckReport.LeftOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Finds out everything that can be known before a push: reads each package once, then inspects the keys, then asks the feeds.
 * Sends no package. A check and a push use the same preflight.
 */
public final class Preflight {
    private final ApiKeyLookup lookup;
    private final Clock clock;
    private final ExchangedKeys exchangedKeys;
    private final EntryFindings entries;
    private final Consumer<PublishEvent> listener;
    private final BiConsumer<Cancellation, Duration> sleep;

    /** @param listener receives an event when a key is issued, and when an index is read again */
    public Preflight(
            ApiKeyLookup lookup,
            Clock clock,
            ExchangedKeys exchangedKeys,
            EntryFindings entries,
            Consumer<PublishEvent> listener) {
        this(lookup, clock, exchangedKeys, entries, listener, Cancellation.SLEEP);
    }

    /** @param sleep replaces every pause */
    Preflight(
            ApiKeyLookup lookup,
            Clock clock,
            ExchangedKeys exchangedKeys,
            EntryFindings entries,
            Consumer<PublishEvent> listener,
            BiConsumer<Cancellation, Duration> sleep) {
        this.lookup = lookup;
        this.clock = clock;
        this.exchangedKeys = exchangedKeys;
        this.entries = entries;
        this.listener = listener;
        this.sleep = sleep;
    }

    /**
     * Inspects as much as the depth requires, and collects every problem.
     *
     * @param missingKeyFails whether a missing key is a problem for feeds, too, that may need none
     * @return to be closed
     * @throws IOException if a package cannot be read from disk
     */
    public PreflightResult check(PushJob job, Depth depth, boolean missingKeyFails) throws IOException {
        KeyInspection.Reach key = missingKeyFails ? KeyInspection.Reach.KEY_ON_ANY_FEED : KeyInspection.Reach.KEY;
        return new Inspection(job, depth, key, new Cancellation(), false).run();
    }

    /**
     * The same for a push: does not ask the feeds after a problem, and ends early if it is cancelled.
     *
     * @return to be closed
     * @throws IOException if a package cannot be read from disk
     */
    public PreflightResult prepare(PushJob job, Depth depth, Cancellation cancellation) throws IOException {
        return new Inspection(job, depth, KeyInspection.Reach.KEY, cancellation, true).run();
    }

    /** One inspection. Not thread-safe. */
    private final class Inspection implements Consumer<RuntimeException> {
        private final PushJob job;
        private final Depth depth;
        /** How much of a key is inspected, if the depth reaches it. */
        private final KeyInspection.Reach keyReach;

        private final Cancellation cancellation;
        private final boolean isForPush;
        private final Instant now = clock.instant();
        /** Synchronized, because work that was aborted may still add to it. */
        private final List<RuntimeException> problems = Collections.synchronizedList(new ArrayList<>());

        private final FeedConnections connections;
        private PushPlan plan;
        private List<PackageFindings> findings;
        private InspectedKey key;
        private InspectedKey symbolsKey;
        private Optional<PushTargets> targets = Optional.empty();
        private Optional<FeedInspection> feed = Optional.empty();
        private Optional<ExistingVersions> existing = Optional.empty();
        /** Volatile, because work that was aborted may still set it. */
        private volatile Map<Path, List<PackageIdentity>> missingPayloads = Map.of();

        private boolean hasHarmlessSnapshots;

        Inspection(
                PushJob job, Depth depth, KeyInspection.Reach keyReach, Cancellation cancellation, boolean isForPush) {
            this.job = job;
            this.depth = depth;
            this.keyReach = keyReach;
            this.cancellation = cancellation;
            this.isForPush = isForPush;
            this.connections = new FeedConnections(job.options(), exchangedKeys, clock, cancellation, listener);
        }

        /** Adds a problem. */
        @Override
        public void accept(RuntimeException problem) {
            problems.add(problem);
        }

        PreflightResult run() throws IOException {
            try {
                return inspect();
            } catch (IOException | RuntimeException | Error e) {
                connections.close();
                throw e;
            }
        }

        private PreflightResult inspect() throws IOException {
            if (asksFeed()) {
                connections.openAhead(job.destinations().packages().source());
            }
            inspectPackages();
            inspectKeys();
            if (asksFeed() && !(isForPush && !problems.isEmpty()) && !cancellation.isCancelled()) {
                inspectFeeds();
                gradeAgain();
            }
            return new PreflightResult(
                    job,
                    plan,
                    findings,
                    key,
                    symbolsKey,
                    targets,
                    feed.isPresent() ? feed.get().presences() : Map.of(),
                    existing.isPresent() ? existing.get().settled() : Map.of(),
                    feed.isPresent() ? feed.get().owners() : Map.of(),
                    existing.isPresent() ? existing.get().copies() : Map.of(),
                    feed.isPresent() ? feed.get().unanswered() : Optional.empty(),
                    feed.isPresent() ? feed.get().keyAnswer() : Optional.empty(),
                    leftOut(),
                    List.copyOf(problems),
                    connections);
        }

        private void inspectPackages() throws IOException {
            PackageOptions options = job.packages();
            plan = new PackageReader(new PackageInspection(now, entries), !options.noSymbols(), this).read(job.files());
            Optional<PublishProblem> snapshots =
                    plan.snapshotsFor(job.destinations().packages().source(), options.allowSnapshots());
            // every build between two releases has them
            hasHarmlessSnapshots = snapshots.isPresent() && !isForPush && !depth.reaches(Depth.KEY);
            if (!hasHarmlessSnapshots) {
                report(snapshots);
            }
            gradePackages();
        }

        private void gradePackages() {
            findings = PackageFindings.of(plan, job.packages().levels());
            report(PackageFindings.problem(findings, job.packages().failOnWarning()));
        }

        /** Grades the packages again, if the feed knows more about them. */
        private void gradeAgain() {
            PushPlan complete = plan.withMissingPayloads(missingPayloads);
            if (complete != plan) {
                plan = complete;
                problems.removeIf(
                        it -> it instanceof PublishException e && e.problem() instanceof PublishProblem.BrokenRules);
                gradePackages();
            }
        }

        private void inspectKeys() {
            KeyInspection keys = new KeyInspection(lookup, now, job.globs(), this);
            KeyInspection.Reach reach = !depth.reaches(Depth.KEY)
                    ? KeyInspection.Reach.DECLARATION
                    : job.policy().dryRun() ? KeyInspection.Reach.KEY_IF_ANY : keyReach;
            key = keys.inspect(job.destinations().packages(), plan.idsWithKeyOfPackages(job), reach);
            symbolsKey = key;
            Optional<Destination> symbols = symbolsDestination();
            if (symbols.isPresent()) {
                symbolsKey = keys.inspect(symbols.get(), plan.idsOfSymbols(), reach);
            }
            SharedVariables variables = new SharedVariables(lookup, listener);
            variables.warn(job.destinations().packages(), key, symbols);
            if (symbols.isPresent()) {
                variables.warn(
                        symbols.get(),
                        symbolsKey,
                        Optional.of(job.destinations().packages()));
            }
        }

        /** Where symbols go, if there are any and they do not go with the packages. */
        private Optional<Destination> symbolsDestination() {
            return plan.hasSymbols() ? job.destinations().symbols() : Optional.empty();
        }

        /** A folder is on this machine, so it is asked at every depth. */
        private boolean asksFeed() {
            return depth.reaches(Depth.FEED) || job.destinations().packages().isFolder();
        }

        private void inspectFeeds() {
            cancellation.carryOut(() -> {
                try {
                    connect();
                    ask(targets.orElseThrow());
                } catch (FeedException e) {
                    // a request that was aborted proves nothing about the feed
                    if (!cancellation.isCancelled()) {
                        problems.add(e);
                    }
                }
            });
        }

        private void connect() {
            ConnectionRetries retries =
                    new ConnectionRetries(job.policy().maxAttempts(), clock, cancellation, listener, sleep);
            Destination destination = job.destinations().packages();
            PushTarget packages = retries.connect(destination, () -> connections.connect(destination, key));
            PushTarget symbols = packages;
            if (symbolsDestination().isPresent()) {
                Destination other = symbolsDestination().get();
                symbols = retries.connect(other, () -> connections.connectForSymbols(other, symbolsKey));
            }
            targets = Optional.of(new PushTargets(packages, symbols));
            if (plan.hasSymbols() && symbols.feed() instanceof HttpFeed http) {
                http.requireKeyForSymbols();
            }
            report(plan.symbolsWithoutPlaceIn(symbols.feed()));
        }

        private void ask(PushTargets open) {
            if (isForPush && !depth.reaches(Depth.VERSIONS)) {
                return;
            }
            FeedInspection inspection = new FeedInspection(open.packages(), this);
            feed = Optional.of(inspection);
            inspection.lookUpVersions(plan);
            if (inspection.unanswered().isEmpty()) {
                missingPayloads = MissingPayloads.of(plan, open.packages().feed());
            }
            ExistingVersions versions = new ExistingVersions(open.packages(), job.policy(), isForPush, this);
            existing = Optional.of(versions);
            versions.decide(plan, inspection.presences());
            if (depth.reaches(Depth.KEY_ACCEPTED)) {
                inspection.askAbout(key, depth.reaches(Depth.OWNER));
            }
        }

        private Set<LeftOut> leftOut() {
            Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
            if (job.destinations().packages().isFolder()) {
                return leftOut;
            }
            if (hasHarmlessSnapshots) {
                leftOut.add(LeftOut.SNAPSHOTS);
            }
            if (!depth.reaches(Depth.KEY)) {
                leftOut.add(job.policy().dryRun() ? LeftOut.DRY_RUN : LeftOut.KEY_AND_FEED);
            } else if (!depth.reaches(Depth.FEED)) {
                leftOut.add(LeftOut.OFFLINE);
            }
            if (feed.isPresent()) {
                leftOut.addAll(feed.get().leftOut(key));
            }
            return leftOut;
        }

        private void report(Optional<PublishProblem> problem) {
            if (problem.isPresent()) {
                problems.add(new PublishException(problem.get()));
            }
        }
    }
}
