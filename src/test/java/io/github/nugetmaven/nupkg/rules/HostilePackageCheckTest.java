package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.testing.ZipBytes.directoryHeader;
import static io.github.nugetmaven.testing.ZipBytes.withInt;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.Repacking;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that are made to harm their readers, and the largest harmless ones, in a small heap. */
@Tag("small-heap")
class HostilePackageCheckTest {
    private static final String NUSPEC = Sample.NUSPEC;
    /** A little less than the largest directory that is read, in bytes. */
    private static final int MAX_DIRECTORY = 32 << 20;

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    @TempDir
    Path folder;

    static Stream<Arguments> harmful() throws IOException {
        byte[] clean = Sample.clean().bytes();
        int end = clean.length - 22;
        return Stream.of(
                harmful(
                        "a nuspec that unpacks to 4 GiB",
                        bomb(NUSPEC),
                        ManifestRule.NUSPEC_TOO_LARGE,
                        ZipRule.UNTRUE_SIZE),
                harmful(
                        "a signature that unpacks to 4 GiB",
                        bomb(".signature.p7s"),
                        ZipRule.SIGNATURE_ENTRY,
                        ZipRule.UNTRUE_SIZE),
                harmful("a directory beyond the file", withInt(clean, end + 12, Integer.MAX_VALUE), ZipRule.DAMAGED),
                harmful("a directory of no bytes", withInt(clean, end + 12, 0), ZipRule.EMPTY),
                harmful("an entry beyond the file", ofHeader(clean, 42, 0x7FFFFFFF), EntryRule.DAMAGED),
                harmful("an entry longer than the file", ofHeader(clean, 20, 0x7FFFFFFF), EntryRule.DAMAGED),
                harmful("a size below the true one", ofHeader(clean, 24, 1), ZipRule.UNTRUE_SIZE),
                harmful("a size above the true one", ofHeader(clean, 24, 0x7FFFFFFF), ZipRule.UNTRUE_SIZE),
                harmful("another checksum", ofHeader(clean, 16, 0), EntryRule.DAMAGED),
                harmful("sizes in ZIP64 that are not there", ofHeader(clean, 20, -1), EntryRule.DAMAGED),
                harmful(
                        "XXE",
                        doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"),
                        ManifestRule.NUSPEC_WITH_DTD),
                harmful(
                        "XXE by parameter",
                        doctype("<!ENTITY % x SYSTEM \"file:///x\"> %x;", ""),
                        ManifestRule.NUSPEC_WITH_DTD),
                harmful("a billion laughs", laughs(), ManifestRule.NUSPEC_WITH_DTD),
                harmful(
                        "quadratic blowup",
                        doctype("<!ENTITY x \"" + "x".repeat(50_000) + "\">", "&x;".repeat(50_000)),
                        ManifestRule.NUSPEC_WITH_DTD),
                harmful("an entity of nobody", nuspec("<tags>&x;</tags>"), ManifestRule.NUSPEC_MALFORMED),
                harmful("a deep nuspec", nuspec("<a>".repeat(500_000)), ManifestRule.NUSPEC_MALFORMED),
                harmful("a wide nuspec", nuspec("<a/>".repeat(100_001)), ManifestRule.NUSPEC_TOO_LARGE),
                harmful(
                        "a thousand attributes",
                        nuspec("<a " + attributes(20_000) + "/>"),
                        ManifestRule.NUSPEC_MALFORMED),
                harmful("broken UTF-8", nuspec("<tags>\u00e4</tags>", ISO_8859_1), ManifestRule.NUSPEC_MALFORMED),
                harmful("a NUL", nuspec("<tags>\u0000</tags>"), ManifestRule.NUSPEC_MALFORMED),
                harmful("a name out of the package", named("../".repeat(20) + "etc/passwd"), ZipRule.UNSAFE_PATH),
                harmful("the same, escaped", named("%2e%2e/%2E%2E/a"), ZipRule.UNSAFE_PATH, ZipRule.ESCAPED_NAME),
                harmful("a name of Windows", named("C:\\Windows\\a.txt"), ZipRule.UNSAFE_PATH, ZipRule.ILLEGAL_NAME),
                harmful(
                        "names for which sums of powers are equal, whatever the base",
                        named("content/" + thueMorse('a', 'b')).entry("content/" + thueMorse('b', 'a') + "/x", ""),
                        ZipRule.LONG_PATH),
                harmful("a long name", named("a/".repeat(30_000) + "b"), ZipRule.LONG_PATH),
                harmful("a name that writes to the console", named("\u001B[2J\u0007"), ZipRule.ILLEGAL_NAME),
                harmful("a name that reads from right to left", named("\u202Egpj.exe")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void findsWhatIsHarmful(String what, byte[] file, Set<Rule> rules) throws IOException {
        List<Finding> findings = OfficialPackages.check(Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), file));
        assertEquals(rules, findings.stream().map(Finding::rule).collect(Collectors.toSet()), findings::toString);
    }

    /** nuget.org accepts a package of this size. */
    @Test
    void findsNothingInThePackageThatIsLargest() throws IOException {
        Path file = folder.resolve("Contoso.Core.1.0.0.nupkg");
        byte[] content = new byte[4_000];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> entry :
                    Repacking.entries(Sample.clean().bytes()).entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
            for (int i = 0; i < 60_000; i++) {
                put(
                        zip,
                        "content/" + i % 100 + "/A file with a name of some length, as generated ones have/" + i
                                + ".json",
                        content);
            }
        }
        assertTrue(Files.size(file) > 250_000_000, () -> "size " + file.toFile().length());
        assertEquals(List.of(), OfficialPackages.check(file));
    }

