package io.github.nugetmaven.nupkg.writer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.XmlWriter;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parts that the Open Packaging Conventions ask for. NuGet's clients do not read them; tools built on
 * System.IO.Packaging do. Nothing in them tells machine, time, or version of this plugin. Stateless.
 *
 * <p>Source: NuGet.Client, {@code PackageBuilder.cs}.
 */
final class PackagingParts {
    static final String RELATIONSHIPS = "_rels/.rels";
    static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String CORE_PROPERTIES = "package/services/metadata/core-properties/nuget.psmdcp";

    private static final String OPC = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MANIFEST_TYPE = "http://schemas.microsoft.com/packaging/2010/07/manifest";
    private static final String CORE_TYPE = OPC + "relationships/metadata/core-properties";
    private static final String CONTENT_TYPE_PREFIX = "application/vnd.openxmlformats-package.";
    /** Not octet-stream; NuGet writes it so. */
    private static final String CONTENT_TYPE = "application/octet";

    private static final String CREATOR = "nuget-maven-plugin";
    private static final int ID_DIGITS = 16;

    private PackagingParts() {}

    static byte[] relationships(String nuspec) {
        XmlWriter xml = new XmlWriter().open("Relationships", "xmlns", OPC + "relationships");
        relationship(xml, MANIFEST_TYPE, "/" + nuspec);
        relationship(xml, CORE_TYPE, "/" + CORE_PROPERTIES);
        return xml.close().bytes();
    }

    private static void relationship(XmlWriter xml, String type, String target) {
        xml.empty("Relationship", "Type", type, "Target", target, "Id", relationshipId(target));
    }

    /** Each ID is unique in its file, and the same each time. */
    private static String relationshipId(String target) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(target.getBytes(UTF_8));
            return "R" + HexFormat.of().withUpperCase().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /** @param names of the files, as they are stored */
    static byte[] contentTypes(Collection<String> names) {
        // in NuGet, two extensions that differ in case are one, written like the first
        TreeMap<String, String> extensions = new TreeMap<>();
        TreeSet<String> withoutExtension = new TreeSet<>();
        extensions.put("NUSPEC", "nuspec");
        for (String name : names) {
            String extension = extension(name);
            if (extension.isEmpty()) {
                withoutExtension.add("/" + name);
            } else {
                extensions.putIfAbsent(extension.toUpperCase(Locale.ROOT), extension);
            }
        }
        XmlWriter xml = new XmlWriter().open("Types", "xmlns", OPC + "content-types");
        contentType(xml, "rels", CONTENT_TYPE_PREFIX + "relationships+xml");
        contentType(xml, "psmdcp", CONTENT_TYPE_PREFIX + "core-properties+xml");
        extensions.values().forEach(it -> contentType(xml, it, CONTENT_TYPE));
        withoutExtension.forEach(it -> xml.empty("Override", "PartName", it, "ContentType", CONTENT_TYPE));
        return xml.close().bytes();
    }

    private static void contentType(XmlWriter xml, String extension, String type) {
        xml.empty("Default", "Extension", extension, "ContentType", type);
    }

    /** The text behind the last dot of the file name. */
    private static String extension(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.lastIndexOf('.') < 0 ? "" : file.substring(file.lastIndexOf('.') + 1);
    }

    /** A summary of the manifest. */
    static byte[] coreProperties(PackageManifest manifest) {
        XmlWriter xml = new XmlWriter();
        xml.open(
                "coreProperties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xmlns",
                OPC + "metadata/core-properties");
        xml.element("dc:creator", authors(manifest));
        xml.element("dc:description", field(manifest, ManifestField.DESCRIPTION));
        xml.element("dc:identifier", WhiteSpace.trim(manifest.id()));
        xml.element("version", withoutMetadata(WhiteSpace.trim(manifest.version())));
        xml.element("keywords", field(manifest, ManifestField.TAGS));
        xml.element("lastModifiedBy", CREATOR);
        return xml.close().bytes();
    }

    private static String authors(PackageManifest manifest) {
        return Arrays.stream(field(manifest, ManifestField.AUTHORS).split(","))
                .map(WhiteSpace::trim)
                .collect(Collectors.joining(", "));
    }

    private static String field(PackageManifest manifest, ManifestField field) {
        return WhiteSpace.trim(manifest.fields().getOrDefault(field, ""));
    }

    private static String withoutMetadata(String version) {
        return version.indexOf('+') < 0 ? version : version.substring(0, version.indexOf('+'));
    }
}
