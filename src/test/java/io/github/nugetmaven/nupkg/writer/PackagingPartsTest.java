package io.github.nugetmaven.nupkg.writer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.testing.TestManifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B3: the parts of the Open Packaging Conventions, as NuGet writes them. */
class PackagingPartsTest {
    @Test
    @DisplayName("B3: relationships, with NuGet's IDs")
    void relationships() {
        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/T.One.nuspec" Id="RED8694FE5FE9F841" />
                  <Relationship Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="/package/services/metadata/core-properties/nuget.psmdcp" Id="RB385817783B5D9F0" />
                </Relationships>""", new String(PackagingParts.relationships("T.One.nuspec"), UTF_8));
    }

    @Test
    @DisplayName("B3: content types in upper-case order, the first spelling, overrides behind")
    void contentTypes() {
        List<String> names = List.of(
                "LICENSE",
                "a.TXT",
                "b.txt",
                "c/e.",
                "lib/net8.0/_._",
                "content/.gitignore",
                "..foo",
                "x/.a.b",
                "d.e/f&g",
                "lib/net8.0/a.dll",
                "z.Zip");

        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
                  <Default Extension="psmdcp" ContentType="application/vnd.openxmlformats-package.core-properties+xml" />
                  <Default Extension="b" ContentType="application/octet" />
                  <Default Extension="dll" ContentType="application/octet" />
                  <Default Extension="foo" ContentType="application/octet" />
                  <Default Extension="gitignore" ContentType="application/octet" />
                  <Default Extension="nuspec" ContentType="application/octet" />
                  <Default Extension="TXT" ContentType="application/octet" />
                  <Default Extension="Zip" ContentType="application/octet" />
                  <Default Extension="_" ContentType="application/octet" />
                  <Override PartName="/LICENSE" ContentType="application/octet" />
                  <Override PartName="/c/e." ContentType="application/octet" />
                  <Override PartName="/d.e/f&amp;g" ContentType="application/octet" />
                </Types>""", new String(PackagingParts.contentTypes(names), UTF_8));
    }

    @Test
    @DisplayName("B3: core properties tell nothing of machine, time or version of the plugin")
    void coreProperties() {
        PackageManifest manifest = manifest(Map.of(
                ManifestField.AUTHORS, " A, B ,C & D ",
                ManifestField.DESCRIPTION, " Says <hello>.\n",
                ManifestField.TAGS, "a b"));

        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
                  <dc:creator>A, B, C &amp; D</dc:creator>
                  <dc:description>Says &lt;hello&gt;.</dc:description>
                  <dc:identifier>T.One</dc:identifier>
                  <version>1.0.0-rc.1</version>
                  <keywords>a b</keywords>
                  <lastModifiedBy>nuget-maven-plugin</lastModifiedBy>
                </coreProperties>""", new String(PackagingParts.coreProperties(manifest), UTF_8));
    }

    @ParameterizedTest(name = "B3: {0} has the ID {1}, as in packages of the SDK")
    @CsvSource({
        "Contoso.Library.nuspec, RAFB3DCA2633ECF92",
        "Contoso.LicenseFile.nuspec, R8A7563730F4EA5F8",
    })
    void relationshipIds(String nuspec, String id) {
        String relationships = new String(PackagingParts.relationships(nuspec), UTF_8);

        assertEquals(1, relationships.split("Id=\"" + id + "\"", -1).length - 1, relationships);
    }

    private static PackageManifest manifest(Map<ManifestField, String> fields) {
        return TestManifest.of("T.One", "1.0.0-rc.1+build.5", fields);
    }
}
