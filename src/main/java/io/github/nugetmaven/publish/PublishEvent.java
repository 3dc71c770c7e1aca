package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the user should hear while a push is under way. Values only: no key, no sentence. */
public sealed interface PublishEvent {
    /** The key of this origin is used for this server. */
    record KeyFound(KeyOrigin origin, String source) implements PublishEvent {}

    /** A dry run found no key, and goes on. */
    record KeyAbsent(String source) implements PublishEvent {}

    /** Trusted publishing was asked for, but the build is offered no token, so that settings.xml is looked at. */
    record NoToken(String user) implements PublishEvent {}

    /** A token of the CI was exchanged for a key. {@code goodUntil}: empty if neither the key nor the server tells. */
    record KeyIssued(KeyOrigin origin, Optional<Instant> goodUntil) implements PublishEvent {}

    /** No glob patterns were declared, so nothing was checked against them. */
    record GlobUndeclared(KeyOrigin origin) implements PublishEvent {}

    /** The declared patterns cover all package IDs. */
    record GlobCovers(List<GlobPattern> globs, int packages) implements PublishEvent {}

    /** The key was declared to expire soon. {@code days} from today, 0 being today. */
    record KeyExpiresSoon(KeyOrigin origin, LocalDate expires, long days) implements PublishEvent {}

    /** A pattern matched a symbols package of the old kind, which is never pushed by pattern. */
    record OldSymbolsSkipped(Path path) implements PublishEvent {}

    /** The feed takes no symbols, so these stay here. */
    record SymbolsNotTaken(PackageFile symbols) implements PublishEvent {}

    /** A package breaks rules, none of which keeps it from being pushed. */
    record Warnings(PackageFindings findings) implements PublishEvent {}

    /** An upload begins. */
    record Pushing(PackageFile file, String source) implements PublishEvent {}

    /** An attempt failed in a way that another may mend; the next one comes after a pause. */
    record Retrying(PackageFile file, int attempt, int maxAttempts, Duration pause, FeedProblem problem)
            implements PublishEvent {}

    /** So many of the pushed packages are listed by the feed by now. */
    record AwaitingAvailability(int listed, int all) implements PublishEvent {}

    /** The feed does not list these, and the time for waiting is over; zero: it does not tell at all. */
    record NotYetAvailable(List<PackageIdentity> missing, Duration waited) implements PublishEvent {}

    /** The push was cancelled before the feed listed these, which are pushed. */
    record AvailabilityUnawaited(List<PackageIdentity> missing) implements PublishEvent {}

    /** The report could not be written. {@code detail}: the file system's words. */
    record ReportUnwritten(Path report, String detail) implements PublishEvent {}

    /** The server wants the publisher to know something. */
    record ServerWarning(PackageFile file, String warning) implements PublishEvent {}
}
