package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.ServerResponse;
import java.util.Locale;

/** What the user reads when a package source did not do what it was asked. */
public final class FeedMessages {
    private static final String IN_DOUBT =
            " The package may have arrived all the same: look at the feed before you push again.";

    private FeedMessages() {}

    public static String of(FeedProblem problem) {
        if (problem instanceof FeedProblem.BadSource bad) {
            return badSource(bad);
        }
        if (problem instanceof FeedProblem.NoAnswer none) {
            return noAnswer(none, IN_DOUBT);
        }
        if (problem instanceof FeedProblem.NoIndex none) {
            return "The service index could not be read. " + noAnswer(none.failure(), " Try again.");
        }
        if (problem instanceof FeedProblem.Cancelled cancelled) {
            return cancelled(cancelled);
        }
        if (problem instanceof FeedProblem.Insecure insecure) {
            return insecure.url() + " is http, where anybody on the way can read the API key. Use https, or accept that"
                    + " with -Dnuget.allowInsecureConnections.";
        }
        if (problem instanceof FeedProblem.IndexRefused refused) {
            return "The service index could not be read. " + answered(refused.answer()) + " "
                    + indexAdvice(refused.answer());
        }
        if (problem instanceof FeedProblem.NotAnIndex not) {
            return not.url() + " is not a NuGet V3 service index but " + not.detail()
                    + ". Check nuget.source: a V3 index ends in index.json; behind a login or a proxy, that page may have"
                    + " answered instead.";
        }
        if (problem instanceof FeedProblem.NoResource none) {
            return "The service index " + none.url() + " offers no " + none.type()
                    + ", so nothing can be pushed through it. Name the feed's push URL itself as nuget.source, or a feed"
                    + " that takes packages.";
        }
        if (problem instanceof FeedProblem.NoKey none) {
            return TrustedPublishingMessages.of(none);
        }
        if (problem instanceof FeedProblem.PushRefused refused) {
            return answered(refused.answer()) + " " + RefusalMessages.of(refused.refusal(), refused.answer());
        }
        if (problem instanceof FeedProblem.OtherContent other) {
            return said(other.answered()) + " The feed has this version with other content: "
                    + TextFormat.list(other.entries())
                    + (other.total() > other.entries().size()
                            ? " and " + (other.total() - other.entries().size()) + " more"
                            : "")
                    + ". A version cannot be replaced. Publish a new version.";
        }
        if (problem instanceof FeedProblem.SameContent same) {
            return said(same.answered()) + " The feed has this version already, with the same content. Skip it with"
                    + " -Dnuget.skipDuplicate=identical, or publish a new version.";
        }
        if (problem instanceof FeedProblem.NotComparable hidden) {
            return said(hidden.answered())
                    + " The feed gives out no copy of this version that could be compared with ours: it may be"
                    + " in validation, or deleted. Run again when it is there, skip it with -Dnuget.skipDuplicate, or publish a"
                    + " new version.";
        }
        if (problem instanceof FeedProblem.AlreadyInFolder there) {
            return "The folder feed has this version already: " + there.place()
                    + ". A version is never replaced. Publish a new version.";
        }
        FeedProblem.FolderUnusable unusable = (FeedProblem.FolderUnusable) problem;
        return "The folder feed " + unusable.folder() + " could not be written: " + unusable.detail()
                + ". Check that it is a folder you may write to, with room left.";
    }

    /** What happened, without any advice. */
    static String said(FeedProblem problem) {
        if (problem instanceof FeedProblem.PushRefused refused) {
            return answered(refused.answer());
        }
        return problem instanceof FeedProblem.NoAnswer none
                ? none.url() + " gave no answer ("
                        + none.failure().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")."
                : TextFormat.sentence(problem.said());
    }

    /** Who answered, and in which words. */
    static String answered(ServerResponse answer) {
        String said = answer.message();
        return answer.url() + " answered " + answer.status() + (said.isEmpty() ? " without a reason." : because(said));
    }

    private static String indexAdvice(ServerResponse answer) {
        return switch (answer.status()) {
            case 401, 403, 407 ->
                "The feed wants a user name and password: put both into the <server> of settings.xml, and"
                        + " check them if they are there.";
            case 404, 410 -> "Check nuget.source: nothing is at that address.";
            default -> {
                if (answer.isRedirect()) {
                    yield RefusalMessages.of(PushRefusal.of(answer), answer);
                }
                yield answer.status() >= 500 ? "The server failed. Try again later." : "Check nuget.source.";
            }
        };
    }

    private static String badSource(FeedProblem.BadSource bad) {
        String shown = "\"" + bad.shown() + "\" is not a package source: ";
        return shown
                + switch (bad.reason()) {
                    case NOT_A_URL -> "it is neither a URL with a host nor a folder.";
                    case UNSUPPORTED_SCHEME -> "only http, https, file and folders are known.";
                    case CREDENTIALS_IN_URL ->
                        "credentials do not belong into a URL, which is shown in logs. Put them into the"
                                + " <server> of settings.xml.";
                }
                + " Check nuget.source, nuget.altSource and nuget.symbolSource.";
    }

    /** @param advice where it is not known how far the request came */
    private static String noAnswer(FeedProblem.NoAnswer none, String advice) {
        String url = none.url().toString();
        return switch (none.failure()) {
            case UNKNOWN_HOST ->
                "The host " + none.url().getHost() + " of " + url
                        + " is unknown. Check nuget.source for a typing error, and the network.";
            case REFUSED ->
                "Nothing answers at " + url + because(none.detail())
                        + " Check nuget.source, and that the server runs and can be reached from here.";
            case TIMEOUT -> url + " did not answer in time." + advice + " Allow more with -Dnuget.timeout=seconds.";
            case TLS ->
                "No secure connection to " + url + because(none.detail())
                        + " Check the certificate, and that this JDK trusts its issuer.";
            case PROXY ->
                "The proxy on the way to " + url + " refused" + because(none.detail())
                        + " Check <proxy> in settings.xml: its address, user name and password.";
            case BROKEN -> "The connection to " + url + " broke" + because(none.detail()) + advice;
        };
    }

    private static String cancelled(FeedProblem.Cancelled cancelled) {
        String last = cancelled.last().map(it -> " " + said(it)).orElse("");
        return cancelled.mayHaveArrived()
                ? "The push was cancelled before there was an answer. The package may have arrived all the same: look at the"
                        + " feed before you push again."
                : "The push was cancelled before another attempt." + last + " Push again.";
    }

    private static String because(String reason) {
        return reason.isBlank() ? "." : ": " + TextFormat.sentence(reason);
    }
}
