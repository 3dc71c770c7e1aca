package io.github.nugetmaven.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A real .nupkg or .snupkg for tests, with the OPC parts that old servers ask for. Knows nothing of the code under test.
 */
public final class TestPackage {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final String id;
    private final String version;
    private final boolean symbols;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private TestPackage(String id, String version, boolean symbols) {
        this.id = id;
        this.version = version;
        this.symbols = symbols;
        entry("_rels/.rels", relationships());
        entry(id + ".nuspec", nuspec(""));
    }

    /** A package with one library file. */
    public static TestPackage of(String id, String version) {
        return new TestPackage(id, version, false).entry("lib/netstandard2.0/" + id + ".dll", "MZ " + id);
    }

    /** The symbols package of the same identity. */
    public static TestPackage symbolsOf(String id, String version) {
        return new TestPackage(id, version, true).entry("lib/netstandard2.0/" + id + ".pdb", "BSJB " + id);
    }

    /** Adds or replaces an entry. */
    public TestPackage entry(String name, String content) {
        return entry(name, content.getBytes(UTF_8));
    }

    /** Adds or replaces an entry. */
    public TestPackage entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Removes an entry. */
    public TestPackage without(String name) {
        entries.remove(name);
        return this;
    }

    /** Adds elements to the metadata of the nuspec. */
    public TestPackage metadata(String xml) {
        return entry(id + ".nuspec", nuspec(xml));
    }

    public byte[] bytes() {
        return zip(withContentTypes());
    }

    /** A zip of these entries, in their order. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes {@code Id.Version.nupkg}, or {@code .snupkg}, creating the folder. */
    public Path writeTo(Path folder) {
        return writeTo(folder, id + "." + version + (symbols ? ".snupkg" : ".nupkg"));
    }

    public Path writeTo(Path folder, String fileName) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(fileName), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> withContentTypes() {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        all.putIfAbsent("[Content_Types].xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
                  <Default Extension="nuspec" ContentType="application/octet" />
                  <Default Extension="dll" ContentType="application/octet" />
                  <Default Extension="pdb" ContentType="application/octet" />
                </Types>
                """.getBytes(UTF_8));
        return all;
    }

    private String relationships() {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/%s.nuspec" Id="R1" />
                </Relationships>
                """.formatted(id);
    }

    private String nuspec(String more) {
        String kind = symbols
                ? "<packageTypes><packageType name=\"SymbolsPackage\" /></packageTypes>"
                : "<authors>Contoso</authors><dependencies><group targetFramework=\"netstandard2.0\" /></dependencies>";
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>%s</id>
                    <version>%s</version>
                    <description>A package made by a test.</description>
                    %s%s
                  </metadata>
                </package>
                """.formatted(id, version, kind, more);
    }
}
