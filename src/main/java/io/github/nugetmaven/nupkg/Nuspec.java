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
 * A package's manifest as it is written; nothing in it has been checked. Immutable.
 *
 * <p>Elements are matched by local name under {@code /package/metadata}, whatever their namespace, as NuGet.Client's
 * {@code NuspecCoreReaderBase.cs} does; a document type declaration is refused, so there is no entity to expand.
 *
 * @param metadata the element of this name; an empty one where there is none
 */
public record Nuspec(XmlElement metadata) {
    /** A nuspec of more bytes than this is not read. The longest fields nuget.org takes make less than 100 KB. */
    public static final int MAX_BYTES = 4 << 20;

    private static final XmlElement NO_METADATA = new XmlElement("metadata", Map.of(), "", List.of());

    /**
     * @param file named in the exception
     * @throws InvalidPackageException if it is no XML, or more than a manifest can be
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

    /** @throws InvalidPackageException if there is not one valid ID and one valid version */
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

    /** The types that are declared; none for an ordinary package. */
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

    /** The JDK's parser puts the position on the first line and what is wrong on the last. */
    private static String lastLine(String message) {
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
