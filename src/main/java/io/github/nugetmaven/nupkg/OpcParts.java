package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Knows the entries that packing tools add to the files of a package (Open Packaging Conventions), and which of these differ
 * each time the same files are packed. NuGet does not read them.
 *
 * <p>Source: NuGet.Client, {@code PackageBuilder.cs} and, for names, {@code PackageArchiveReader.cs}.
 */
final class OpcParts {
    /** Larger entries are compared byte by byte. */
    static final int MAX_BYTES = 1 << 20;

    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern CORE_PROPERTIES =
            Pattern.compile("(?i)package/services/metadata/core-properties/[^/]*\\.psmdcp");
    private static final String CORE_PROPERTIES_TYPE =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final Pattern NOISE_EXTENSION = Pattern.compile("(?i)(?:.*\\.)?(?:psmdcp|p7s)");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final int DEPTH = 2;

    private OpcParts() {}

    /** The name of an entry as NuGet reads it: {@code a b} for {@code a%20b}. */
    static String name(ZipEntryHeader entry) {
        return ESCAPED.matcher(entry.name()).replaceAll(run -> Matcher.quoteReplacement(unescaped(run.group())));
    }

    private static String unescaped(String run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < run.length(); i += 3) {
            bytes.write(Integer.parseInt(run, i + 1, i + 3, 16));
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return run;
        }
    }

    /** Whether an entry has no meaning for a comparison: a folder, the signature, or the core properties. */
    static boolean isNoise(ZipEntryHeader entry) {
        return entry.name().endsWith("/")
                || entry.name().equals(PackageFile.SIGNATURE)
                || CORE_PROPERTIES.matcher(entry.name()).matches();
    }

    /** Whether entries with this name can have the same meaning although their bytes differ. */
    static boolean hasMeaning(String name) {
        return name.equals(RELATIONSHIPS) || name.equals(CONTENT_TYPES);
    }

    /** The statements in such an entry, without order and without noise; empty if it cannot be read. */
    static Optional<Set<List<String>>> meaning(String name, byte[] xml) {
        if (xml.length > MAX_BYTES) {
            return Optional.empty();
        }
        Set<List<String>> statements = new HashSet<>();
        try {
            XMLStreamReader reader = XmlElement.reader(XmlText.decode(xml).text());
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth == DEPTH) {
                            statement(name, reader).ifPresent(statements::add);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // text between elements does not matter
                    }
                }
            }
        } catch (XMLStreamException | XmlElement.DoctypeException e) {
            return Optional.empty();
        }
        return Optional.of(statements);
    }

    private static Optional<List<String>> statement(String name, XMLStreamReader reader) {
        if (name.equals(RELATIONSHIPS)) {
            String type = attribute(reader, "Type");
            return type.equals(CORE_PROPERTIES_TYPE)
                    ? Optional.empty()
                    : Optional.of(List.of(reader.getLocalName(), type, attribute(reader, "Target")));
        }
        String extension = attribute(reader, "Extension").toLowerCase(Locale.ROOT);
        String part = attribute(reader, "PartName");
        return NOISE_EXTENSION.matcher(extension + part).matches()
                ? Optional.empty()
                : Optional.of(List.of(reader.getLocalName(), extension, part, attribute(reader, "ContentType")));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
