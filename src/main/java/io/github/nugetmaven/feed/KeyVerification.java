package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageId;
import java.net.URI;
import okhttp3.Request;

/** GET of {@code verifykey}. Its only trace is when the key was last used; a verification key is used up by it. */
final class KeyVerification {
    private final FeedClient client;
    private final GalleryAddress gallery;

    KeyVerification(FeedClient client, GalleryAddress gallery) {
        this.client = client;
        this.gallery = gallery;
    }

    /** Asks with the feed's key. */
    KeyAnswer verify(PackageId id) {
        return send(KeyedRequest.of(url(id), client));
    }

    /** Asks with a verification key. */
    KeyAnswer verify(PackageId id, String verificationKey) {
        return send(KeyedRequest.of(url(id), client, verificationKey));
    }

    private URI url(PackageId id) {
        return gallery.verifyKey(id);
    }

    private KeyAnswer send(Request.Builder request) {
        ServerResponse answer = RedirectFollower.send(request.build(), client);
        return new KeyAnswer(KeyVerdict.of(answer), answer.warnings());
    }
}
