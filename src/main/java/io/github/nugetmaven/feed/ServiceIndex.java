package io.github.nugetmaven.feed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A V3 service index, which lists the URLs of a feed's resources. Immutable.
 *
 * <p>Source of the rules: NuGet.Client, {@code ServiceIndexResourceV3.cs} and its provider. {@code version} is SemVer with
 * major 3; {@code @type} is matched exactly; an entry without an absolute URI is skipped. Of several entries the one with the
 * highest {@code clientVersion} not above ours counts, then the first.
 */
public final class ServiceIndex {
    /** In order of preference, as in NuGet.Client. */
    static final List<String> PACKAGE_PUBLISH = List.of("PackagePublish/Versioned", "PackagePublish/2.0.0");

    static final List<String> SYMBOL_PACKAGE_PUBLISH = List.of("SymbolPackagePublish/4.9.0");
    static final List<String> PACKAGE_BASE_ADDRESS = List.of("PackageBaseAddress/3.0.0");

    private static final String WRONG_FORM = "not JSON of the right form";
    private static final long MAX_BYTES = 4L << 20;
    private static final Pattern VERSION_3 = Pattern.compile("3\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(?:[-+].*)?");
    private static final NuGetVersion OUR_VERSION = NuGetVersion.parse(FeedClient.PROTOCOL_VERSION);
    private static final NuGetVersion ANY_VERSION = NuGetVersion.parse("0.0.0");

    private record Resource(URI url, String type, NuGetVersion clientVersion) {}

    private final URI url;
    private final List<Resource> resources;

    private ServiceIndex(URI url, List<Resource> resources) {
        this.url = url;
        this.resources = resources;
    }

    /**
     * GET of a service index.
     *
     * @throws FeedException if there is no service index of version 3 at that URL
     */
    static ServiceIndex fetch(URI url, FeedClient client) {
        for (String token : RedactedUrl.tokens(HttpUrl.get(url))) {
            client.conceal(token);
        }
        ServerResponse response = send(url, client);
        if (response.status() != 200) {
            throw new FeedException(new FeedProblem.IndexRefused(response));
        }
        if (response.isWebPage()) {
            throw new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), response.message()));
        }
        return parse(url, response.body(), response.output());
    }

    private static ServerResponse send(URI url, FeedClient client) {
        try {
            return RedirectFollower.send(
                    client.request(url).header("Accept", "application/json").build(), client, MAX_BYTES);
        } catch (FeedException e) {
            // a NoAnswer would mean that a package may have arrived
            throw e.problem() instanceof FeedProblem.NoAnswer none
                    ? new FeedException(new FeedProblem.NoIndex(none), e.getCause())
                    : e;
        }
    }

    /** @throws FeedException if the text is not a service index of version 3 */
    static ServiceIndex parse(URI url, String json) {
        return parse(url, json, new OutputCleaner());
    }

    private static ServiceIndex parse(URI url, String json, OutputCleaner output) {
        Optional<JsonElement> document = BoundedInput.json(json);
        if (document.isEmpty()
                || !document.get().isJsonObject() && !document.get().isJsonNull()) {
            throw notAnIndex(url, WRONG_FORM);
        }
        JsonObject index =
                document.get().isJsonNull() ? new JsonObject() : document.get().getAsJsonObject();
        JsonElement resources = index.get("resources");
        if (resources == null || resources.isJsonNull()) {
            throw notAnIndex(url, "JSON without resources");
        }
        if (!resources.isJsonArray()) {
            throw notAnIndex(url, WRONG_FORM);
        }
        String version = text(index, "version").orElse("none");
        if (!VERSION_3.matcher(BoundedInput.head(version)).matches()) {
            throw notAnIndex(url, "an index of version " + output.value(version));
        }
        List<Resource> known = new ArrayList<>();
        for (JsonElement entry : resources.getAsJsonArray()) {
            if (entry.isJsonObject()) {
                addResources(entry.getAsJsonObject(), known);
            } else if (!entry.isJsonNull()) {
                throw notAnIndex(url, WRONG_FORM);
            }
        }
        return new ServiceIndex(url, List.copyOf(known));
    }

    private static FeedException notAnIndex(URI url, String found) {
        return new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), found));
    }

    /** One for each type of the entry. Anything may be missing or of the wrong type. */
    private static void addResources(JsonObject entry, List<Resource> known) {
        Optional<URI> url = absolute(text(entry, "@id").orElse(""));
        JsonElement type = entry.get("@type");
        if (url.isEmpty() || type == null) {
            return;
        }
        Optional<String> clientVersion = text(entry, "clientVersion");
        NuGetVersion since = clientVersion.isPresent() ? version(clientVersion.get()) : ANY_VERSION;
        List<JsonElement> types = type.isJsonArray() ? type.getAsJsonArray().asList() : List.of(type);
        for (JsonElement each : types) {
            if (each.isJsonPrimitive()) {
                known.add(new Resource(url.get(), each.getAsString(), since));
            }
        }
    }

    /** The best resource of the first of these types that the index has. */
    Optional<URI> find(List<String> types) {
        for (String type : types) {
            Optional<URI> best = best(type);
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    /** @throws FeedException if the index has none of these types */
    URI require(List<String> types) {
        Optional<URI> found = find(types);
        if (found.isEmpty()) {
            throw new FeedException(new FeedProblem.NoResource(RedactedUrl.of(url), types.get(types.size() - 1)));
        }
        return found.get();
    }

    private Optional<URI> best(String type) {
        Resource best = null;
        for (Resource each : resources) {
            boolean isUsable = each.type().equals(type) && each.clientVersion().compareTo(OUR_VERSION) <= 0;
            if (isUsable && (best == null || each.clientVersion().compareTo(best.clientVersion()) > 0)) {
                best = each;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.url());
    }

    private static Optional<String> text(JsonObject json, String name) {
        JsonElement member = json.get(name);
        return member != null && member.isJsonPrimitive() ? Optional.of(member.getAsString()) : Optional.empty();
    }

    private static Optional<URI> absolute(String text) {
        return FeedUrl.parse(BoundedInput.head(text));
    }

    /** A version that cannot be read counts as above ours, so that its entry is not used. */
    private static NuGetVersion version(String text) {
        try {
            return NuGetVersion.parse(text);
        } catch (IllegalArgumentException e) {
            return NuGetVersion.parse(Integer.MAX_VALUE + ".0");
        }
    }
}
