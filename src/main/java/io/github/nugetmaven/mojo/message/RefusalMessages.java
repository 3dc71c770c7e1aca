package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.RetryAfter;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.publish.RefusalCause;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Messages about refused pushes: the meaning of the answer, and the next thing to do. */
final class RefusalMessages {
    private RefusalMessages() {}

    /** The message for an answer of unknown meaning. */
    static FailureMessage of(ServerResponse answer) {
        return of(PushRefusal.of(answer), answer);
    }

    static FailureMessage of(FeedProblem.PushRefused refused) {
        FailureMessage message = of(refused.refusal(), refused.answer());
        if (refused.refusal() == PushRefusal.NOT_A_PUSH_URL) {
            String tooLarge = FeedMessages.tooLarge(refused.sent());
            return tooLarge.isEmpty()
                    ? message
                    : message.append("If smaller packages arrive, its size is the cause." + tooLarge);
        }
        return refused.mayHaveArrived() ? message.append("It may have stored the package anyway.") : message;
    }

    static FailureMessage of(PushRefusal refusal, ServerResponse answer) {
        return meaning(refusal, answer).prepend(FeedMessages.answered(answer));
    }

    /** The message for a refused key whose cause was looked for, with or without success. */
    static FailureMessage of(
            ServerResponse answer, RefusalCause cause, PackageId id, Optional<KeyOrigin> key, ApiKeyGuide guide) {
        return new FailureMessage(
                FeedMessages.answered(answer) + " " + proof(cause, id),
                advice(answer, cause, id, key, guide.inEnglish()));
    }

    private static FailureMessage meaning(PushRefusal refusal, ServerResponse answer) {
        return switch (refusal) {
            case DUPLICATE ->
                new FailureMessage(
                        "The feed already has this version. " + FeedMessages.VERSION_IS_FINAL,
                        FeedMessages.NEW_VERSION + " " + FeedMessages.SKIP_IDENTICAL);
            case CONFLICT ->
                new FailureMessage(
                        "This usually means that the version exists, but the server does not say so.",
                        "Check the feed, and publish a new version if it has this one.");
            case OTHER_PACKAGE ->
                new FailureMessage(
                        "This is about another package or another version, so the feed does not say that it has this"
                                + " one.",
                        "Look at the feed. If it has neither this version nor a reason to refuse it, ask its operator.");
            case RESERVED_ID ->
                new FailureMessage(
                        "This is not a duplicate: the prefix of this package ID is reserved for another owner.",
                        "Choose another ID, or use a key of the prefix's owner"
                                + " (https://learn.microsoft.com/nuget/nuget-org/id-prefix-reservation).");
            case SYMBOLS_PENDING ->
                new FailureMessage(
                        "Symbols of this version are still being validated.",
                        "Push the .snupkg again in a few minutes, or use \"-Dnuget.waitUntil=available\", which tries again"
                                + " until they are validated.");
            case NO_PACKAGE_FOR_SYMBOLS ->
                new FailureMessage(
                        "The feed does not have the package of these symbols yet.", "Push the .nupkg first.");
            case KEY ->
                new FailureMessage(
                        "The server does not say which of these causes applies.",
                        speaksAsGallery(answer)
                                ? "Check that the key is complete and has not expired, that it has a push scope (new"
                                        + " package IDs need \"push new packages\"), that its glob pattern matches this"
                                        + " ID, and that its owner owns the package."
                                : "Check that the key is complete, has not expired, and is allowed to push this"
                                        + " package.");
            case PROXY_LOGIN -> FeedMessages.proxyLogin(answer);
            case UNAUTHENTICATED ->
                FeedMessages.isWindowsOnly(answer)
                        ? FeedMessages.WINDOWS_LOGIN
                        : new FailureMessage(
                                "The server does not accept these credentials.",
                                "Check the API key. If the feed also requires a user name (GitHub Packages, Azure Artifacts,"
                                        + " Nexus, Artifactory), add <username> to the <server> in settings.xml.");
            case FORBIDDEN ->
                new FailureMessage(
                        "Either the feed does not know the API key, or the key is not allowed to push this package.",
                        "Check that the key is complete and the one of this feed. If it is, ask the feed's owner for"
                                + " permission to push this package.");
            case LOCKED -> new FailureMessage("The package or its owner is locked.", FeedMessages.ASK_OPERATOR);
            case QUOTA ->
                new FailureMessage(
                        "The feed's limit on pushes has been reached.",
                        "Push again "
                                + answer.retryAfter()
                                        .map(RefusalMessages::after)
                                        .orElse("later") + ".");
            case TOO_LARGE ->
                new FailureMessage(
                        "The package is larger than the feed accepts (nuget.org: 250 MB).",
                        "Make it smaller, or split it.");
            case INVALID_PACKAGE -> new FailureMessage("", "Correct the package and build it again.");
            case NOT_A_PUSH_URL ->
                new FailureMessage(
                        "This URL does not accept packages.",
                        "Check nuget.source: the URL of a V3 index ends in index.json; any other URL must be the feed's"
                                + " push URL.");
            case REDIRECT ->
                new FailureMessage(
                        "The server redirects to another address" + target(", ", answer)
                                + ". A key or a login follows a redirect only with status 307 or 308, and only within the"
                                + " same scheme, host and port.",
                        "If you trust that address, set nuget.source to it (for symbols, nuget.symbolSource).");
            case REDIRECT_LOOP ->
                new FailureMessage(
                        "The server redirects without end" + target(", last to ", answer) + ".",
                        "Check nuget.source. If it is correct, ask the feed's operator to fix the redirects.");
            case WEB_PAGE ->
                new FailureMessage(
                        "The answer is a web page, for example of a login or a proxy. It does not show that the package"
                                + " arrived.",
                        "Check nuget.source.");
            case SERVER_FAILURE -> new FailureMessage("The server failed.", FeedMessages.CHECK_FEED);
            case UNEXPECTED -> new FailureMessage("This does not look like a NuGet feed.", "Check nuget.source.");
        };
    }

