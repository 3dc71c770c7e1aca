package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.BAD_ELEMENT;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.FOREIGN_ELEMENT;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.ID_NOT_TRIMMED;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.INVALID_ID;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.INVALID_VERSION;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.MALFORMED_NUSPEC;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NO_METADATA;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_TOO_LARGE;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_WITH_DTD;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The manifest of a package, read as .NET reads it. Its values are not validated. Immutable.
 *
 * <p>The metadata is the first element of that name below the root, whatever the root is called. NuGet looks for most elements
 * in the default namespace of the metadata. A document type declaration is not accepted, so there are no entities to expand.
 * Source: NuGet.Client, {@code NuspecCoreReaderBase.cs}.
 *
 * @param metadata with the elements that NuGet does not find because of their namespace, unless it finds others of that name
 * @param foreignElements names of the elements that NuGet does not find because of their namespace; usually none
 * @param encoding what is odd about the encoding
 */
public record Nuspec(XmlElement metadata, List<String> foreignElements, DeclaredEncoding encoding) {
    /** Maximum size of a nuspec. The longest fields that nuget.org accepts are shorter than 100 KB in total. */
    public static final int MAX_BYTES = 4 << 20;

    /**
     * Parses a nuspec.
     *
     * @param file named in the exception
     * @throws InvalidPackageException if .NET cannot read it, if it is too large, or if it has no metadata
     */
    public static Nuspec parse(byte[] xml, Path file) {
        if (xml.length > MAX_BYTES) {
            throw new InvalidPackageException(file, NUSPEC_TOO_LARGE, "");
        }
        try {
            XmlText text = XmlText.decode(xml);
            Optional<XmlElement> metadata = XmlElement.parse(text.text()).first("metadata");
            if (metadata.isEmpty()) {
                throw new InvalidPackageException(file, NO_METADATA, "");
            }
            ManifestNamespace namespace = new ManifestNamespace(metadata.get().defaultNamespace());
            return new Nuspec(namespace.asMeant(metadata.get()), namespace.foreignElements(), text.encoding());
        } catch (XmlElement.DoctypeException e) {
            throw new InvalidPackageException(file, NUSPEC_WITH_DTD, "");
        } catch (XmlElement.TooManyElementsException e) {
            throw new InvalidPackageException(file, NUSPEC_TOO_LARGE, "");
        } catch (XMLStreamException e) {
            throw new InvalidPackageException(file, MALFORMED_NUSPEC, lastLine(e.getMessage()));
        }
    }

    /**
     * Reads ID and version.
     *
     * @throws InvalidPackageException if there is not exactly one valid ID and one valid version
     */
    PackageIdentity identity(Path file) {
        String id = only("id", file).text();
        if (!id.equals(WhiteSpace.trim(id))) {
            throw new InvalidPackageException(file, ID_NOT_TRIMMED, id);
        }
        String version = only("version", file).stripped();
        PackageId packageId;
        try {
            packageId = PackageId.of(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidPackageException(file, INVALID_ID, id);
        }
        try {
            return new PackageIdentity(packageId, NuGetVersion.parse(version));
        } catch (IllegalArgumentException e) {
            throw new InvalidPackageException(file, INVALID_VERSION, version);
        }
    }

    /** The declared package types; none for an ordinary package. */
    public List<PackageType> packageTypes() {
        List<PackageType> types = new ArrayList<>();
        for (XmlElement type : metadata.allIn("packageTypes", "packageType")) {
            types.add(new PackageType(
                    WhiteSpace.trim(type.attribute("name").orElse("")),
                    WhiteSpace.trim(type.attribute("version").orElse(""))));
        }
        return types;
    }

    private XmlElement only(String name, Path file) {
        List<XmlElement> found = metadata.all(name);
        if (found.size() != 1
                || found.get(0).stripped().isEmpty()
                || !found.get(0).children().isEmpty()) {
            throw new InvalidPackageException(file, BAD_ELEMENT, name);
        }
        XmlElement element = found.get(0);
        if (!element.namespace().equals(metadata.defaultNamespace())) {
            throw new InvalidPackageException(file, FOREIGN_ELEMENT, name);
        }
        return element;
    }

    /** The JDK's parser writes the position on the first line and the error, with a full stop, on the last. */
    private static String lastLine(String message) {
        return message.substring(message.lastIndexOf('\n') + 1)
                .replaceFirst("^Message: ", "")
                .replaceFirst("\\.$", "");
    }
}
