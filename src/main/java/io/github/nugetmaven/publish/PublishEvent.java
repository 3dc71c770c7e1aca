package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that the user should know during a push. Contains only values: no key and no sentence. */
public sealed interface PublishEvent {
    /** A key with this origin is used for this source. */
    record KeyFound(KeyOrigin origin, String source) implements PublishEvent {}

    /** The feed at this source has packages or symbols sent to addresses of another origin. */
    record OtherOrigin(String source, List<URI> addresses, boolean hasKey, boolean hasLogin) implements PublishEvent {}

    /** The environment variable with the key is that of several servers. */
    record SharedVariable(String variable, String serverId, List<String> others) implements PublishEvent {}

    /** The server has a user name and password or headers, and its password is not a key. */
    record LoginOnly(String serverId, String source) implements PublishEvent {}

    /**
     * The push continues without a key, because none was found.
     *
     * @param absence the places without a key
     * @param isDryRun whether no key is needed because nothing is sent
     */
    record KeyAbsent(String source, KeyProblem absence, boolean isDryRun) implements PublishEvent {}

    /** Trusted publishing is configured, but the CI offers no token, so the key is looked up in settings.xml. */
    record NoToken(String user) implements PublishEvent {}

    /**
     * A token of the CI was exchanged for a key. {@code goodUntil}: empty if neither the key nor the server contains the time.
     */
    record KeyIssued(KeyOrigin origin, Optional<Instant> goodUntil) implements PublishEvent {}

    /** No glob patterns were declared, so nothing was checked against them. */
    record GlobUndeclared(KeyOrigin origin) implements PublishEvent {}

    /** The declared patterns cover all package IDs. */
    record GlobCovers(List<GlobPattern> globs, int packages) implements PublishEvent {}

    /** According to its declaration, the key expires soon. {@code days}: from today; 0 means today. */
    record KeyExpiresSoon(KeyOrigin origin, LocalDate expires, long days) implements PublishEvent {}

    /** A pattern matched a legacy symbols package, which is not pushed. */
    record OldSymbolsSkipped(Path path) implements PublishEvent {}

    /** The feed does not accept symbols, so these are not pushed. */
    record SymbolsNotTaken(PackageFile symbols) implements PublishEvent {}

    /** A package violates rules that are only warnings. */
    record Warnings(PackageFindings findings) implements PublishEvent {}

    /** The push of a package begins. {@code all}: how many files this push has. */
    record Pushing(PackageFile file, String source, int all) implements PublishEvent {
        /** The only file. */
        public Pushing(PackageFile file, String source) {
            this(file, source, 1);
        }
    }

    /** How many bytes of the file this attempt has sent so far. Comes often, and from several threads. */
    record Uploading(PackageFile file, String source, long sent) implements PublishEvent {}

    /** An upload takes long. {@code elapsed}: since its attempt began. */
    record StillUploading(PackageFile file, long sent, Duration elapsed) implements PublishEvent {}

    /** The push of a file has ended. {@code done}: how many of {@code all} files have ended so far. */
    record Done(PackageFile file, Outcome outcome, Duration took, int done, int all) implements PublishEvent {}

    /** An attempt failed, but another one may succeed. It starts after the pause. */
    record Retrying(PackageFile file, int attempt, int maxAttempts, Duration pause, FeedProblem problem)
            implements PublishEvent {}

    /** The service index could not be read. It is read again after the pause. */
    record RetryingIndex(String source, int attempt, int maxAttempts, Duration pause, FeedProblem problem)
            implements PublishEvent {}

    /** The feed still validates earlier symbols, so these are sent again after the pause. */
    record SymbolsPending(PackageFile symbols, Duration pause) implements PublishEvent {}

    /** How many of the pushed packages the feed lists so far. */
    record AwaitingAvailability(int listed, int all) implements PublishEvent {}

    /**
     * The feed does not list these packages, and the wait is over.
     *
     * @param waited zero if the feed cannot be asked
     * @param isGallery whether the feed validates packages after a push and sends e-mails, as nuget.org does
     */
    record NotYetAvailable(List<PackageIdentity> missing, Duration waited, boolean isGallery) implements PublishEvent {}

    /** The push was cancelled before the feed listed these packages, which are pushed. */
    record AvailabilityUnawaited(List<PackageIdentity> missing) implements PublishEvent {}

    /** The report could not be written. {@code detail}: the file system's words. */
    record ReportUnwritten(Path report, String detail) implements PublishEvent {}

    /** The server sent a warning to the publisher. */
    record ServerWarning(PackageFile file, String warning) implements PublishEvent {}
}
