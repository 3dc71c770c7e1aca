package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.UnreadablePackageRules;
import io.github.nugetmaven.publish.PublishException;
import io.github.nugetmaven.publish.PublishProblem;

/** Turns what the core reports into what the user reads: what failed, what was said, and the next thing to do. */
public final class FailureMessages {
    private FailureMessages() {}

    public static String of(RuntimeException failure) {
        if (failure instanceof ApiKeyException key) {
            return KeyMessages.of(key.problem());
        }
        if (failure instanceof FeedException feed) {
            return "Nothing was pushed. " + FeedMessages.of(feed.problem());
        }
        if (failure instanceof InvalidPackageException invalid) {
            return of(invalid);
        }
        if (failure instanceof PublishException publish) {
            return of(publish.problem());
        }
        throw new IllegalArgumentException(failure);
    }

    /** The same where nothing was to be sent. */
    public static String finding(RuntimeException failure) {
        return of(failure)
                .replaceFirst("(?:^| )Nothing was (?:pushed|sent)[.]", "")
                .strip();
    }

    private static String of(InvalidPackageException invalid) {
        Finding finding = UnreadablePackageRules.finding(invalid);
        return invalid.file() + " is not a NuGet package. Nothing was pushed. "
                + finding.rule().id() + ": " + finding.message();
    }

    private static String of(PublishProblem problem) {
        if (problem instanceof PublishProblem.NoSuchFile missing) {
            return missing.path()
                    + " is not a file. Nothing was pushed. Check nuget.files or nuget.packages, and that the"
                    + " build made the package.";
        }
        if (problem instanceof PublishProblem.SamePackageTwice twice) {
            return "Two files are the same package, " + twice.identity() + ": " + twice.first() + " and "
                    + twice.second()
                    + ". Nothing was pushed. Remove one (mvn clean, if it is from an earlier build) or narrow"
                    + " nuget.packages.";
        }
        if (problem instanceof PublishProblem.SymbolsOfAnotherPackage other) {
            return other.symbols().path() + " holds the symbols of "
                    + other.symbols().identity() + ", but lies beside the"
                    + " package " + other.packageFile().identity() + ". Nothing was pushed. Build both again, or leave"
                    + " symbols out with -Dnuget.noSymbols.";
        }
        if (problem instanceof PublishProblem.Snapshots snapshots) {
            return TextFormat.list(snapshots.identities())
                    + " would be on nuget.org for ever: no version there can be replaced or deleted. Nothing was pushed."
                    + " Push a release, push to another feed with -Dnuget.altSource=id::url, or insist with"
                    + " -Dnuget.allowSnapshots.";
        }
        if (problem instanceof PublishProblem.VersionsTaken taken) {
            return taken.source() + " has " + TextFormat.list(taken.identities())
                    + " already, and a version is never replaced. Nothing was pushed. Publish a new version, or leave out what"
                    + " is there with -Dnuget.skipDuplicate=identical.";
        }
        if (problem instanceof PublishProblem.BrokenRules broken) {
            return FindingMessages.of(broken);
        }
        PublishProblem.NowhereForSymbols symbols = (PublishProblem.NowhereForSymbols) problem;
        return "The feed has no place for symbols, so " + symbols.path()
                + " cannot be pushed. Nothing was pushed. Name a"
                + " feed that takes them with -Dnuget.symbolSource, or leave them out with -Dnuget.noSymbols.";
    }
}
