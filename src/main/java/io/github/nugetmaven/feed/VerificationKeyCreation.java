package io.github.nugetmaven.feed;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.nugetmaven.nupkg.PackageId;
import java.util.Optional;
import okhttp3.RequestBody;

/**
 * POST of {@code create-verification-key}: makes a key that is good for a day and for one question about one package. Looks
 * at neither the package nor the glob pattern.
 */
final class VerificationKeyCreation {
    private final FeedClient client;
    private final GalleryAddress gallery;

    /** As it stands in the answer. */
    private record Created(String Key) {}

    VerificationKeyCreation(FeedClient client, GalleryAddress gallery) {
        this.client = client;
        this.gallery = gallery;
    }

    /** The new key; none if the server gave none, for whatever reason. */
    Optional<String> create(PackageId id) {
        ServerResponse answer = RedirectFollower.send(
                KeyedRequest.of(gallery.createVerificationKey(id), client)
                        .post(RequestBody.create(new byte[0]))
                        .build(),
                client);
        if (answer.status() != 200) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new Gson().fromJson(answer.body(), Created.class))
                    .map(Created::Key)
                    // what cannot be a header is no key either
                    .filter(key -> key.matches("[!-~]+"));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
