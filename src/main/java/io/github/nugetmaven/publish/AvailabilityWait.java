package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Waits until a feed lists the packages that were pushed to it. nuget.org validates a package first, usually in less than 15
 * minutes, and reports a failure only by mail. Whatever the wait ends with, the packages are pushed.
 *
 * <p>Source: NuGet docs, {@code nuget-org/Publish-a-package.md}.
 */
final class AvailabilityWait {
    /** Responses of nuget.org are cached for about this time. */
    private static final Duration FIRST = Duration.ofSeconds(15);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final double GROWTH = 1.3;

    private final Clock clock;
    private final Consumer<Duration> sleep;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;

    AvailabilityWait(
            Clock clock, Consumer<Duration> sleep, Cancellation cancellation, Consumer<PublishEvent> listener) {
        this.clock = clock;
        this.sleep = sleep;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** Asks for each package in turn until the feed lists all of them, or the time is over. */
    void await(Feed feed, List<PackageIdentity> pushed, Duration limit) {
        Instant end = clock.instant().plus(limit);
        List<PackageIdentity> missing = new ArrayList<>(pushed);
        Duration pause = FIRST;
        if (!missing.isEmpty() && presence(feed, missing.get(0)) == Presence.UNKNOWN) {
            listener.accept(new PublishEvent.NotYetAvailable(List.copyOf(missing), Duration.ZERO, isGallery(feed)));
            return;
        }
        missing.removeIf(it -> isListed(feed, it));
        while (!missing.isEmpty()) {
            if (cancellation.isCancelled()) {
                listener.accept(new PublishEvent.AvailabilityUnawaited(List.copyOf(missing)));
                return;
            }
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                listener.accept(new PublishEvent.NotYetAvailable(List.copyOf(missing), limit, isGallery(feed)));
                return;
            }
            listener.accept(new PublishEvent.AwaitingAvailability(pushed.size() - missing.size(), pushed.size()));
            sleep.accept(pause.compareTo(left) < 0 ? pause : left);
            pause = Duration.ofMillis((long) Math.min(pause.toMillis() * GROWTH, LONGEST.toMillis()));
            missing.removeIf(it -> isListed(feed, it));
        }
        if (!pushed.isEmpty()) {
            listener.accept(new PublishEvent.AwaitingAvailability(pushed.size(), pushed.size()));
        }
    }

    private static boolean isGallery(Feed feed) {
        return feed instanceof HttpFeed http && http.keyProbes().isPresent();
    }

    private static boolean isListed(Feed feed, PackageIdentity identity) {
        return presence(feed, identity) == Presence.TAKEN;
    }

    /** A failed request counts as not listed, because the next one may succeed. */
    private static Presence presence(Feed feed, PackageIdentity identity) {
        try {
            return feed.find(identity);
        } catch (FeedException e) {
            return Presence.NEW_ID;
        }
    }
}
