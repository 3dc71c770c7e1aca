package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.BAD_ELEMENT;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.INVALID_ID;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.INVALID_VERSION;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.MALFORMED_NUSPEC;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_WITH_DTD;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a push needs of a package's manifest. Immutable.
 *
 * <p>Elements are matched by local name under {@code /package/metadata}, whatever their namespace, as NuGet.Client's
 * {@code NuspecCoreReaderBase.cs} does; a document type declaration is refused, so there is no entity to expand.
 */
public record Nuspec(PackageIdentity identity, List<PackageType> packageTypes) {
    /** A nuspec of more bytes than this is not read. The longest fields nuget.org takes make less than 100 KB. */
    public static final int MAX_BYTES = 4 << 20;

    private static final int MAX_DEPTH = 100;
    private static final List<String> ID = List.of("package", "metadata", "id");
    private static final List<String> VERSION = List.of("package", "metadata", "version");
    private static final List<String> PACKAGE_TYPE = List.of("package", "metadata", "packageTypes", "packageType");

    /**
     * @param file named in the exception
     * @throws InvalidPackageException if it is no manifest with one valid ID and one valid version
     */
    static Nuspec parse(byte[] xml, Path file) {
        List<String> ids = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        List<PackageType> types = new ArrayList<>();
        try {
            XMLStreamReader reader = secureFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
            Deque<String> path = new ArrayDeque<>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new InvalidPackageException(file, NUSPEC_WITH_DTD, "");
                    case XMLStreamConstants.START_ELEMENT -> {
                        path.addLast(reader.getLocalName());
                        if (isAt(path, ID)) {
                            ids.add(textOf(reader, path));
                        } else if (isAt(path, VERSION)) {
                            versions.add(textOf(reader, path));
                        } else if (isAt(path, PACKAGE_TYPE)) {
                            types.add(new PackageType(attribute(reader, "name"), attribute(reader, "version")));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                    default -> {
                        // text between elements, comments and processing instructions say nothing here
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new InvalidPackageException(file, MALFORMED_NUSPEC, lastLine(e.getMessage()));
        }
        return new Nuspec(identity(only("id", ids, file), only("version", versions, file), file), List.copyOf(types));
    }

    static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the limit of newer JDKs on every JDK; a manifest needs seven
        factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        return factory;
    }

    private static boolean isAt(Deque<String> path, List<String> place) {
        return path.size() == place.size() && List.copyOf(path).equals(place);
    }

    /** Reads to the end of the element, whose end is then no event of its own. */
    private static String textOf(XMLStreamReader reader, Deque<String> path) throws XMLStreamException {
        String text = reader.getElementText().strip();
        path.removeLast();
        return text;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static String only(String element, List<String> values, Path file) {
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw new InvalidPackageException(file, BAD_ELEMENT, element);
        }
        return values.get(0);
    }

    private static PackageIdentity identity(String id, String version, Path file) {
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

    /** The JDK's parser puts the position on the first line and what is wrong on the last. */
    private static String lastLine(String message) {
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
