package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All that a push is refused for before its first byte. */
final class PushChecks {
    private final ApiKeyLookup lookup;
    private final Clock clock;
    private final Consumer<PublishEvent> listener;

    PushChecks(ApiKeyLookup lookup, Clock clock, Consumer<PublishEvent> listener) {
        this.lookup = lookup;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * The keys that were found good for a push.
     *
     * @param destination where symbols go, if not with the packages
     */
    record Keys(KeyCheck.Checked packages, KeyCheck.Checked symbols, Optional<Destination> destination) {}

    /**
     * Checks what needs no network.
     *
     * @throws PublishException if the packages cannot be pushed as asked
     * @throws io.github.nugetmaven.auth.ApiKeyException if there is no usable key
     * @throws IOException if a package cannot be read
     */
    Keys check(PushRequest request, PushPlan plan) throws IOException {
        refuse(plan.snapshotsFor(request.destination().source(), request.allowSnapshots()));
        List<PackageFindings> findings = new RuleInspection(request.levels(), clock).review(plan, List.of());
        refuse(RuleInspection.problem(findings, false));
        findings.stream()
                .filter(it -> !it.findings().isEmpty())
                .forEach(it -> listener.accept(new PublishEvent.Warnings(it)));
        KeyCheck keys = new KeyCheck(lookup, clock, listener);
        List<PackageId> symbolIds = plan.ids(PackageFile::symbols);
        Optional<Destination> destination = request.symbols().filter(it -> !symbolIds.isEmpty());
        List<PackageId> ids = plan.ids(file -> destination.isEmpty() || !file.symbols());
        KeyCheck.Checked packages = keys.check(request.destination(), ids, request);
        return new Keys(
                packages,
                destination.map(it -> keys.check(it, symbolIds, request)).orElse(packages),
                destination);
    }

    /**
     * Checks what the feed knows. A feed that does not tell refuses a version when its turn comes.
     *
     * @throws PublishException if versions are taken, and that is an error
     */
    static void checkVersions(PushRequest request, PushPlan plan, Feed feed) {
        if (request.rules().duplicates() != PushPolicy.Duplicates.FAIL) {
            return;
        }
        List<PackageIdentity> taken = new ArrayList<>();
        try {
            for (PackageFile file : plan.files()) {
                if (!file.symbols() && feed.find(file.identity()) == Presence.TAKEN) {
                    taken.add(file.identity());
                }
            }
        } catch (FeedException e) {
            return;
        }
        if (!taken.isEmpty()) {
            refuse(Optional.of(new PublishProblem.VersionsTaken(
                    taken, request.destination().source().shown())));
        }
    }

    static void refuse(Optional<PublishProblem> problem) {
        problem.ifPresent(it -> {
            throw new PublishException(it);
        });
    }
}
