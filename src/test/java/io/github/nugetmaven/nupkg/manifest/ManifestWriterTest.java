package io.github.nugetmaven.nupkg.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.XmlWriter;
import io.github.nugetmaven.testing.TestManifest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A5: the order and the form of a manifest. */
class ManifestWriterTest {
    private static final PackageDependency PLAIN = new PackageDependency("A", "1.0.0", "", "");

    @Test
    @DisplayName("A5: all elements, in NuGet's order")
    void everything() {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        for (ManifestField field : ManifestField.values()) {
            fields.put(field, field.element());
        }
        fields.remove(ManifestField.LICENSE_URL);
        PackageManifest manifest = new PackageManifest(
                "T.One",
                "1.0.0-RC.1+Build.5",
                "2.8",
                fields,
                Optional.of(new PackageLicense.Expression("(MIT OR Apache-2.0) AND 0BSD")),
                List.of(new PackageType("DotnetTool", ""), new PackageType("McpServer", "1.0")),
                Optional.of(new SourceRepository("git", "https://example.org/r.git", "main", "abc")),
                List.of(
                        new DependencyGroup("net8.0", List.of()),
                        new DependencyGroup(
                                "", List.of(new PackageDependency("A", "[1.0.0, 2.0.0)", "All", "Build,Analyzers"))),
                        new DependencyGroup(".NETStandard2.0", List.of(PLAIN, new PackageDependency("B", "", "", "")))),
                List.of(
                        new FrameworkList(".NETFramework4.8", List.of("a.dll")),
                        new FrameworkList("", List.of("b.dll"))),
                List.of(new FrameworkList("net8.0", List.of("Microsoft.AspNetCore.App"))),
                List.of(
                        new FrameworkList("", List.of("System.Xml")),
                        new FrameworkList(".NETFramework4.8", List.of("System.Net", "System.Web"))),
                List.of(
                        new ContentFilesItem("any/any/*", "**/x", "None", "true", "false"),
                        new ContentFilesItem("cs/**", "", "", "", "")));

        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata minClientVersion="2.8">
                    <id>T.One</id>
                    <version>1.0.0-RC.1+Build.5</version>
                    <title>title</title>
                    <authors>authors</authors>
                    <owners>owners</owners>
                    <developmentDependency>developmentDependency</developmentDependency>
                    <requireLicenseAcceptance>requireLicenseAcceptance</requireLicenseAcceptance>
                    <license type="expression">(MIT OR Apache-2.0) AND 0BSD</license>
                    <licenseUrl>https://licenses.nuget.org/(MIT%20OR%20Apache-2.0)%20AND%200BSD</licenseUrl>
                    <icon>icon</icon>
                    <readme>readme</readme>
                    <projectUrl>projectUrl</projectUrl>
                    <iconUrl>iconUrl</iconUrl>
                    <description>description</description>
                    <summary>summary</summary>
                    <releaseNotes>releaseNotes</releaseNotes>
                    <copyright>copyright</copyright>
                    <language>language</language>
                    <tags>tags</tags>
                    <serviceable>serviceable</serviceable>
                    <packageTypes>
                      <packageType name="DotnetTool" />
                      <packageType name="McpServer" version="1.0" />
                    </packageTypes>
                    <repository type="git" url="https://example.org/r.git" branch="main" commit="abc" />
                    <dependencies>
                      <group>
                        <dependency id="A" version="[1.0.0, 2.0.0)" include="All" exclude="Build,Analyzers" />
                      </group>
                      <group targetFramework="net8.0" />
                      <group targetFramework=".NETStandard2.0">
                        <dependency id="A" version="1.0.0" />
                        <dependency id="B" />
                      </group>
                    </dependencies>
                    <references>
                      <group>
                        <reference file="b.dll" />
                      </group>
                      <group targetFramework=".NETFramework4.8">
                        <reference file="a.dll" />
                      </group>
                    </references>
                    <frameworkReferences>
                      <group targetFramework="net8.0">
                        <frameworkReference name="Microsoft.AspNetCore.App" />
                      </group>
                    </frameworkReferences>
                    <frameworkAssemblies>
                      <frameworkAssembly assemblyName="System.Xml" />
                      <frameworkAssembly assemblyName="System.Net" targetFramework=".NETFramework4.8" />
                      <frameworkAssembly assemblyName="System.Web" targetFramework=".NETFramework4.8" />
                    </frameworkAssemblies>
                    <contentFiles>
                      <files include="any/any/*" exclude="**/x" buildAction="None" copyToOutput="true" flatten="false" />
                      <files include="cs/**" />
                    </contentFiles>
                  </metadata>
                </package>""", write(manifest));
    }

    @Test
    @DisplayName("A5: nothing but ID and version: no empty elements")
    void nothing() {
        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>T.One</id>
                    <version>1.0.0</version>
                  </metadata>
                </package>""", write(TestManifest.of("T.One", "1.0.0")));
    }

    @ParameterizedTest(name = "A5: {0} for the license {1} {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "https://licenses.nuget.org/MIT, expression, MIT, ''",
                "https://licenses.nuget.org/MIT+, expression, MIT+, ''",
                "https://licenses.nuget.org/MIT, expression, \" MIT \", \"\"",
                "https://aka.ms/deprecateLicenseUrl, file, docs/LICENSE.txt, \"\"",
                // the rules say what is wrong with it
                "https://example.org/, expression, MIT, https://example.org/",
            })
    void licenseUrl(String url, String type, String value, String given) {
        String own = given.equals("''") ? "" : given;
        PackageLicense license =
                type.equals("file") ? new PackageLicense.File(value) : new PackageLicense.Expression(value);
        String xml = write(manifest(Map.of(ManifestField.LICENSE_URL, own), Optional.of(license), List.of()));

        assertEquals(
                "    <license type=\"" + type + "\">" + value.strip() + "</license>\n    <licenseUrl>" + url
                        + "</licenseUrl>\n",
                xml.replaceFirst("(?s).*</version>\n", "").replaceFirst("(?s)  </metadata>.*", ""));
    }

    @Test
    @DisplayName("A5: a licenseUrl alone stays where the license would be")
    void licenseUrlAlone() {
        String xml = write(manifest(
                Map.of(ManifestField.LICENSE_URL, "https://example.org/l", ManifestField.ICON, "icon.png"),
                Optional.empty(),
                List.of()));

        assertEquals(
                1, xml.split("</version>\n    <licenseUrl>https://example.org/l</licenseUrl>\n    <icon>").length - 1);
    }

    @ParameterizedTest(name = "A5: {0} is written as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`  text  `            | text",
                "`\n\ttext\n `         | text",
                "`a\n  b`              | `a\n  b`",
                "`a\r\nb\rc`           | `a\nb\nc`",
                "`a\tb`                | `a\tb`",
                "a & b &amp; <c> ]]>   | a &amp; b &amp;amp; &lt;c&gt; ]]&gt;",
                "`\"quoted\" 'too'`    | `\"quoted\" 'too'`",
                "😀 日本語 ©            | 😀 日本語 ©",
                "u\u0308               | u\u0308",
                "\u00A0\u0085a\u00A0b\u2028\u3000 | a\u00A0b",
                "\uFFFD\u0085\u200B    | \uFFFD\u0085\u200B",
            })
    void texts(String text, String written) {
        String xml = write(manifest(Map.of(ManifestField.DESCRIPTION, text), Optional.empty(), List.of()));

        assertEquals(written, xml.replaceFirst("(?s).*<description>", "").replaceFirst("(?s)</description>.*", ""));
    }

    @Test
    @DisplayName("A5: texts in attributes, whose line ends and tabs a parser would read as blanks")
    void attributes() {
        PackageDependency dependency = new PackageDependency(" A\n\t\"&<>' ", "", "", "");
        String xml = write(manifest(Map.of(), Optional.empty(), List.of(new DependencyGroup("", List.of(dependency)))));

        assertEquals(1, xml.split("<dependency id=\"A&#xA;&#x9;&quot;&amp;&lt;&gt;'\" />", -1).length - 1, xml);
    }

    @ParameterizedTest(name = "A5: an element with the text \"{0}\" is not written")
    @ValueSource(strings = {"", "  ", "\n\t"})
    void blank(String text) {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        for (ManifestField field : ManifestField.values()) {
            fields.put(field, text);
        }

        assertEquals(write(TestManifest.of("T.One", "1.0.0")), write(manifest(fields, Optional.empty(), List.of())));
    }

    @Test
    @DisplayName("A5: dependencies for all frameworks need no group, unless one has include or exclude")
    void flat() {
        List<DependencyGroup> plain = List.of(new DependencyGroup("", List.of(PLAIN)));
        List<DependencyGroup> flagged =
                List.of(new DependencyGroup("", List.of(PLAIN, new PackageDependency("B", "1.0.0", "", "Build"))));

        assertEquals("<dependencies><dependency id=\"A\" version=\"1.0.0\" /></dependencies>", dependencies(plain));
        assertEquals(
                "<dependencies><group><dependency id=\"A\" version=\"1.0.0\" />"
                        + "<dependency id=\"B\" version=\"1.0.0\" exclude=\"Build\" /></group></dependencies>",
                dependencies(flagged));
        assertEquals("<dependencies />", dependencies(List.of(new DependencyGroup("", List.of()))));
        assertEquals(
                "<dependencies><group targetFramework=\"net8.0\" /></dependencies>",
                dependencies(List.of(new DependencyGroup("net8.0", List.of()))));
    }

    private static String dependencies(List<DependencyGroup> groups) {
        return write(manifest(Map.of(), Optional.empty(), groups))
                .replaceFirst("(?s).*</version>", "")
                .replaceFirst("(?s)</metadata>.*", "")
                .replaceAll("\n *", "");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(ints = {0, 1, 8, 0xB, 0xC, 0xE, 0x1B, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    @DisplayName("what XML cannot contain is not written, and nothing else instead")
    void unwritable(int character) {
        PackageManifest manifest = manifest(
                Map.of(ManifestField.TITLE, (char) character + "text", ManifestField.SUMMARY, "fine"),
                Optional.empty(),
                List.of(new DependencyGroup(
                        "", List.of(new PackageDependency("A" + (char) character, "1.0.0", "", "")))));

        assertEquals(
                List.of(
                        new XmlWriter.Unwritable("title", "", character),
                        new XmlWriter.Unwritable("dependency", "id", character)),
                ManifestWriter.unwritable(manifest));
        assertThrows(IllegalStateException.class, () -> ManifestWriter.write(manifest));
    }

    private static PackageManifest manifest(
            Map<ManifestField, String> fields, Optional<PackageLicense> license, List<DependencyGroup> dependencies) {
        return new PackageManifest(
                "T.One",
                "1.0.0",
                "",
                fields,
                license,
                List.of(),
                Optional.empty(),
                dependencies,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String write(PackageManifest manifest) {
        return new String(ManifestWriter.write(manifest), UTF_8);
    }
}