    /** Whether keys have globs, scopes and owners there. */
    private static boolean speaksAsGallery(ServerResponse answer) {
        return PackageSource.isNuGetOrg(answer.url()) || KeyVerdict.of(answer) == KeyVerdict.REFUSED;
    }

    private static String target(String before, ServerResponse answer) {
        return answer.location().map(it -> before + it).orElse("");
    }

    private static String after(RetryAfter wish) {
        if (wish instanceof RetryAfter.Delay it) {
            return "in " + TextFormat.count(it.delay().toSeconds(), "second");
        }
        return "after "
                + (wish instanceof RetryAfter.Date it
                        ? DateTimeFormatter.RFC_1123_DATE_TIME.format(it.time().atZone(ZoneOffset.UTC))
                        : ((RetryAfter.Words) wish).text());
    }

    /** The cause, and how it is known. */
    private static String proof(RefusalCause cause, PackageId id) {
        return switch (cause) {
            case KEY_DEAD ->
                "The key does not work: " + KeyMessages.REJECTED
                        + ". The server also refuses it for a package ID that does not exist.";
            case GLOB ->
                "The key's glob pattern does not cover " + id
                        + ". According to the server, the key works and its owner owns this package, so no other cause is"
                        + " left.";
            case NOT_OWNER ->
                "The key works, but its owner does not own " + id + ", which exists (verified separately).";
            case NEW_ID ->
                "The key works, and " + id
                        + " is new on the server. Either the key's glob pattern does not cover this ID,"
                        + " or the key can push new versions only.";
            case OWNER_LOCKED -> "According to the server, the owner of the key is locked.";
            case OWNER_UNCONFIRMED ->
                "According to the server, the owner of the key has not confirmed an e-mail address.";
            case UNKNOWN -> "The cause is not known: the server's other answers about the key do not prove one.";
        };
    }

    /** The steps on the server's pages, in the reader's language. */
    static String advice(
            ServerResponse answer, RefusalCause cause, PackageId id, Optional<KeyOrigin> key, ApiKeyGuide guide) {
        boolean isOfPolicy = key.filter(KeyOrigin.Exchange.class::isInstance).isPresent();
        if (isOfPolicy && cause != RefusalCause.OWNER_LOCKED && cause != RefusalCause.OWNER_UNCONFIRMED) {
            return guide.text("refused.policy", TrustedPublishingMessages.PAGE, id);
        }
        URI page = PackageSource.isNuGetOrg(answer.url())
                ? ApiKeyGuide.PAGE
                : answer.url().resolve(ApiKeyGuide.PAGE.getPath());
        return switch (cause) {
            case KEY_DEAD -> guide.text("refused.dead", page);
            case GLOB -> guide.text("refused.glob", page, id);
            case NOT_OWNER -> guide.text("refused.owner", page, id);
            case NEW_ID -> guide.text("refused.newId", page, id);
            case OWNER_LOCKED -> guide.text("refused.locked");
            case OWNER_UNCONFIRMED -> guide.text("refused.unconfirmed");
            case UNKNOWN -> guide.text("refused.untold", page, id);
        };
    }
}
