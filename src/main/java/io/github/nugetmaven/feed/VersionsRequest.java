package io.github.nugetmaven.feed;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * GET of the versions of a package that a feed has, unlisted ones included.
 *
 * <p>Source: NuGet docs, {@code api/package-base-address-resource.md}.
 */
final class VersionsRequest {
    private static final long MAX_BYTES = 4L << 20;

    private final FeedClient client;
    private final URI flatContainer;

    VersionsRequest(FeedClient client, URI flatContainer) {
        this.client = client;
        this.flatContainer = flatContainer;
    }

    /** @throws FeedException if no complete response arrived */
    FeedVersions send(PackageId id) {
        ServerResponse response = RedirectFollower.send(
                client.request(url(id)).header("Accept", "application/json").build(), client, MAX_BYTES);
        return switch (response.status()) {
            case 200 -> parse(response.body());
            case 404 -> FeedVersions.NONE;
            default -> FeedVersions.UNKNOWN;
        };
    }

    private URI url(PackageId id) {
        return HttpUrl.get(flatContainer)
                .newBuilder()
                .addPathSegment(id.lowerCase())
                .addPathSegment("index.json")
                .build()
                .uri();
    }

    private static FeedVersions parse(String json) {
        JsonElement document = BoundedInput.json(json).orElse(JsonNull.INSTANCE);
        JsonElement listed =
                document.isJsonObject() ? document.getAsJsonObject().get("versions") : JsonNull.INSTANCE;
        if (listed == null || !listed.isJsonArray()) {
            return FeedVersions.UNKNOWN;
        }
        boolean isEmpty = true;
        List<NuGetVersion> versions = new ArrayList<>();
        for (JsonElement each : listed.getAsJsonArray()) {
            if (each.isJsonPrimitive()) {
                version(each.getAsString()).ifPresent(versions::add);
                isEmpty = false;
            } else if (!each.isJsonNull()) {
                return FeedVersions.UNKNOWN;
            }
        }
        return isEmpty ? FeedVersions.NONE : FeedVersions.of(versions);
    }

    private static Optional<NuGetVersion> version(String text) {
        try {
            return Optional.of(NuGetVersion.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
