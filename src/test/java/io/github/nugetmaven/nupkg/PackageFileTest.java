package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.ZipBytes;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFileTest {
    private static final String NUSPEC = """
            <?xml version="1.0" encoding="%s"?>
            <package xmlns="%s">
              <metadata minClientVersion="3.0">
                <!-- the order is free -->
                <version> 1.2.3-Beta.1+meta </version>
                <id>Contoso.Core</id>
                <dependencies><group><dependency id="Other" version="9.9"/></group></dependencies>
              </metadata>
            </package>
            """;

    @TempDir
    Path folder;

    @Test
    void readsIdVersionKindAndSize() throws Exception {
        Path path = TestPackage.of("Contoso.Core", "1.0").writeTo(folder);
        PackageFile file = PackageFile.read(path);
        assertEquals("Contoso.Core 1.0.0", file.identity().toString());
        assertEquals(Files.size(path), file.size());
        assertFalse(file.symbols());
        assertTrue(PackageFile.read(TestPackage.symbolsOf("Contoso.Core", "1.0").writeTo(folder))
                .symbols());
        assertTrue(PackageFile.isSymbols(Path.of("X.SNUPKG")));
        assertFalse(PackageFile.isSymbols(Path.of("X.symbols.nupkg")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://schemas.microsoft.com/packaging/2010/07/nuspec.xsd",
                "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd",
                "urn:whatever"
            })
    void readsAManifestOfAnyNamespace(String namespace) throws Exception {
        assertEquals(
                "Contoso.Core 1.2.3-Beta.1",
                identity(NUSPEC.formatted("utf-8", namespace).getBytes(UTF_8)));
    }

    @Test
    void readsAManifestOfAnyEncoding() throws Exception {
        assertEquals("Contoso.Core 1.2.3-Beta.1", identity(("\uFEFF" + NUSPEC.formatted("utf-8", "")).getBytes(UTF_8)));
        assertEquals(
                "Contoso.Core 1.2.3-Beta.1",
                identity(NUSPEC.formatted("utf-16", "").getBytes(UTF_16)));
        assertEquals(
                "Contoso.Core 1.2.3-Beta.1",
                identity(NUSPEC.formatted("utf-16", "").getBytes(UTF_16LE)));
        assertEquals(
                "Contoso.Core 1.2.3-Beta.1", identity(("\uFEFF" + NUSPEC.formatted("utf-16", "")).getBytes(UTF_16LE)));
        assertEquals(
                "Contoso.Core 1.2.3-Beta.1",
                identity(NUSPEC.formatted("iso-8859-1", "").getBytes(ISO_8859_1)));
    }

    @Test
    void findsTheManifestAmongOthersByItsPlaceAndExtensionInAnyCase() throws Exception {
        byte[] nuspec = NUSPEC.formatted("utf-8", "").getBytes(UTF_8);
        Path path = TestPackage.of("X", "1.0")
                .without("X.nuspec")
                .entry("content/Template.nuspec", "<package/>")
                .entry("content\\Windows.nuspec", "<package/>")
                .entry("anything.NUSPEC", nuspec)
                .writeTo(folder);
        assertEquals("Contoso.Core", PackageFile.read(path).identity().id().value());
        assertArrayEquals(nuspec, PackageFile.read(path).nuspec());
    }

    @Test
    void readsStoredEntries() throws Exception {
        byte[] nuspec = NUSPEC.formatted("utf-8", "").getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.nuspec");
            CRC32 crc = new CRC32();
            crc.update(nuspec);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(nuspec.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(nuspec);
            zip.setComment("a comment with PK\5\6 in it, which is not an end record");
        }
        assertEquals(
                "Contoso.Core 1.2.3-Beta.1",
                read(bytes.toByteArray()).identity().toString());
    }

    @Test
    void readsAZipWithSomethingInFrontOfIt() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("#!/bin/sh\nexit 0\n".getBytes(UTF_8));
        bytes.write(TestPackage.of("Contoso.Core", "1.0").bytes());
        assertEquals("Contoso.Core 1.0.0", read(bytes.toByteArray()).identity().toString());
    }

    @Test
    void readsAnEndRecordOfZip64() throws Exception {
        byte[] plain = TestPackage.of("Contoso.Core", "1.0").bytes();
        assertEquals(
                "Contoso.Core 1.0.0",
                read(ZipBytes.withZip64End(plain)).identity().toString());
    }

    @Test
    void readsAZipOfMoreEntriesThanItsEndCanCount() throws Exception {
        TestPackage many = TestPackage.of("Contoso.Core", "1.0");
        for (int i = 0; i < 66_000; i++) {
            many.entry("content/" + i, "");
        }
        assertEquals("Contoso.Core 1.0.0", read(many.bytes()).identity().toString());
    }

    @Test
    void hashesTheWholeFileAsNuGetWritesIt() throws Exception {
        PackageFile file = new PackageFile(Files.writeString(folder.resolve("abc"), "abc"), null, false, 3);
        assertEquals(
                "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==",
                file.sha512());
    }

    private String identity(byte[] nuspec) throws Exception {
        return read(TestPackage.of("X", "1.0").entry("X.nuspec", nuspec).bytes())
                .identity()
                .toString();
    }

    private PackageFile read(byte[] bytes) throws Exception {
        return PackageFile.read(Files.write(folder.resolve("package.nupkg"), bytes));
    }
}
