package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.feed.LoginDemand;
import io.github.nugetmaven.feed.NoKey;
import io.github.nugetmaven.feed.ServerResponse;
import java.util.List;
import java.util.Optional;

/** Messages about package sources that could not be used, and about packages that they did not accept. */
public final class FeedMessages {
    static final String VERSION_IS_FINAL = "A version cannot be replaced.";
    static final String ASK_OPERATOR = "Ask the feed's operator (nuget.org: support@nuget.org).";
    static final String CHECK_FEED = "Check the feed before you push again.";

    static final FailureMessage WINDOWS_LOGIN = new FailureMessage(
            "The server offers a login by NTLM or Kerberos only; this plugin can only use Basic.",
            "Ask the feed's operator for Basic authentication or for an access token.");

    static final String SOURCE = "nuget.source";
    static final String NOT_COMPARED =
            "Run again when the copy is available, skip the version with \"-Dnuget.skipDuplicate=true\", or publish a new"
                    + " version.";
    static final String NEW_VERSION = "Publish a new version.";
    static final String SKIP_IDENTICAL =
            "To run a release again, skip existing versions with \"-Dnuget.skipDuplicate=identical\".";
    private static final String AGAIN = "Push again.";
    /** Bytes. Web servers are often set up to refuse more than that (nginx: 1 MB). */
    private static final long LARGE = 1 << 20;

    private static final String MAY_HAVE_ARRIVED = "The package may have arrived anyway.";

    private FeedMessages() {}

    public static FailureMessage of(FeedProblem problem) {
        if (problem instanceof FeedProblem.BadSource bad) {
            return SourceMessages.of(bad);
        }
        if (problem instanceof FeedProblem.Insecure insecure) {
            return new FailureMessage(
                    insecure.url() + " uses http, so others on the network can read the API key.",
                    "Use https, or accept the risk with \"-Dnuget.allowInsecureConnections\".");
        }
        if (problem instanceof FeedProblem.Downgrade downgrade) {
            return new FailureMessage(
                    "The service index " + downgrade.index() + " uses https but has packages sent to " + downgrade.url()
                            + ", where others on the network can read the API key.",
                    "Ask the feed's operator to correct the index, or set " + SOURCE
                            + " to the feed's push URL. Behind a"
                            + " proxy that uses https, the server has to read the headers X-Forwarded-Proto and"
                            + " X-Forwarded-Host.");
        }
        if (problem instanceof FeedProblem.NotForAddress foreign) {
            return new FailureMessage(
                    "The feed has packages sent to " + foreign.url() + ", but the API key is for " + foreign.scope()
                            + " only.",
                    "If the key may go there, add the host " + FeedUrl.host(foreign.url())
                            + " to <sources> in the <configuration> of the <server> in settings.xml.");
        }
        if (problem instanceof FeedProblem.NoAnswer none) {
            return noAnswer(none);
        }
        if (problem instanceof FeedProblem.CallFailed failed) {
            return new FailureMessage(
                    "The push broke off by an internal error: " + TextFormat.sentence(failed.detail()) + " "
                            + MAY_HAVE_ARRIVED,
                    CHECK_FEED + " Please report the error.");
        }
        if (problem instanceof FeedProblem.Cancelled cancelled) {
            return cancelled(cancelled);
        }
        if (problem instanceof NoKey none) {
            return TrustedPublishingMessages.of(none);
        }
        if (problem instanceof FeedProblem.PushRefused refused) {
            return RefusalMessages.of(refused);
        }
        if (problem instanceof FeedProblem.FolderUnusable unusable) {
            return new FailureMessage(
                    "Cannot write to the folder feed " + unusable.folder() + ": "
                            + TextFormat.sentence(unusable.detail()),
                    "Check that it is a folder, that you may write to it, and that there is space left.");
        }
        return SourceMessages.ofIndex(problem).orElseGet(() -> ofCopy(problem));
    }

