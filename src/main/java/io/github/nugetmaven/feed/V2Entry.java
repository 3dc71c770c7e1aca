package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.LetterCase;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.XmlElement;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One package version as a V2 feed describes it. Immutable.
 *
 * <p>Source: NuGet.Client, {@code V2FeedParser.cs}.
 *
 * @param id empty if the entry names none
 * @param document the URL that the entry came from
 * @param file where the package can be downloaded, if the entry names a URL
 * @param sha512 of that file, in Base64, if the entry tells it
 */
record V2Entry(
        Optional<String> id, NuGetVersion version, HttpUrl document, Optional<HttpUrl> file, Optional<String> sha512) {

    /** Empty if the element is not the entry of a version that can be read. */
    static Optional<V2Entry> of(XmlElement element, HttpUrl document) {
        Optional<XmlElement> properties = element.first("properties");
        return properties
                .flatMap(it -> text(it, "Version"))
                .flatMap(V2Entry::version)
                .map(version -> new V2Entry(
                        properties
                                .flatMap(it -> it.first("Id"))
                                .or(() -> element.first("title"))
                                .map(XmlElement::stripped)
                                .filter(it -> !it.isEmpty()),
                        version,
                        document,
                        element.first("content")
                                .flatMap(it -> it.attribute("src"))
                                .map(document::resolve),
                        properties
                                .filter(it -> text(it, "PackageHashAlgorithm")
                                        .filter("SHA512"::equalsIgnoreCase)
                                        .isPresent())
                                .flatMap(it -> text(it, "PackageHash"))));
    }

    private static Optional<String> text(XmlElement properties, String name) {
        return properties.first(name).map(XmlElement::stripped);
    }

    private static Optional<NuGetVersion> version(String text) {
        try {
            return Optional.of(NuGetVersion.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this is a version of that package. Some servers answer with more than they were asked for. */
    boolean isOf(PackageId wanted) {
        return id.map(it -> LetterCase.isSame(it, wanted.value())).orElse(true);
    }

    boolean is(PackageIdentity wanted) {
        return isOf(wanted.id()) && version.equals(wanted.version());
    }
}
