package io.github.nugetmaven.feed;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * GET of the versions of a package that a feed has, unlisted ones included.
 *
 * <p>Source: {@code docs/api/package-base-address-resource.md}.
 */
final class PackageVersions {
    private static final long MAX_BYTES = 4L << 20;

    private final FeedClient client;
    private final URI flatContainer;

    /** As it stands in the document. */
    private record Document(List<String> versions) {}

    PackageVersions(FeedClient client, URI flatContainer) {
        this.client = client;
        this.flatContainer = flatContainer;
    }

    /** @throws FeedException if no complete answer arrived */
    Presence find(PackageIdentity identity) {
        ServerResponse answer = RedirectFollower.send(
                client.request(url(identity.id()))
                        .header("Accept", "application/json")
                        .build(),
                client,
                MAX_BYTES);
        return switch (answer.status()) {
            case 200 -> find(identity.version(), answer.body());
            case 404 -> Presence.NEW_ID;
            default -> Presence.UNKNOWN;
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

    private static Presence find(NuGetVersion version, String json) {
        try {
            Document document = new Gson().fromJson(json, Document.class);
            if (document == null || document.versions() == null) {
                return Presence.UNKNOWN;
            }
            List<String> versions =
                    document.versions().stream().filter(Objects::nonNull).toList();
            if (versions.isEmpty()) {
                return Presence.NEW_ID;
            }
            return versions.stream().anyMatch(it -> isSame(it, version)) ? Presence.TAKEN : Presence.NEW_VERSION;
        } catch (JsonParseException e) {
            return Presence.UNKNOWN;
        }
    }

    private static boolean isSame(String text, NuGetVersion version) {
        try {
            return NuGetVersion.parse(text).equals(version);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