    /** Problems with a version that the feed already has. */
    private static FailureMessage ofCopy(FeedProblem problem) {
        if (problem instanceof FeedProblem.InDoubt doubt) {
            return new FailureMessage(
                    said(doubt.answered()) + " In doubt: an earlier attempt may have arrived, or the version may be"
                            + " somebody else's. The feed does not provide a copy to compare with.",
                    "Look at the version on the feed. If its content is yours, the package is pushed. Otherwise publish a"
                            + " new version.");
        }
        if (problem instanceof FeedProblem.VersionListed listed) {
            return new FailureMessage(said(listed) + " " + VERSION_IS_FINAL, NEW_VERSION + " " + SKIP_IDENTICAL);
        }
        if (problem instanceof FeedProblem.FileChanged changed) {
            return fileChanged(changed);
        }
        if (problem instanceof FeedProblem.OtherContent other) {
            return new FailureMessage(
                    hasVersion(other.answered()) + " with different content: "
                            + entries(other.entries(), other.total()) + ". "
                            + VERSION_IS_FINAL,
                    NEW_VERSION);
        }
        if (problem instanceof FeedProblem.SameContent same) {
            return new FailureMessage(
                    said(same.answered()) + " The feed already has this version with the same content.",
                    "Skip it with \"-Dnuget.skipDuplicate=identical\", or publish a new version.");
        }
        if (problem instanceof FeedProblem.NotComparable hidden) {
            return new FailureMessage(said(hidden.answered()) + " " + CopyMessages.of(hidden.obstacle()), NOT_COMPARED);
        }
        FeedProblem.AlreadyInFolder there = (FeedProblem.AlreadyInFolder) problem;
        return new FailureMessage(
                "The folder feed already has this version: " + there.place() + ". " + VERSION_IS_FINAL,
                NEW_VERSION + " " + SKIP_IDENTICAL);
    }

    private static String hasVersion(FeedProblem answered) {
        return answered instanceof FeedProblem.VersionListed listed
                ? "The feed already has " + listed.identity()
                : said(answered) + " The feed already has this version";
    }

    /** The first entries that differ, and how many more. */
    static String entries(List<String> first, long total) {
        long more = total - first.size();
        return TextFormat.list(first) + (more > 0 ? " and " + more + " more" : "");
    }

    /** The problem alone, as one sentence. */
    static String said(FeedProblem problem) {
        if (problem instanceof FeedProblem.PushRefused refused) {
            return answered(refused.answer());
        }
        if (problem instanceof FeedProblem.NoIndex index) {
            return said(index.failure());
        }
        if (problem instanceof FeedProblem.IndexRefused refused) {
            return answered(refused.answer());
        }
        if (problem instanceof FeedProblem.VersionListed listed) {
            return "The feed already has " + listed.identity() + ".";
        }
        if (problem instanceof FeedProblem.AlreadyInFolder there) {
            return there.place() + " already exists.";
        }
        if (!(problem instanceof FeedProblem.NoAnswer none)) {
            return TextFormat.sentence(problem.said());
        }
        String upload = none.mayHaveArrived()
                ? " after the whole package, which may have arrived"
                : none.sent().bytes() == 0 ? "" : " after " + part(none.sent()) + ", so the package did not arrive";
        return none.url() + " did not answer (" + inShort(none.failure()) + ")" + upload + ".";
    }

    /** The URL, status and words of an answer, as one sentence. */
    static String answered(ServerResponse answer) {
        String said = answer.message();
        return answer.url() + " answered " + answer.status() + (said.isEmpty() ? " without a reason." : because(said));
    }

    /** The failure of a connection, as one sentence. */
    static String connection(FeedProblem.NoAnswer none) {
        return switch (none.failure()) {
            case UNKNOWN_HOST -> "The host " + FeedUrl.host(none.url()) + " is unknown (" + none.url() + ").";
            case REFUSED -> "Cannot connect to " + none.url() + because(none.detail());
            case TIMEOUT -> none.url() + " did not answer in time.";
            case TLS -> "Cannot establish a secure connection to " + none.url() + because(none.detail());
            case TRUST_STORE ->
                "The certificates that the JVM trusts cannot be read" + because(none.detail())
                        + " There is no secure connection to " + none.url() + " without them.";
            case CERTIFICATE_DATE ->
                "The certificate of " + none.url() + " is not valid today" + because(none.detail());
            case NOT_TLS -> none.url() + " uses https, but the server answers with http on this port.";
            case PROXY -> "The proxy refused the connection to " + none.url() + because(none.detail());
            case BROKEN -> "The connection to " + none.url() + " was lost" + because(none.detail());
        };
    }

    /**
     * The advice after a connection failed.
     *
     * @param property the parameter that holds the address
     * @param onceMore the advice for a connection that may work the next time
     */
    static String networkAdvice(FeedProblem.NoAnswer none, String property, String onceMore) {
        return switch (none.failure()) {
            case UNKNOWN_HOST -> "Check " + property + " for a typo, and check the network.";
            case REFUSED ->
                "Check " + property + ", and check that the server is running and reachable from this machine.";
            case TIMEOUT -> onceMore + " Allow more time with \"-Dnuget.timeout=seconds\".";
            case TLS -> "Check the certificate, and check that this JDK trusts its issuer.";
            case TRUST_STORE ->
                "Check the file, its type and its password: javax.net.ssl.trustStore in MAVEN_OPTS or .mvn/jvm.config, or"
                        + " else lib/security/cacerts of the JDK.";
            case CERTIFICATE_DATE -> "Ask the feed's operator to renew it, and check the clock of this machine.";
            case NOT_TLS -> "Check the port in " + property + ". Usually https has one of its own.";
            case PROXY -> "Check the <proxy> in settings.xml: its address, user name and password.";
            case BROKEN -> onceMore;
        };
    }

