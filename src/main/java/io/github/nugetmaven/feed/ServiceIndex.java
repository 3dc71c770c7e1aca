package io.github.nugetmaven.feed;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import io.github.nugetmaven.nupkg.NuGetVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * A V3 service index: which resource is where. Immutable.
 *
 * <p>Source of the rules: NuGet.Client, {@code ServiceIndexResourceV3.cs} and its provider: {@code version} is SemVer with
 * major 3; {@code @type} is matched exactly; an entry that is no absolute URI is skipped; of several, the one with the
 * highest {@code clientVersion} not above ours, then the first.
 */
public final class ServiceIndex {
    /** In order of preference, as NuGet's client has it. */
    static final List<String> PACKAGE_PUBLISH = List.of("PackagePublish/Versioned", "PackagePublish/2.0.0");

    static final List<String> SYMBOL_PACKAGE_PUBLISH = List.of("SymbolPackagePublish/4.9.0");
    static final List<String> PACKAGE_BASE_ADDRESS = List.of("PackageBaseAddress/3.0.0");

    private static final Pattern VERSION_3 = Pattern.compile("3\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(?:[-+].*)?");
    private static final NuGetVersion OUR_VERSION = NuGetVersion.parse(PackageUpload.PROTOCOL_VERSION);

    /** As it stands in the document; anything may be missing or of the wrong kind. */
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

    /** @throws FeedException if the text is no service index of version 3 */
    static ServiceIndex parse(URI url, String json) {
        Document document;
        try {
            document = new Gson().fromJson(json, Document.class);
        } catch (JsonParseException e) {
            throw new FeedException(new FeedProblem.NotAnIndex(url, "not JSON of the right form"), e);
        }
        if (document == null || document.resources() == null) {
            throw new FeedException(new FeedProblem.NotAnIndex(url, "JSON without resources"));
        }
        String version = text(document.version()).orElse("none");
        if (!VERSION_3.matcher(version).matches()) {
            throw new FeedException(new FeedProblem.NotAnIndex(url, "an index of version " + version));
        }
        return new ServiceIndex(
                url,
                document.resources().stream()
                        .filter(Objects::nonNull)
                        .flatMap(Entry::resources)
                        .toList());
    }

    /** The best resource of the first type that there is one of. */
    Optional<URI> find(List<String> types) {
        return types.stream().map(this::best).flatMap(Optional::stream).findFirst();
    }

    /** @throws FeedException if there is none */
    URI require(List<String> types) {
        return find(types)
                .orElseThrow(() -> new FeedException(new FeedProblem.NoResource(url, types.get(types.size() - 1))));
    }

    private Optional<URI> best(String type) {
        return resources.stream()
                .filter(it -> it.type().equals(type) && it.clientVersion().compareTo(OUR_VERSION) <= 0)
                // a reduction that keeps the first of equals, which Stream.max does not promise
                .reduce((a, b) -> b.clientVersion().compareTo(a.clientVersion()) > 0 ? b : a)
                .map(Resource::url);
    }

    private static Optional<String> text(JsonElement json) {
        return Optional.ofNullable(json).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    private static Optional<URI> absolute(String text) {
        try {
            return Optional.of(new URI(text)).filter(it -> it.getHost() != null && HttpUrl.get(it) != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** One that cannot be read is above ours, so that its entry is not used. */
    private static NuGetVersion version(String text) {
        try {
            return NuGetVersion.parse(text);
        } catch (IllegalArgumentException e) {
            return NuGetVersion.parse(Integer.MAX_VALUE + ".0");
        }
    }
}
