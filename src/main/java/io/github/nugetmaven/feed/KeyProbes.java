package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageId;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Finds out about a key by requests that a gallery has for other purposes. They never fail: whatever the gallery does not say
 * is {@link KeyVerdict#UNKNOWN}. Thread-safe.
 *
 * <p>Source: NuGetGallery, {@code ApiController.cs} ({@code VerifyPackageKeyAsync},
 * {@code CreatePackageVerificationKeyAsync}).
 */
public final class KeyProbes {
    private final FeedClient client;
    private final GalleryAddress gallery;

    KeyProbes(FeedClient client, GalleryAddress gallery) {
        this.client = client;
        this.gallery = gallery;
    }

    /**
     * Whether the key is valid and has a push scope, in one request. {@link KeyVerdict#REFUSED} means that it is not valid or
     * has no push scope: the package asked about does not exist, so the key cannot lack the permission for it.
     */
    public KeyAnswer alive() {
        try {
            PackageId unused = PackageId.of("No.Such.Package." + UUID.randomUUID());
            return verify(client.keyedRequest(gallery.verifyKey(unused)));
        } catch (FeedException e) {
            return KeyAnswer.UNKNOWN;
        }
    }

    /**
     * Whether the key's owner owns this package, in two requests. The first creates a verification key, which the second uses
     * up; the gallery keeps records of both.
     */
    public KeyAnswer owner(PackageId id) {
        try {
            return createVerificationKey(id)
                    .map(key -> verify(client.keyedRequest(gallery.verifyKey(id), key)))
                    .orElse(KeyAnswer.UNKNOWN);
        } catch (FeedException e) {
            return KeyAnswer.UNKNOWN;
        }
    }

    /** GET of {@code verifykey}. It changes only the time of the key's last use; a verification key is deleted by it. */
    private KeyAnswer verify(Request.Builder request) {
        ServerResponse response = RedirectFollower.send(request.build(), client);
        return new KeyAnswer(KeyVerdict.of(response), response.warnings());
    }

    /**
     * POST of {@code create-verification-key}: makes a key that is valid for a day and for one question about one package. The
     * gallery checks neither the package nor the glob pattern for that.
     *
     * @return empty if the gallery gave no key, for whatever reason
     */
    private Optional<String> createVerificationKey(PackageId id) {
        Request request = client.keyedRequest(gallery.createVerificationKey(id))
                .post(RequestBody.create(new byte[0]))
                .build();
        ServerResponse response = RedirectFollower.send(request, client);
        return response.status() == 200 ? response.json("Key") : Optional.empty();
    }
}
