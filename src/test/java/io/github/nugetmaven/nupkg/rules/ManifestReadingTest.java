package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest is read as .NET reads it (R1), and one cause is one finding (R5). */
class ManifestReadingTest {
    private static final String MARK = "\uFEFF";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String INCOMPLETE = "the XML declaration is incomplete, or has something unknown in it";
    private static final String LATE = "something stands before the XML declaration";

    @TempDir
    Path folder;

    /** What stands in the place of the declaration, and what is wrong with it. */
    static Stream<Arguments> declarations() {
        return Stream.of(
                arguments("<?xml version=\"1.1\"?>", "the XML version \"1.1\", which .NET does not read"),
                arguments(
                        "<?xml version='1.1' encoding='utf-8'?>", "the XML version \"1.1\", which .NET does not read"),
                arguments("<?xml version=\"2.0\"?>", "the XML version \"2.0\", which .NET does not read"),
                arguments("<?xml version=\" 1.0\"?>", "the XML version \" 1.0\", which .NET does not read"),
                arguments("<?xml?>", INCOMPLETE),
                arguments("<?xml ?>", INCOMPLETE),
                arguments("<?xml version=\"1.0\">", INCOMPLETE),
                arguments("<?xml version=\"1.0\"", INCOMPLETE),
                arguments("<?xml encoding=\"utf-8\"?>", INCOMPLETE),
                arguments("<?xml encoding=\"utf-8\" version=\"1.0\"?>", INCOMPLETE),
                arguments("<?xml version=\"1.0\" standalone=\"yes\" encoding=\"utf-8\"?>", INCOMPLETE),
                arguments("<?xml version=\"1.0\" standalone=\"maybe\"?>", INCOMPLETE),
                arguments("<?xml version=\"1.0\"encoding=\"utf-8\"?>", INCOMPLETE),
                arguments("<?xml version=1.0?>", INCOMPLETE),
                arguments("<?xml VERSION=\"1.0\"?>", INCOMPLETE),
                arguments("<?xml version=\"1.0\" author=\"me\"?>", INCOMPLETE),
                arguments("\n" + DECLARATION, LATE),
                arguments(" " + DECLARATION, LATE),
                arguments("<!-- packed by hand -->" + DECLARATION, LATE),
                arguments("<?pi?>" + DECLARATION, LATE),
                arguments(MARK + MARK + DECLARATION, LATE),
                arguments(DECLARATION + DECLARATION, LATE),
                arguments("<?xml version=\"1.0\" encoding=\"\"?>", "the unknown encoding \"\""));
    }

    @ParameterizedTest(name = "R1 {0}")
    @MethodSource("declarations")
    void aDeclarationThatDotNetRefusesIsAnError(String declaration, String problem) throws IOException {
        assertMalformed(problem, nuspec(declaration).getBytes(UTF_8));
    }

