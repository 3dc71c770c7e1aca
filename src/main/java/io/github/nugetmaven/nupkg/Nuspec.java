package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.BAD_ELEMENT;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.INVALID_ID;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.INVALID_VERSION;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.MALFORMED_NUSPEC;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_TOO_LARGE;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_WITH_DTD;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The manifest of a package. Its values are not validated. Immutable.
 *
 * <p>Elements are found by local name below {@code /package/metadata}, in any namespace. A document type declaration is not
 * accepted, so there are no entities to expand. Source: NuGet.Client, {@code NuspecCoreReaderBase.cs}.
 *
 * @param metadata the {@code metadata} element; an empty one if there is none
 */
public record Nuspec(XmlElement metadata) {
    /** Maximum size of a nuspec. The longest fields that nuget.org accepts are shorter than 100 KB in total. */
    public static final int MAX_BYTES = 4 << 20;

    private static final XmlElement NO_METADATA = new XmlElement("metadata", Map.of(), "", List.of(), 1);

    /**
     * Parses a nuspec.
     *
     * @param file named in the exception
     * @throws InvalidPackageException if it is not well-formed XML, or too large
     */
    public static Nuspec parse(byte[] xml, Path file) {
        if (xml.length > MAX_BYTES) {
            throw new InvalidPackageException(file, NUSPEC_TOO_LARGE, "");
        }
        try {
            XmlElement root = XmlElement.parse(xml);
            return new Nuspec(
                    root.name().equals("package") ? root.first("metadata").orElse(NO_METADATA) : NO_METADATA);
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
        String id = only("id", file);
        String version = only("version", file);
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
        return metadata.all("packageTypes").stream()
                .flatMap(it -> it.all("packageType").stream())
                .map(it -> new PackageType(
                        it.attribute("name").orElse("").strip(),
                        it.attribute("version").orElse("").strip()))
                .toList();
    }

    private String only(String element, Path file) {
        List<XmlElement> found = metadata.all(element);
        if (found.size() != 1
                || found.get(0).stripped().isEmpty()
                || !found.get(0).children().isEmpty()) {
            throw new InvalidPackageException(file, BAD_ELEMENT, element);
        }
        return found.get(0).stripped();
    }

    /** The JDK's parser writes the position on the first line and the error on the last. */
    private static String lastLine(String message) {
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
