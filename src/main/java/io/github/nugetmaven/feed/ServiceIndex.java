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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final long MAX_BYTES = 4L << 20;
    private static final int MAX_VERSION = 200;
    /** SemVer, as NuGet reads it here: of three numbers. Source: NuGet.Client, {@code SemanticVersionFactory.cs}. */
    private static final Pattern SEMVER = Pattern.compile("(?<major>0|[1-9][0-9]*)(?:\\.(?:0|[1-9][0-9]*)){2}"
            + "(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*+)?"
            + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*+)?");

    /** The NuGet client whose rules these are. The protocol version that a push states is another one, and older. */
    private static final NuGetVersion CLIENT_VERSION = NuGetVersion.parse("8.0.0");

    private static final NuGetVersion ANY_CLIENT = NuGetVersion.parse("0.0.0");

    /** The document as it was read. Anything may be missing or of the wrong type. */
    private record Document(JsonElement version, List<Entry> resources) {}

    private record Entry(
            @SerializedName("@id") JsonElement id,
            @SerializedName("@type") JsonElement type,
            JsonElement clientVersion) {
        Stream<Resource> resources() {
            Optional<URI> url = text(id).flatMap(ServiceIndex::absolute);
            Optional<NuGetVersion> since = clientVersion == null
                    ? Optional.of(ANY_CLIENT)
                    : text(clientVersion).flatMap(ServiceIndex::semVer);
            if (url.isEmpty() || since.isEmpty() || type == null) {
                return Stream.empty();
            }
            Stream<JsonElement> types = type.isJsonArray() ? type.getAsJsonArray().asList().stream() : Stream.of(type);
            return types.map(ServiceIndex::text)
                    .flatMap(Optional::stream)
                    .map(it -> new Resource(url.get(), it, since.get()));
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

    /** NuGet's parser takes no comment before the object. */
    private static boolean startsWithBrace(String json) {
        return json.substring(json.startsWith("\uFEFF") ? 1 : 0).stripLeading().startsWith("{");
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
                            BoundedInput.json(json)
                                    .filter(it -> startsWithBrace(json))
                                    .orElseThrow(() -> new JsonParseException("not JSON")),
                            Document.class);
        } catch (JsonParseException e) {
            throw new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), "not JSON of the right form"), e);
        }
        if (document == null || document.resources() == null) {
            throw new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), "JSON without resources"));
        }
        String version = text(document.version()).orElse("none");
        if (!isSemVer(version) || !version.startsWith("3.")) {
            throw new FeedException(
                    new FeedProblem.NotAnIndex(RedactedUrl.of(url), "an index of version " + output.value(version)));
        }
        List<Entry> entries = withoutTrailingComma(document.resources());
        if (entries.contains(null)) {
            throw new FeedException(new FeedProblem.NotAnIndex(RedactedUrl.of(url), "JSON with an empty resource"));
        }
        return new ServiceIndex(url, entries.stream().flatMap(Entry::resources).toList());
    }

    /** The JSON parser reads what is behind the last comma of an array as null. */
    private static List<Entry> withoutTrailingComma(List<Entry> entries) {
        boolean endsWithNull = !entries.isEmpty() && entries.get(entries.size() - 1) == null;
        return endsWithNull ? entries.subList(0, entries.size() - 1) : entries;
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
                .filter(it -> it.type().equals(type) && it.clientVersion().compareTo(CLIENT_VERSION) <= 0)
                // Stream.max does not promise to keep the first of equals
                .reduce((a, b) -> b.clientVersion().compareTo(a.clientVersion()) > 0 ? b : a)
                .map(Resource::url);
    }

    private static Optional<String> text(JsonElement json) {
        return Optional.ofNullable(json)
                .filter(it -> it.isJsonPrimitive() && it.getAsJsonPrimitive().isString())
                .map(JsonElement::getAsString);
    }

    private static Optional<NuGetVersion> semVer(String text) {
        try {
            return Optional.of(text).filter(ServiceIndex::isSemVer).map(NuGetVersion::parse);
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