    @ParameterizedTest(name = "R1 {0}")
    @ValueSource(
            strings = {
                "",
                "\n",
                "<!-- packed by hand -->",
                "<?pi?>",
                "<?xml-stylesheet href=\"a\"?>",
                "<?xml version='1.0'?>",
                "<?xml version = \"1.0\" ?>",
                "<?xml\n version=\"1.0\"\tencoding='UTF-8'\r\n standalone='no'?>",
                "<?xml version=\"1.0\" standalone=\"yes\"?>",
                MARK + "<?xml version=\"1.0\"?>",
                "<?xml version=\"1.0\" encoding=\"unicode-1-1-utf-8\"?>",
                "<?xml version=\"1.0\" encoding=\"iso_646.irv:1991\"?>",
                "<?xml version=\"1.0\" encoding=\"ISO_8859-1:1987\"?>",
                "<?xml version=\"1.0\" encoding=\"l1\"?>"
            })
    void anyOtherDeclarationIsRead(String declaration) throws IOException {
        assertEquals(List.of(), findings(nuspec(declaration).getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "R1 {0}")
    @ValueSource(
            strings = {
                "utf8",
                "UTF8",
                "UTF_8",
                "8859_1",
                "ISO8859_15",
                "MS932",
                "Cp1250",
                "UTF-7",
                "UTF_16",
                "x-UTF-16LE-BOM",
                "IBM037",
                "none",
                "%"
            })
    void anEncodingThatOnlyJavaKnowsIsAnError(String encoding) throws IOException {
        assertMalformed(
                "the unknown encoding \"" + encoding + "\"", declared(encoding).getBytes(UTF_8));
    }

    /** Bytes in one encoding, with or without a mark, that declare another. */
    static Stream<Arguments> otherBytes() {
        return Stream.of(
                arguments(MARK, "UTF-16LE", "utf-8"),
                arguments(MARK, "UTF-16BE", "iso-8859-1"),
                arguments("", "UTF-16LE", "us-ascii"),
                arguments(MARK, "UTF-16BE", "utf-16le"),
                arguments(MARK, "UTF-16LE", "unicodeFFFE"),
                arguments(MARK, "UTF-32LE", "utf-8"),
                arguments("", "UTF-8", "utf-16"),
                arguments(MARK, "UTF-8", "ucs-2"),
                arguments("", "ISO-8859-1", "UTF-32"));
    }

    @ParameterizedTest(name = "R1 {0}{1} declared {2}")
    @MethodSource("otherBytes")
    void bytesOfAnotherWidthThanDeclaredAreAnError(String mark, String written, String declared) throws IOException {
        assertMalformed(
                "bytes that are not " + declared.toUpperCase(Locale.ROOT),
                (mark + declared(declared)).getBytes(Charset.forName(written)));
    }

    static Stream<Arguments> wideBytes() {
        return Stream.of(
                arguments("UTF-16LE", "utf-16"),
                arguments("UTF-16BE", "UTF-16"),
                arguments("UTF-16BE", "ucs-2"),
                arguments("UTF-16LE", "unicode"),
                arguments("UTF-16BE", "utf-16BE"),
                arguments("UTF-32LE", "utf-32"),
                arguments("UTF-32BE", "ucs-4"));
    }

    @ParameterizedTest(name = "R1 {0} declared {1}")
    @MethodSource("wideBytes")
    void unicodeOfAnyWidthIsRead(String written, String declared) throws IOException {
        String nuspec = declared(declared).replace("<authors>Contoso", "<authors>\u00e9\u6f22");

        assertEquals(List.of(), findings((MARK + nuspec).getBytes(Charset.forName(written))));
        assertEquals(List.of(), findings(nuspec.getBytes(Charset.forName(written))));
    }

    @ParameterizedTest(name = "R1 {0}")
    @ValueSource(strings = {" A.B", "A.B ", "\n    A.B\n  ", "\tA.B", "A.B\u00a0", "\u2003A.B", "A.B&#10;"})
    void anIdIsNotPushedUnderItsTrimmedName(String id) throws IOException {
        byte[] nuspec =
                Sample.clean().element("id", "<id>" + id + "</id>").nuspec().getBytes(UTF_8);
        Path file = write(nuspec);

        assertEquals(
                InvalidPackageException.Problem.ID_NOT_TRIMMED,
                assertThrows(InvalidPackageException.class, () -> PackageFile.read(file))
                        .problem());
        assertEquals(List.of(IdentityRule.ID_NOT_TRIMMED), rules(findings(nuspec)));
    }

    @Test
    @DisplayName("R5 no <metadata>")
    void aMissingMetadataElementIsOneFinding() throws IOException {
        assertEquals(List.of(ManifestRule.METADATA_MISSING), rules(findings("<package/>".getBytes(UTF_8))));
    }

    @Test
    @DisplayName("R5 .nuspec only in a folder")
    void aManifestInAFolderIsOneFinding() throws IOException {
        Path file = Files.write(
                folder.resolve("A.nupkg"), TestPackage.zip(Map.of("A/A.nuspec", new byte[1], "A/b.txt", new byte[1])));

        assertEquals(
                List.of("The only .nuspec is in a folder: A/A.nuspec. Move it to the root of the package."),
                messages(new FileCheck(Instant.now()).check(file)));
        InvalidPackageException refused = assertThrows(InvalidPackageException.class, () -> PackageFile.read(file));
        assertEquals(
                "The only .nuspec is in a folder: A/A.nuspec. Move it to the root of the package.",
                UnreadablePackageRules.finding(refused).message());
    }

    @ParameterizedTest(name = "R5 {0} is one finding")
    @CsvSource({"/A.nuspec, false", "/A.nuspec, true", "../A.nuspec, false", "../A.nuspec, true"})
    void aManifestOutsideThePackageIsOneFinding(String name, boolean hasManifest) throws IOException {
        Sample sample = Sample.clean().entry(name, "");
        Path file = folder.resolve("A.nupkg");
        Files.write(
                file, hasManifest ? sample.bytes() : TestPackage.zip(Map.of(name, new byte[1], "b.txt", new byte[1])));

        assertEquals(List.of(ZipRule.UNSAFE_PATH), rules(new FileCheck(Instant.now()).check(file)));
    }

    @Test
    @DisplayName("R5 version of a package type")
    void aWrongVersionOfATypeIsNamed() throws IOException {
        String types = "<packageTypes><packageType name=\"Dependency\" version=\"x\" /></packageTypes>";
        byte[] nuspec = Sample.clean().element("packageTypes", types).nuspec().getBytes(UTF_8);

        assertEquals(
                List.of(
                        "NuGet cannot read a <packageType>: Dependency has the version \"x\". Give it a name, and remove its"
                                + " version, or write one of two to four numbers, such as 1.0."),
                messages(findings(nuspec)));
    }

    @Test
    @DisplayName("R5 one full stop")
    void theWordsOfTheParserEndWithOneFullStop() throws IOException {
        byte[] nuspec = "<package><metadata><id>A</metadata></package>".getBytes(UTF_8);

        String message = messages(findings(nuspec)).get(0);

        assertEquals(-1, message.indexOf(".."), message);
        assertEquals(true, message.contains("\". Fix the .nuspec"), message);
    }

    @Test
    @DisplayName("R1 R5 namespace prefix, as JAXB writes it")
    void aPrefixOnEveryNameIsOneFindingThatNamesWhatNuGetMisses() throws IOException {
        String nuspec =
                Sample.clean().nuspec().replaceAll("<(/?)(?=[a-z])", "<$1ns2:").replace("xmlns=", "xmlns:ns2=");

        assertEquals(
                List.of("id, version, license, licenseUrl, readme, dependencies, group"),
                findings(nuspec.getBytes(UTF_8)).stream().map(Finding::value).toList());
    }

    @Test
    @DisplayName("R1 R5 many elements in another namespace")
    void manyForeignElementsAreOneFinding() throws IOException {
        String many = "<x:dependency id=\"A\" version=\"1.0\" />".repeat(90_000);
        String dependencies = "<dependencies xmlns:x=\"urn:a\">" + many + "</dependencies>";
        byte[] nuspec =
                Sample.clean().element("dependencies", dependencies).nuspec().getBytes(UTF_8);

        assertEquals(
                List.of("dependency"),
                findings(nuspec).stream()
                        .filter(it -> it.rule() == ManifestRule.FOREIGN_NAMESPACE)
                        .map(Finding::value)
                        .toList());
    }

    private void assertMalformed(String problem, byte[] nuspec) throws IOException {
        List<Finding> findings = findings(nuspec);

        assertEquals(List.of(ManifestRule.NUSPEC_MALFORMED), rules(findings));
        assertEquals(problem, findings.get(0).value());
    }

    private List<Finding> findings(byte[] nuspec) throws IOException {
        return new FileCheck(Instant.now()).check(write(nuspec));
    }

    private Path write(byte[] nuspec) throws IOException {
        return Files.write(
                folder.resolve("Contoso.Core.nupkg"),
                Sample.clean().entry(Sample.NUSPEC, nuspec).bytes());
    }

    private static List<Rule> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    private static String declared(String encoding) {
        return nuspec("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n");
    }

    private static String nuspec(String declaration) {
        return declaration + Sample.clean().nuspec().substring(DECLARATION.length());
    }
}
