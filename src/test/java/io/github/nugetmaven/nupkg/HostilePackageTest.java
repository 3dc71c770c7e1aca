package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.DAMAGED_ZIP;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.EMPTY_ZIP;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.ENCRYPTED_NUSPEC;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.MALFORMED_NUSPEC;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NOT_A_ZIP;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NO_NUSPEC;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_COMPRESSION;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_TOO_LARGE;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_WITH_DTD;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.SEVERAL_NUSPECS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.InvalidPackageException.Problem;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.ZipBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePackageTest {
    private static final String NUSPEC = "X.nuspec";

    private final byte[] whole = TestPackage.of("X", "1.0").bytes();
    private final int header = ZipBytes.directoryHeader(whole, NUSPEC);
    private final int end = whole.length - 22;

    @TempDir
    Path folder;

    @Test
    void recognizesAFileThatIsNotAZip() throws Exception {
        assertProblem(NOT_A_ZIP, new byte[0]);
        assertProblem(NOT_A_ZIP, "<html>not a package</html>".getBytes());
        assertProblem(NOT_A_ZIP, new byte[100_000]);
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new ZipOutputStream(empty).close();
        assertProblem(EMPTY_ZIP, empty.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void recognizesATruncatedFile(int quarters) throws Exception {
        assertProblem(DAMAGED_ZIP, ZipBytes.cut(whole, whole.length * quarters / 4));
        assertProblem(DAMAGED_ZIP, ZipBytes.cut(whole, whole.length - 1));
    }

    @Test
    void doesNotTrustHeaders() throws Exception {
        // a directory that is larger than the file, or outside of it
        assertProblem(DAMAGED_ZIP, ZipBytes.withInt(whole, end + 12, Integer.MAX_VALUE));
        assertProblem(DAMAGED_ZIP, ZipBytes.withInt(whole, end + 16, Integer.MAX_VALUE));
        assertProblem(DAMAGED_ZIP, ZipBytes.withInt(whole, end + 16, -1));
        // an entry that is encrypted, of an unknown method, with another checksum, outside of the file
        assertProblem(ENCRYPTED_NUSPEC, ZipBytes.withShort(whole, header + 8, 1));
        assertProblem(NUSPEC_COMPRESSION, ZipBytes.withShort(whole, header + 10, 99));
        assertProblem(DAMAGED_ZIP, ZipBytes.withInt(whole, header + 16, 1));
        assertProblem(DAMAGED_ZIP, ZipBytes.withInt(whole, header + 20, Integer.MAX_VALUE));
        assertProblem(DAMAGED_ZIP, ZipBytes.withInt(whole, header + 42, Integer.MAX_VALUE));
        assertProblem(DAMAGED_ZIP, ZipBytes.withInt(whole, header + 42, 1));
    }

    @Test
    void ignoresAWrongUnpackedSizeAndNumberOfEntries() throws Exception {
        assertEquals("X 1.0.0", read(ZipBytes.withInt(whole, header + 24, Integer.MAX_VALUE)));
        assertEquals("X 1.0.0", read(ZipBytes.withInt(whole, end + 8, Integer.MAX_VALUE)));
    }

    @Test
    void doesNotUnpackABomb() throws Exception {
        byte[] bomb = new byte[64 << 20];
        assertProblem(
                NUSPEC_TOO_LARGE, TestPackage.of("X", "1.0").entry(NUSPEC, bomb).bytes());
    }

    @Test
    void requiresExactlyOneManifestAtTheRoot() throws Exception {
        assertProblem(NO_NUSPEC, TestPackage.of("X", "1.0").without(NUSPEC).bytes());
        assertProblem(
                SEVERAL_NUSPECS,
                TestPackage.of("X", "1.0").entry("Y.NuSpec", "<package/>").bytes());
    }

    @Test
    void doesNotExpandEntitiesOrFetchADocumentType() throws Exception {
        assertNuspecProblem(NUSPEC_WITH_DTD, """
                <!DOCTYPE package [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <package><metadata><id>&b;</id><version>1.0</version></metadata></package>
                """);
        assertNuspecProblem(NUSPEC_WITH_DTD, """
                <!DOCTYPE package [<!ENTITY f SYSTEM "file:///etc/hostname">]>
                <package><metadata><id>&f;</id><version>1.0</version></metadata></package>
                """);
        assertNuspecProblem(NUSPEC_WITH_DTD, "<!DOCTYPE package SYSTEM \"http://127.0.0.1:1/x.dtd\"><package/>");
        assertNuspecProblem(
                MALFORMED_NUSPEC, "<package><metadata><id>&x;</id><version>1.0</version></metadata></package>");
    }

    @Test
    void seesADocumentTypeThatNoParserCanRead() throws Exception {
        assertNuspecProblem(
                NUSPEC_WITH_DTD, "<?x?><!-- <package> -->\n<!DOCTYPE package [<!ATTLIST package a CDATA \"x\"");
        assertNuspecProblem(NUSPEC_WITH_DTD, "\uFEFF<?xml version='1.0'?><!DOCTYPE package [\u0001<b>&#0;");
        assertNuspecProblem(MALFORMED_NUSPEC, "<!-- <!DOCTYPE package>");
        String xml = "<package><metadata><id>X</id><version>1.0</version></metadata></package>";
        assertEquals(
                "X 1.0.0", read(withNuspec(("<!-- <!DOCTYPE a> -->" + xml + "<!-- <!DOCTYPE a> -->").getBytes(UTF_8))));
    }

    @Test
    void refusesBytesInAnotherEncodingThanDeclared() {
        String xml =
                "<?xml version='1.0' encoding='%s'?><package><metadata><id>\u00e4</id><version>1.0</version></metadata></package>";
        assertMalformed("bytes that are not UTF-8", xml.formatted("utf-8").getBytes(ISO_8859_1));
        assertMalformed("bytes that are not UTF-16", xml.formatted("utf-16").getBytes(UTF_8));
        assertMalformed("bytes that are not UTF-16LE", ("\uFEFF" + xml.formatted("UTF-16LE")).getBytes(UTF_8));
        assertMalformed(
                "the unknown encoding \"x-none\"", xml.formatted("x-none").getBytes(UTF_8));
        assertMalformed("the unknown encoding \"%\"", xml.formatted("%").getBytes(UTF_8));
    }

    private void assertMalformed(String detail, byte[] nuspec) {
        InvalidPackageException refused = assertThrows(InvalidPackageException.class, () -> read(withNuspec(nuspec)));
        assertEquals(MALFORMED_NUSPEC, refused.problem());
        assertEquals(detail, refused.detail());
    }

    private static byte[] withNuspec(byte[] nuspec) {
        return TestPackage.of("X", "1.0").entry(NUSPEC, nuspec).bytes();
    }

    @Test
    void refusesExcessiveNesting() throws Exception {
        assertEquals("X 1.0.0", read(nested(90)));
        assertProblem(MALFORMED_NUSPEC, nested(200_000));
    }

    private static byte[] nested(int depth) {
        String nuspec = "<package>" + "<a>".repeat(depth) + "</a>".repeat(depth)
                + "<metadata><id>X</id><version>1.0</version></metadata></package>";
        return TestPackage.of("X", "1.0").entry(NUSPEC, nuspec).bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_ELEMENT, <version>1.0</version>",
        "BAD_ELEMENT, <id>X</id>",
        "BAD_ELEMENT, <id> </id><version>1.0</version>",
        "BAD_ELEMENT, <id>X</id><id>Y</id><version>1.0</version>",
        "BAD_ELEMENT, <id>X</id><version>1.0</version><version>2.0</version>",
        "INVALID_ID, <id>$id$</id><version>1.0</version>",
        "INVALID_VERSION, <id>X</id><version>$version$</version>",
        "BAD_ELEMENT, <id><b>X</b></id><version>1.0</version>",
        "MALFORMED_NUSPEC, <id>X</id><version>1.0</version",
    })
    void requiresOneIdAndOneVersion(Problem problem, String metadata) throws Exception {
        assertNuspecProblem(problem, "<package><metadata>" + metadata + "</metadata></package>");
    }

    @Test
    void neitherFailsOtherwiseNorHangsWhateverBytesAreWrong() throws Exception {
        Random random = new Random(20261121);
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = ZipBytes.withRandomBytes(whole, random);
            byte[] shown = random.nextInt(5) == 0 ? ZipBytes.cut(bytes, random.nextInt(bytes.length)) : bytes;
            try {
                read(shown);
            } catch (InvalidPackageException e) {
                assertEquals(folder.resolve("p.nupkg"), e.file());
            }
        }
    }

    private void assertNuspecProblem(Problem problem, String nuspec) throws Exception {
        assertProblem(problem, TestPackage.of("X", "1.0").entry(NUSPEC, nuspec).bytes());
    }

    private void assertProblem(Problem problem, byte[] bytes) {
        InvalidPackageException refused = assertThrows(InvalidPackageException.class, () -> read(bytes));
        assertEquals(problem, refused.problem());
    }

    private String read(byte[] bytes) throws IOException {
        return PackageFile.read(Files.write(folder.resolve("p.nupkg"), bytes))
                .identity()
                .toString();
    }
}
