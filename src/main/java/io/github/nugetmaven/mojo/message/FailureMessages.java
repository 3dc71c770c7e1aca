package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.UnreadablePackageRules;
import io.github.nugetmaven.publish.PublishException;
import io.github.nugetmaven.publish.PublishProblem;
import io.github.nugetmaven.publish.PushFailure;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Turns the failures that the core reports into messages for the user. */
public final class FailureMessages {
    /** The outcome of a push that failed before it sent a package. */
    public static final String NOTHING_PUSHED = "Nothing was pushed.";

    /** The outcome of a goal that failed before it sent anything. */
    public static final String NOTHING_SENT = "Nothing was sent.";

    /** What another key may get past. */
    private static final Set<PushRefusal> ABOUT_KEY =
            EnumSet.of(PushRefusal.KEY, PushRefusal.UNAUTHENTICATED, PushRefusal.FORBIDDEN);

    private static final int FORBIDDEN = 403;

    private FailureMessages() {}

    /**
     * The message of an exception of the core, without an outcome.
     *
     * @param failure an {@link ApiKeyException}, {@link FeedException}, {@link InvalidPackageException} or
     *     {@link PublishException}
     * @throws IllegalArgumentException for any other exception
     */
    public static FailureMessage of(RuntimeException failure) {
        if (failure instanceof ApiKeyException key) {
            return KeyMessages.of(key.problem());
        }
        if (failure instanceof FeedException feed) {
            return FeedMessages.of(feed.problem());
        }
        if (failure instanceof InvalidPackageException invalid) {
            return of(invalid);
        }
        if (failure instanceof PublishException publish) {
            return of(publish.problem());
        }
        if (failure instanceof UncheckedIOException unreadable) {
            return new FailureMessage("Cannot read or write a file: " + FileErrors.words(unreadable.getCause()), "");
        }
        throw new IllegalArgumentException(failure);
    }

    /**
     * The message for a package that was not pushed. It includes the cause of a refused key if a probe has found one.
     *
     * @param guide to the pages of nuget.org, in the reader's language
     */
    public static FailureMessage of(PushFailure failure, PackageId id, ApiKeyGuide guide) {
        if (!(failure.problem() instanceof FeedProblem.PushRefused refused)) {
            return FeedMessages.of(failure.problem());
        }
        FailureMessage message = failure.cause()
                .map(cause -> RefusalMessages.of(refused.answer(), cause, id, failure.key(), guide))
                .orElseGet(() -> FeedMessages.of(refused));
        Optional<KeyOrigin> origin = failure.key().filter(it -> ABOUT_KEY.contains(refused.refusal()));
        return origin.map(it -> message.append("The key came from " + DisplayNames.of(it) + "."))
                .or(() -> failure.keyAbsence()
                        .filter(it -> ABOUT_KEY.contains(refused.refusal()))
                        .map(it -> message.append("It was sent without an API key, since none was found: "
                                + KeyMessages.whereSought(it) + ".")))
                .orElse(message);
    }

    private static FailureMessage of(InvalidPackageException invalid) {
        Finding finding = UnreadablePackageRules.finding(invalid);
        return new FailureMessage(
                invalid.file() + " is not a NuGet package.", finding.rule().id() + ": " + finding.message());
    }

    private static FailureMessage of(PublishProblem problem) {
        Optional<FailureMessage> files = FilePatternMessages.of(problem, PackageParameters.PACKAGES);
        if (files.isPresent()) {
            return files.get();
        }
        if (problem instanceof PublishProblem.SamePackageTwice twice) {
            return new FailureMessage(
                    "Two files contain the same package, " + twice.identity() + ": " + twice.first() + " and "
                            + twice.second() + ".",
                    "Remove one (with mvn clean if it comes from an earlier build), or narrow nuget.packages.");
        }
        if (problem instanceof PublishProblem.SeveralVersions several) {
            return new FailureMessage(
                    "There are two versions of one package: " + several.first().identity() + " ("
                            + several.first().path() + ") and "
                            + several.second().identity() + " ("
                            + several.second().path() + "). One is probably left over from an earlier build.",
                    "Remove it (mvn clean), or name the files to push with nuget.packages.");
        }
        if (problem instanceof PublishProblem.SymbolsOfAnotherPackage other) {
            return new FailureMessage(
                    other.symbols().path() + " contains the symbols of "
                            + other.symbols().identity() + ", but is next to the package "
                            + other.packageFile().identity() + ".",
                    "Build both again, or leave symbols out with \"-Dnuget.noSymbols\".");
        }
        if (problem instanceof PublishProblem.Snapshots snapshots) {
            return new FailureMessage(
                    TextFormat.list(snapshots.identities())
                            + " would stay on nuget.org forever: a version there cannot be replaced or deleted.",
                    "Push a release, push to another feed with \"-Dnuget.altSource=id::url\", or confirm with"
                            + " \"-Dnuget.allowSnapshots\".");
        }
        if (problem instanceof PublishProblem.VersionsTaken taken) {
            return new FailureMessage(
                    taken.source() + " already has " + TextFormat.list(taken.identities()) + ". "
                            + FeedMessages.VERSION_IS_FINAL,
                    "Publish a new version, or skip existing versions with \"-Dnuget.skipDuplicate=identical\".");
        }
        if (problem instanceof PublishProblem.ContentDiffers other) {
            return new FailureMessage(
                    other.source() + " already has " + other.identity() + " with different content: "
                            + FeedMessages.entries(other.entries(), other.total()) + ". "
                            + FeedMessages.VERSION_IS_FINAL,
                    FeedMessages.NEW_VERSION);
        }
        if (problem instanceof PublishProblem.NotCompared hidden) {
            return new FailureMessage(
                    hidden.source() + " already has " + hidden.identity() + ", which was not compared with yours. "
                            + CopyMessages.of(hidden.obstacle()),
                    FeedMessages.NOT_COMPARED);
        }
        if (problem instanceof PublishProblem.BrokenRules broken) {
            return FindingMessages.of(broken);
        }
        PublishProblem.NowhereForSymbols symbols = (PublishProblem.NowhereForSymbols) problem;
        return new FailureMessage(
                "The feed does not accept symbols, so " + symbols.path() + " cannot be pushed.",
                "Set \"-Dnuget.symbolSource\" to a feed that accepts symbols, or leave them out with \"-Dnuget.noSymbols\".");
    }
}
