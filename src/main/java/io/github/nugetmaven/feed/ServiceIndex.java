package io.github.nugetmaven.feed;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final long MAX_BYTES = 4L << 20;
    private static final Pattern VERSION_3 = Pattern.compile("3\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(?:[-+].*)?");
    private static final NuGetVersion OUR_VERSION = NuGetVersion.parse(FeedClient.PROTOCOL_VERSION);

    /** The document as it was read. Anything may be missing or of the wrong type. */
    private record Document(JsonElement version, List<Entry> resources) {}

    private record Entry(
            @SerializedName("@id") JsonElement id,
            @SerializedName("@type") JsonElement type,
            JsonElement clientVersion) {
        Stream<Resource> resources() {
            Optional<URI> url = text(id).flatMap(ServiceIndex::absolute);
            if (url.isEmpty() || type == null) {
                return Stream.empty();
            }
            NuGetVersion since = text(clientVersion).map(ServiceIndex::version).orElse(NuGetVersion.parse("0.0.0"));
            Stream<JsonElement> types = type.isJsonArray() ? type.getAsJsonArray().asList().stream() : Stream.of(type);
            return types.map(ServiceIndex::text)
                    .flatMap(Optional::stream)
                    .map(it -> new Resource(url.get(), it, since));
        }
    }

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
        RedactedUrl.tokens(HttpUrl.get(url)).forEach(client::conceal);
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
        Document document;
        try {
            document = new Gson()
                    .fromJson(
                            BoundedInput.json(json).orElseThrow(() -> new JsonParseException("not JSON")),
                            Document.class);
        } catch (JsonParseException e) {
            throw new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), "not JSON of the right form"), e);
        }
        if (document == null || document.resources() == null) {
            throw new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), "JSON without resources"));
        }
        String version = text(document.version()).orElse("none");
        if (!VERSION_3.matcher(BoundedInput.head(version)).matches()) {
            throw new FeedException(
                    new FeedProblem.NotAnIndex(RedactedUrl.of(url), "an index of version " + output.value(version)));
        }
        return new ServiceIndex(
                url,
                document.resources().stream()
                        .filter(Objects::nonNull)
                        .flatMap(Entry::resources)
                        .toList());
    }

    /** The best resource of the first of these types that the index has. */
    Optional<URI> find(List<String> types) {
        return types.stream().map(this::best).flatMap(Optional::stream).findFirst();
    }

    /** @throws FeedException if the index has none of these types */
    URI require(List<String> types) {
        return find(types)
                .orElseThrow(() -> new FeedException(
                        new FeedProblem.NoResource(RedactedUrl.of(url), types.get(types.size() - 1))));
    }

    private Optional<URI> best(String type) {
        return resources.stream()
                .filter(it -> it.type().equals(type) && it.clientVersion().compareTo(OUR_VERSION) <= 0)
                // Stream.max does not promise to keep the first of equals
                .reduce((a, b) -> b.clientVersion().compareTo(a.clientVersion()) > 0 ? b : a)
                .map(Resource::url);
    }

    private static Optional<String> text(JsonElement json) {
        return Optional.ofNullable(json).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
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