    /** The largest number of the longest names, with letters that take two bytes of heap for one byte in the file. */
    @Test
    void holdsTheLargestDirectory() throws IOException {
        int count = 99_000;
        byte[] name = ("\\A%41".repeat(MAX_DIRECTORY / count / 5 - 12) + "\u0416").getBytes(UTF_8);
        Path file = folder.resolve("Contoso.Core.1.0.0.nupkg");
        ByteBuffer header = ByteBuffer.allocate(46 + 5 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, 0x02014b50).putShort(28, (short) (5 + name.length)).put(51, name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < count; i++) {
                out.write(header.put(46, "%05d".formatted(i).getBytes(UTF_8)).array());
            }
            int size = count * header.capacity();
            out.write(ByteBuffer.allocate(22)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x06054b50)
                    .putInt(12, size)
                    .array());
        }
        Set<Rule> rules = OfficialPackages.inspect(file).findings().stream()
                .map(Finding::rule)
                .collect(Collectors.toSet());
        assertTrue(rules.contains(ZipRule.ESCAPED_NAME) && rules.contains(ManifestRule.NO_NUSPEC), rules::toString);
    }

    /** Names that every check of folders, assemblies, scripts and placeholders has to look at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lib/net8.0/%s/_._",
                "runtimes/%s/a.so",
                "tools/%s.ps1",
                "%s/a.dll",
                "lib/net10/%s.dll",
                "ref/net8.0/%s.dll",
                "contentFiles/any/net50/%s.txt"
            })
    void countsWhatItCannotShow(String format) throws IOException {
        Path file = folder.resolve("Contoso.Core.1.0.0.nupkg");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            Sample sample = Sample.clean()
                    .entry("build/Contoso.Core.targets", "<Project>" + "runtimes ".repeat(50_000) + "</Project>")
                    .element("references", "<references><reference file='Contoso.Core.dll' /></references>");
            for (Map.Entry<String, byte[]> entry :
                    Repacking.entries(sample.bytes()).entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
            for (int i = 0; i < 20_000; i++) {
                put(zip, format.formatted("\u0416".repeat(80) + i), new byte[0]);
            }
        }
        List<Finding> findings = OfficialPackages.check(file);
        assertTrue(findings.size() < 100, () -> String.valueOf(findings.size()));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static Arguments harmful(String what, byte[] file, Rule... rules) {
        return Arguments.of(what, file, Set.of(rules));
    }

    private static Arguments harmful(String what, Sample sample, Rule... rules) {
        return harmful(what, sample.bytes(), rules);
    }

    private static byte[] ofHeader(byte[] zip, int field, int value) {
        return withInt(zip, directoryHeader(zip, NUSPEC) + field, value);
    }

    /** An entry whose header claims a size of one byte. */
    private static byte[] bomb(String name) throws IOException {
        return ZipBomb.in(Repacking.entries(Sample.clean().bytes()), name, 1);
    }

    private static Sample named(String name) {
        return Sample.clean().entry(name, "");
    }

    private static String thueMorse(char zero, char one) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 << 12; i++) {
            text.append(Integer.bitCount(i) % 2 == 0 ? zero : one);
        }
        return text.toString();
    }

    private static Sample nuspec(String element) {
        return nuspec(element, UTF_8);
    }

    private static Sample nuspec(String element, Charset charset) {
        String nuspec = Sample.clean().element("tags", element).nuspec();
        return Sample.clean().entry(NUSPEC, nuspec.getBytes(charset));
    }

    private static Sample doctype(String subset, String tags) {
        String nuspec =
                Sample.clean().element("tags", "<tags>" + tags + "</tags>").nuspec();
        return Sample.clean()
                .entry(NUSPEC, nuspec.replace("<package ", "<!DOCTYPE package [" + subset + "]><package "));
    }

    private static Sample laughs() {
        StringBuilder subset = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i <= 9; i++) {
            subset.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return doctype(subset.toString(), "&l9;");
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" "));
    }
}