    private static FailureMessage noAnswer(FeedProblem.NoAnswer none) {
        FailureMessage message = new FailureMessage(
                connection(none), networkAdvice(none, SOURCE, none.mayHaveArrived() ? CHECK_FEED : AGAIN));
        if (none.mayHaveArrived()) {
            return message.append(MAY_HAVE_ARRIVED);
        }
        return none.sent().bytes() == 0
                ? message
                : message.append("It was cut off after " + part(none.sent()) + ", so the package did not arrive."
                        + (none.failure() == FeedProblem.ConnectionFailure.BROKEN ? tooLarge(none.sent()) : ""));
    }

    private static String part(FeedProblem.Sent sent) {
        return TextFormat.size(sent.bytes()) + " of " + TextFormat.size(sent.size());
    }

    /** A likely cause where a server, or a filter in front of it, does not give one for a large upload; may be empty. */
    static String tooLarge(FeedProblem.Sent sent) {
        return sent.size() < LARGE
                ? ""
                : " The server, or a filter in front of it, may refuse uploads of " + TextFormat.size(sent.size())
                        + ".";
    }

    private static String inShort(FeedProblem.ConnectionFailure failure) {
        return switch (failure) {
            case UNKNOWN_HOST -> "unknown host";
            case REFUSED -> "connection refused";
            case TIMEOUT -> "timeout";
            case TLS -> "no secure connection";
            case TRUST_STORE -> "no trusted certificates";
            case CERTIFICATE_DATE -> "certificate not valid today";
            case NOT_TLS -> "http on an https port";
            case PROXY -> "refused by the proxy";
            case BROKEN -> "connection lost";
        };
    }

    /** The warning about a proxy of settings.xml that this plugin cannot use. */
    public static String unusedProxy(String id, String protocol) {
        return "The <proxy> '" + id + "' in settings.xml has the protocol " + protocol
                + ", which is not used: Maven applies only http and https there. For a SOCKS proxy, start Maven with"
                + " -DsocksProxyHost and -DsocksProxyPort.";
    }

    /** A proxy answered in the feed's place. */
    static FailureMessage proxyLogin(ServerResponse answer) {
        Optional<String> proxy = answer.loginDemand().flatMap(LoginDemand::proxy);
        boolean isWindowsOnly = isWindowsOnly(answer);
        return new FailureMessage(
                (proxy.isPresent() ? "The proxy " + proxy.get() : "A proxy")
                        + " requires a user name and password"
                        + (isWindowsOnly ? " by NTLM or Kerberos; this plugin can only use Basic." : "."),
                isWindowsOnly
                        ? "Use a proxy that accepts Basic, or a local one that logs in for you, such as cntlm or px."
                        : "Add both to the <proxy> in settings.xml, or correct them there.");
    }

    static boolean isWindowsOnly(ServerResponse answer) {
        return answer.loginDemand().filter(LoginDemand::isWindowsOnly).isPresent();
    }

    private static FailureMessage cancelled(FeedProblem.Cancelled cancelled) {
        if (cancelled.mayHaveArrived()) {
            return new FailureMessage(
                    "The push was cancelled before the feed answered. " + MAY_HAVE_ARRIVED, CHECK_FEED);
        }
        FailureMessage message = new FailureMessage("The push was cancelled before the next attempt.", AGAIN);
        return cancelled.last().map(it -> message.append(said(it))).orElse(message);
    }

    private static FailureMessage fileChanged(FeedProblem.FileChanged changed) {
        String what = switch (changed.change()) {
            case GONE -> " is gone.";
            case NOT_A_FILE -> " is not a regular file any more.";
            case OTHER_SIZE -> " has another size than when it was checked.";
            case OTHER_CONTENT -> " has another content than when it was checked.";
            case UNREADABLE -> " cannot be read" + because(changed.detail());
        };
        return new FailureMessage(
                changed.file() + what + " The package was not sent to its end, so the feed does not have it.",
                "Check what else writes to this file while the build runs, such as another build in the same folder."
                        + " Then build and push again.");
    }

    private static String because(String reason) {
        return reason.isBlank() ? "." : ": " + TextFormat.sentence(reason);
    }
}
