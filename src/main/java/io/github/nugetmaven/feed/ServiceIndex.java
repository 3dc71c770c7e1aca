package io.github.nugetmaven.feed;

import com.google.gson.JsonArray;
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
 * major 3; {@code @type} is matched exactly; an entry without an absolute URI is skipped, and so is one with a {@code clientVersion}
 * that is not SemVer. Of several entries the one with the highest {@code clientVersion} not above that of the client counts, then
 * the first.
 */
public final class ServiceIndex {
    /** In order of preference, as in NuGet.Client. */
    static final List<String> PACKAGE_PUBLISH = List.of("PackagePublish/Versioned", "PackagePublish/2.0.0");

    static final List<String> SYMBOL_PACKAGE_PUBLISH = List.of("SymbolPackagePublish/4.9.0");
    static final List<String> PACKAGE_BASE_ADDRESS =
            List.of("PackageBaseAddress/Versioned", "PackageBaseAddress/3.0.0");

    private static final String WRONG_FORM = "not JSON of the right form";
    private static final long MAX_BYTES = 4L << 20;
    private static final int MAX_VERSION = 200;
    /** SemVer, as NuGet reads it here: of three numbers. Source: NuGet.Client, {@code SemanticVersionFactory.cs}. */
    private static final Pattern SEMVER = Pattern.compile("(?<major>0|[1-9][0-9]*)(?:\\.(?:0|[1-9][0-9]*)){2}"
            + "(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*+)?"
            + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*+)?");

    /** The NuGet client whose rules these are. The protocol version that a push states is another one, and older. */
    private static final NuGetVersion CLIENT_VERSION = NuGetVersion.parse("8.0.0");

    private static final NuGetVersion ANY_CLIENT = NuGetVersion.parse("0.0.0");

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

    /** NuGet's parser takes no comment before the object. */
    private static boolean startsWithBrace(String json) {
        return json.substring(json.startsWith("\uFEFF") ? 1 : 0).stripLeading().startsWith("{");
    }

    /** @throws FeedException if the text is not a service index of version 3 */
    static ServiceIndex parse(URI url, String json) {
        return parse(url, json, new OutputCleaner());
    }

    private static ServiceIndex parse(URI url, String json, OutputCleaner output) {
        Optional<JsonElement> document = startsWithBrace(json) ? BoundedInput.json(json) : Optional.empty();
        if (document.isEmpty() || !document.get().isJsonObject()) {
            throw notAnIndex(url, WRONG_FORM);
        }
        JsonObject index = document.get().getAsJsonObject();
        JsonElement resources = index.get("resources");
        if (resources == null || resources.isJsonNull()) {
            throw notAnIndex(url, "JSON without resources");
        }
        if (!resources.isJsonArray()) {
            throw notAnIndex(url, WRONG_FORM);
        }
        String version = text(index.get("version")).orElse("none");
        if (!isSemVer(version) || !version.startsWith("3.")) {
            throw notAnIndex(url, "an index of version " + output.value(version));
        }
        List<Resource> known = new ArrayList<>();
        for (JsonElement entry : withoutTrailingComma(resources.getAsJsonArray())) {
            if (entry.isJsonNull()) {
                throw notAnIndex(url, "JSON with an empty resource");
            }
            if (!entry.isJsonObject()) {
                throw notAnIndex(url, WRONG_FORM);
            }
            addResources(entry.getAsJsonObject(), known);
        }
        return new ServiceIndex(url, List.copyOf(known));
    }

    private static FeedException notAnIndex(URI url, String found) {
        return new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), found));
    }

    /** The JSON parser reads what is behind the last comma of an array as null. */
    private static List<JsonElement> withoutTrailingComma(JsonArray entries) {
        List<JsonElement> all = entries.asList();
        boolean endsWithNull = !all.isEmpty() && all.get(all.size() - 1).isJsonNull();
        return endsWithNull ? all.subList(0, all.size() - 1) : all;
    }

    /** One for each type of the entry. Anything may be missing or of the wrong type. */
    private static void addResources(JsonObject entry, List<Resource> known) {
        Optional<URI> url = absolute(text(entry.get("@id")).orElse(""));
        JsonElement type = entry.get("@type");
        JsonElement clientVersion = entry.get("clientVersion");
        Optional<NuGetVersion> since = clientVersion == null
                ? Optional.of(ANY_CLIENT)
                : semVer(text(clientVersion).orElse(""));
        if (url.isEmpty() || since.isEmpty() || type == null) {
            return;
        }
        List<JsonElement> types = type.isJsonArray() ? type.getAsJsonArray().asList() : List.of(type);
        for (JsonElement each : types) {
            Optional<String> name = text(each);
            if (name.isPresent()) {
                known.add(new Resource(url.get(), name.get(), since.get()));
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
            boolean isUsable = each.type().equals(type) && each.clientVersion().compareTo(CLIENT_VERSION) <= 0;
            if (isUsable && (best == null || each.clientVersion().compareTo(best.clientVersion()) > 0)) {
                best = each;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.url());
    }

    private static Optional<String> text(JsonElement json) {
        boolean isText = json != null
                && json.isJsonPrimitive()
                && json.getAsJsonPrimitive().isString();
        return isText ? Optional.of(json.getAsString()) : Optional.empty();
    }

    private static Optional<NuGetVersion> semVer(String text) {
        try {
            return isSemVer(text) ? Optional.of(NuGetVersion.parse(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // a number that is too large
            return Optional.empty();
        }
    }

    private static boolean isSemVer(String text) {
        return text.length() <= MAX_VERSION && SEMVER.matcher(text).matches();
    }

    private static Optional<URI> absolute(String text) {
        return FeedUrl.parse(BoundedInput.head(text));
    }
}
