package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.ServerResponse;
import java.util.Optional;

/** What the user reads about a package source that cannot be used: its text, or its service index. */
final class SourceMessages {
    private static final String CHECK = "Check " + FeedMessages.SOURCE + ".";
    private static final String NO_INDEX = "The service index could not be read.";

    private SourceMessages() {}

    /** About the service index; empty if the problem is another one. */
    static Optional<FailureMessage> ofIndex(FeedProblem problem) {
        if (problem instanceof FeedProblem.NoIndex none) {
            return Optional.of(new FailureMessage(
                    NO_INDEX + " " + FeedMessages.connection(none.failure()),
                    FeedMessages.networkAdvice(none.failure(), FeedMessages.SOURCE, "Try again.")));
        }
        if (problem instanceof FeedProblem.IndexRefused refused) {
            return Optional.of(indexRefused(refused.answer()).prepend(NO_INDEX));
        }
        if (problem instanceof FeedProblem.NotAnIndex not) {
            return Optional.of(new FailureMessage(
                    not.url() + " is not a NuGet V3 service index but " + TextFormat.sentence(not.detail()),
                    CHECK
                            + " The URL of a V3 index ends in index.json. A login page or a proxy may have answered"
                            + " instead."));
        }
        if (problem instanceof FeedProblem.NoResource none) {
            return Optional.of(new FailureMessage(
                    "The service index " + none.url() + " does not offer " + none.type()
                            + ", so this feed does not accept packages through it.",
                    "Set " + FeedMessages.SOURCE + " to the feed's push URL, or use a feed that accepts packages."));
        }
        return Optional.empty();
    }

    private static FailureMessage indexRefused(ServerResponse answer) {
        if (answer.isRedirect()) {
            return RefusalMessages.of(answer);
        }
        FailureMessage meaning = switch (answer.status()) {
            case 407 -> FeedMessages.proxyLogin(answer);
            case 401, 403 ->
                FeedMessages.isWindowsOnly(answer)
                        ? FeedMessages.WINDOWS_LOGIN
                        : new FailureMessage(
                                "The feed requires a user name and password.",
                                "Add both to the <server> in settings.xml, or correct them there.");
            case 404, 410 -> new FailureMessage("There is nothing at this address.", CHECK);
            default ->
                answer.status() >= 500
                        ? new FailureMessage("The server failed.", "Try again later.")
                        : new FailureMessage("", CHECK);
        };
        return meaning.prepend(FeedMessages.answered(answer));
    }

    static FailureMessage of(FeedProblem.BadSource bad) {
        String problem = switch (bad.reason()) {
            case NOT_A_URL -> "it is neither a URL with a host nor a folder.";
            case UNSUPPORTED_SCHEME -> "only http, https and file URLs and folders are supported.";
            case CREDENTIALS_IN_URL -> "it contains credentials, and logs show URLs.";
            case VARIABLE -> "nothing has replaced the variable in it.";
            case QUOTES -> "the quotes are part of it.";
            case WINDOWS_PATH -> "only Windows knows such a path.";
            case HOME -> "the shell has not replaced the ~.";
            case NO_SCHEME -> "there is no such folder, and a URL starts with https://.";
            case NEW_FOLDER, NAME -> "there is no such folder.";
        };
        String advice = switch (bad.reason()) {
            case NOT_A_URL, UNSUPPORTED_SCHEME -> "";
            case CREDENTIALS_IN_URL -> "Do not put credentials in a URL: put them into the <server> in settings.xml. ";
            case VARIABLE -> "Set the variable; Maven replaces ${name} and ${env.NAME}, and no other form. ";
            case QUOTES -> "Remove the quotes. ";
            case WINDOWS_PATH -> "Mount the share, and use the path where it is mounted. ";
            case HOME -> "Write the whole path, or ${user.home}. ";
            case NO_SCHEME ->
                "If it is a feed, write https:// before it. If a new folder is to become a feed, write ./ before it. ";
            case NEW_FOLDER -> "If a new folder is to become a feed, write it as a path, such as ./feed. ";
            case NAME ->
                "Names of sources in NuGet.Config are not read, except nuget.org: use the URL. If a new folder is to"
                        + " become a feed, write it as a path, such as ./feed. ";
        };
        return new FailureMessage(
                "\"" + bad.shown() + "\" is not a valid package source: " + problem,
                advice + "Check nuget.source, nuget.altSource and nuget.symbolSource.");
    }
}
