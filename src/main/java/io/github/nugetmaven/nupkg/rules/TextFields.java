package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.util.Optional;

/**
 * The fields of a nuspec that are plain text, as nuget.org reads them: it ignores the case of their names, and treats a blank
 * field as missing. Immutable.
 *
 * <p>Source: NuGet.Client, NuspecCoreReaderBase.cs; NuGetGallery, PackageMetadata.cs.
 */
record TextFields(XmlElement metadata) {
    static boolean isField(XmlElement element) {
        return element.children().isEmpty() && !element.text().isBlank();
    }

    /** The text as in the nuspec, including surrounding white space. */
    Optional<String> text(String field) {
        for (XmlElement each : metadata.children()) {
            if (each.name().equalsIgnoreCase(field) && isField(each)) {
                return Optional.of(each.text());
            }
        }
        return Optional.empty();
    }
}
