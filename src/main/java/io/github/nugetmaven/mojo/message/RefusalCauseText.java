package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.publish.RefusalCause;
import java.net.URI;
import java.util.Optional;

/** What the user reads when it is known why a key was refused, or that it cannot be known. */
record RefusalCauseText(RefusalCause cause, ServerResponse answer, PackageId id, Optional<KeyOrigin> key) {
    /** Which cause it is, and how that is known. */
    String proof() {
        return switch (cause) {
            case KEY_DEAD ->
                "The key is dead (mistyped, expired, regenerated or deleted) or has no push scope: the server refuses it for"
                        + " a package that nobody has, too.";
            case GLOB ->
                "The key's glob pattern does not cover " + id
                        + ": the server says that the key is alive and that its owner owns this package, which leaves nothing"
                        + " else.";
            case NOT_OWNER ->
                "The key is alive, but its owner does not own " + id
                        + ", which exists: asked for that alone, the server" + " says no.";
            case NEW_ID ->
                "The key is alive, and " + id
                        + " is new on the server: so either the key's glob pattern does not cover it,"
                        + " or the key may push new versions only.";
            case OWNER_LOCKED -> "The owner of the key is locked, says the server when asked about the key.";
            case OWNER_UNCONFIRMED ->
                "The owner of the key has not confirmed an e-mail address, says the server when asked about the key.";
            case UNKNOWN ->
                "Which cause it is cannot be told: asked about the key, the server gave no answer that proves one.";
        };
    }

    /** What to do on the server's pages, in the reader's language. */
    String advice(ApiKeyGuide guide) {
        boolean isOfPolicy = key.filter(KeyOrigin.Exchange.class::isInstance).isPresent();
        if (isOfPolicy && cause != RefusalCause.OWNER_LOCKED && cause != RefusalCause.OWNER_UNCONFIRMED) {
            return guide.text("refused.policy", TokenRefusalText.PAGE, id);
        }
        return switch (cause) {
            case KEY_DEAD -> guide.text("refused.dead", page());
            case GLOB -> guide.text("refused.glob", page(), id);
            case NOT_OWNER -> guide.text("refused.owner", page(), id);
            case NEW_ID -> guide.text("refused.newId", page(), id);
            case OWNER_LOCKED -> guide.text("refused.locked");
            case OWNER_UNCONFIRMED -> guide.text("refused.unconfirmed");
            case UNKNOWN -> guide.text("refused.untold", page(), id);
        };
    }

    /** Of the gallery that answered. */
    private URI page() {
        return PackageSource.isNuGetOrg(answer.url())
                ? ApiKeyGuide.PAGE
                : answer.url().resolve(ApiKeyGuide.PAGE.getPath());
    }
}
