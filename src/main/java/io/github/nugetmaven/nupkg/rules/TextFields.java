package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.util.Optional;

/**
 * The fields of a nuspec that are plain text, as nuget.org reads them: whatever the case of their names, and those without
 * text are not there. Immutable.
 *
 * <p>Source: NuGet.Client, NuspecCoreReaderBase.cs; NuGetGallery, PackageMetadata.cs.
 */
record TextFields(XmlElement metadata) {
    static boolean isField(XmlElement element) {
        return element.children().isEmpty() && !element.text().isBlank();
    }

    /** The text as it is written, white space around it and all. */
    Optional<String> text(String field) {
        return metadata.children().stream()
                .filter(it -> it.name().equalsIgnoreCase(field) && isField(it))
                .map(XmlElement::text)
                .findFirst();
    }
}
