package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.ServerResponse;
import java.util.regex.Pattern;

/** The next thing to do after a refusal. */
final class RefusalMessages {
    /** More digits may not fit into a number, and nobody waits for that long. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private RefusalMessages() {}

    static String of(PushRefusal refusal, ServerResponse answer) {
        return switch (refusal) {
            case DUPLICATE ->
                "This version exists and cannot be replaced. Publish a new version; to run a release again, skip what the"
                        + " feed has with -Dnuget.skipDuplicate=identical.";
            case CONFLICT ->
                "Most often this means that the version exists; the server does not say. Look at the feed, and"
                        + " publish a new version if it does.";
            case RESERVED_ID ->
                "This is no duplicate: the prefix of this package ID belongs to somebody else. Choose another"
                        + " ID, or use a key of the prefix's owner"
                        + " (https://learn.microsoft.com/nuget/nuget-org/id-prefix-reservation).";
            case SYMBOLS_PENDING ->
                "Symbols of this version are still being validated. Push the .snupkg again in some" + " minutes.";
            case NO_PACKAGE_FOR_SYMBOLS -> "The feed has no such package yet. Push the .nupkg first.";
            case KEY -> key();
            case UNAUTHENTICATED ->
                "The server does not take these credentials. Check the API key; where the feed wants a"
                        + " user name too (GitHub Packages, Azure Artifacts, Nexus, Artifactory), add <username> to the"
                        + " <server> in settings.xml.";
            case FORBIDDEN -> "Ask the feed's owner for the right to push this package.";
            case LOCKED ->
                "The package or its owner is locked. Ask the feed's operator (nuget.org: support@nuget.org).";
            case QUOTA ->
                "A limit on the number of pushes is reached. Push again "
                        + answer.retryAfter().map(RefusalMessages::after).orElse("later") + ".";
            case TOO_LARGE ->
                "The package is larger than the feed accepts (nuget.org: 250 MB). Make it smaller, or split it.";
            case INVALID_PACKAGE -> "Correct the package and build it again.";
            case NOT_A_PUSH_URL ->
                "Nothing takes packages there. Check nuget.source: a V3 index ends in index.json, any other"
                        + " URL must be the feed's push URL itself.";
            case REDIRECT ->
                "The server wants another address" + target(", ", answer)
                        + ". A key or a login follows a redirect only by 307 or 308, and only within one scheme, host and"
                        + " port. If you trust that address, make it nuget.source (of symbols, nuget.symbolSource).";
            case REDIRECT_LOOP ->
                "The server leads from one address to the next without end" + target(", last to ", answer)
                        + ". Check nuget.source; if that is right, the feed's operator has to mend it.";
            case WEB_PAGE ->
                "A web page, as of a login or a proxy, is not a feed's answer: nothing says that the package"
                        + " arrived. Check nuget.source.";
            case SERVER_FAILURE ->
                "The server failed. It may have stored the package all the same: look at the feed before"
                        + " you push again.";
            case UNEXPECTED -> "That is no answer of a NuGet feed. Check nuget.source.";
        };
    }

    private static String target(String before, ServerResponse answer) {
        return answer.location().map(it -> before + it).orElse("");
    }

    private static String after(String retryAfter) {
        if (SECONDS.matcher(retryAfter).matches()) {
            return "in " + TextFormat.count(Long.parseLong(retryAfter), "second");
        }
        return DIGITS.matcher(retryAfter).matches() ? "later" : "after " + retryAfter;
    }

    private static String key() {
        return "The server does not say which it is. Check that the key is copied whole, has not expired, has a push scope"
                + " (new package IDs need \"push new packages\"), that its glob pattern matches this ID, and that its owner"
                + " owns the package.";
    }
}
