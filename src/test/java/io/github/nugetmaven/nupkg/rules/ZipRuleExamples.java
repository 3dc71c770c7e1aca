package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.testing.ZipBytes.directoryHeader;
import static io.github.nugetmaven.testing.ZipBytes.withExtraInFront;
import static io.github.nugetmaven.testing.ZipBytes.withInt;
import static io.github.nugetmaven.testing.ZipBytes.withShort;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.ZipBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

final class ZipRuleExamples {
    private static final byte[] CLEAN = Sample.clean().bytes();
    private static final int END = CLEAN.length - 22;
    private static final int COUNT = 5;
    private static final byte[] FRONT = "#!/bin/sh\n".getBytes(UTF_8);
    private static final String DLL = "lib/netstandard2.0/Contoso.Core.dll";

    private ZipRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(ZipRule.NOT_A_ZIP, "no zip at all".getBytes(UTF_8), CLEAN),
                RuleExample.of(ZipRule.NOT_A_ZIP, new byte[0], CLEAN),
                RuleExample.of(ZipRule.DAMAGED, ZipBytes.cut(CLEAN, CLEAN.length - 30), CLEAN),
                RuleExample.of(ZipRule.DAMAGED, "a header beyond the directory", withLongLastHeader(), CLEAN),
                RuleExample.of(ZipRule.DAMAGED, "fewer counted", withShort(CLEAN, END + 10, COUNT - 1), CLEAN),
                RuleExample.of(ZipRule.DAMAGED, "more counted", withCount(CLEAN, COUNT + 1), withCount(CLEAN, COUNT)),
                RuleExample.of(ZipRule.DAMAGED, "one disk of many", withShort(CLEAN, END + 4, 1), CLEAN),
                RuleExample.of(
                        ZipRule.DAMAGED, "in front", behind(CLEAN), behind(ZipBytes.shifted(CLEAN, FRONT.length))),
                RuleExample.of(ZipRule.EMPTY, TestPackage.zip(Map.of()), CLEAN),
                RuleExample.of(ZipRule.TOO_MANY_ENTRIES, directoryOf(100_001), CLEAN),
                RuleExample.of(ZipRule.ZIP64, "end record", ZipBytes.withZip64End(CLEAN), CLEAN),
                RuleExample.of(
                        ZipRule.ZIP64,
                        "in front",
                        withExtraInFront(CLEAN, DLL, 0x0001),
                        withExtraInFront(CLEAN, DLL, 0x5455)),
                new RuleExample(ZipRule.TOO_LARGE, "", padded(262_144_000), padded(262_143_000)),
                RuleExample.of(ZipRule.TOO_MANY_TO_SIGN, withEntries(65_534), withEntries(65_533)),
                RuleExample.of(
                        ZipRule.DUPLICATE_ENTRY, named("lib/A.txt", "LIB/a.txt"), named("lib/A.txt", "lib/b.txt")),
                RuleExample.of(ZipRule.DUPLICATE_ENTRY, named("./lib/A.txt", "lib/A.txt"), named("./lib/A.txt")),
                RuleExample.of(ZipRule.UNSAFE_PATH, named("../a.txt"), named("a/../b.txt")),
                RuleExample.of(ZipRule.UNSAFE_PATH, named("/a.txt"), named("a.txt/b")),
                RuleExample.of(ZipRule.UNSAFE_PATH, named("a/..\\..\\b.txt"), named("a/..b/b..txt")),
                RuleExample.of(ZipRule.DOUBLE_BACKSLASH, named("a\\\\b.txt"), named("a/b.txt")),
                RuleExample.of(ZipRule.DOUBLE_SLASH, named("a//b.txt", "a/b.txt"), named("a//b.txt")),
                RuleExample.of(ZipRule.FUTURE_DATE, dated(2026, 6, 2, 13), dated(2026, 6, 2, 12)),
                RuleExample.of(
                        ZipRule.UNTRUE_SIZE, withInt(CLEAN, directoryHeader(CLEAN, Sample.NUSPEC) + 24, 7), CLEAN),
                RuleExample.of(ZipRule.ENCRYPTED, withShort(CLEAN, directoryHeader(CLEAN, DLL) + 8, 0x801), CLEAN),
                RuleExample.of(
                        ZipRule.UNKNOWN_COMPRESSION, withShort(CLEAN, directoryHeader(CLEAN, DLL) + 10, 14), CLEAN),
                RuleExample.of(
                        ZipRule.UNKNOWN_COMPRESSION,
                        "Deflate64 of the manifest",
                        withShort(CLEAN, directoryHeader(CLEAN, Sample.NUSPEC) + 10, 9),
                        CLEAN),
                RuleExample.of(
                        ZipRule.ENCRYPTED,
                        "the manifest",
                        withShort(CLEAN, directoryHeader(CLEAN, Sample.NUSPEC) + 8, 0x801),
                        CLEAN),
                RuleExample.of(
                        ZipRule.SIGNATURE_ENTRY,
                        Sample.clean().entry(".signature.p7s", "signed, sincerely"),
                        Sample.clean()
                                .entry(
                                        ".signature.p7s",
                                        TestSignature.ofAuthor("CA", "nuget.org")
                                                .ofRepository()
                                                .bytes())),
                RuleExample.of(ZipRule.ESCAPED_NAME, named("%41.txt"), named("%2541.txt")),
                RuleExample.of(ZipRule.ESCAPED_NAME, "R4", named("a%20b.txt"), named("a%2520b.txt")),
                RuleExample.of(
                        ZipRule.ESCAPED_NAME,
                        "R4, version of NuGet",
                        madeBy("NuGet.Packaging, Version=4.6.0.0", "%20%2B%C3%A4.txt"),
                        madeBy("NuGet, Version=2.8.50926.602", "%20%2B%C3%A4.txt")),
                RuleExample.of(
                        ZipRule.ESCAPED_NAME,
                        "R4, names as they are",
                        madeBy("another tool", "%20%2B%C3%A4.txt", "a b.txt"),
                        madeBy("another tool", "%20%2B%C3%A4.txt", "a+b.txt")),
                RuleExample.of(ZipRule.ESCAPED_NAME, named("a%2fb.txt"), named("100%.txt")),
                RuleExample.of(ZipRule.LONG_PATH, named("a".repeat(201)), named("a".repeat(200))),
                RuleExample.of(ZipRule.ILLEGAL_NAME, named("a<b.txt"), named("a-b.txt")),
                RuleExample.of(ZipRule.ILLEGAL_NAME, "a colon", named("content/a:b.txt"), named("content/a;b.txt")),
                RuleExample.of(
                        ZipRule.ILLEGAL_NAME,
                        "each other character",
                        named("a>", "a|", "a*", "a?", "a\"", "a\u001f"),
                        named("a~", "a!", "a+", "a=", "a'", "a ")),
                RuleExample.of(LayoutRule.UNPORTABLE_NAME, named("content/nul.txt"), named("content/null.txt")),
                RuleExample.of(LayoutRule.UNPORTABLE_NAME, "not UTF-8", notUtf8(), named("\u00e4.txt")));
    }

    private static Sample sampleOf(String... names) {
        Sample sample = Sample.clean();
        Arrays.stream(names).forEach(it -> sample.entry(it, it));
        return sample;
    }

    private static byte[] named(String... names) {
        return sampleOf(names).bytes();
    }

    private static byte[] madeBy(String tool, String... names) {
        return sampleOf(names)
                .entry(
                        "package/services/metadata/core-properties/1.psmdcp",
                        "<coreProperties><lastModifiedBy>" + tool + "</lastModifiedBy></coreProperties>")
                .bytes();
    }

    private static RuleExample.Files padded(long size) {
        int padding = (int) size - CLEAN.length;
        return new RuleExample.Files(ZipBytes.shifted(CLEAN, padding), "Contoso.Core.1.0.0.nupkg", padding);
    }

    private static byte[] withCount(byte[] zip, int count) {
        return withShort(withShort(zip, END + 8, count), END + 10, count);
    }

    private static byte[] withLongLastHeader() {
        byte[] zip = CLEAN.clone();
        int last = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(END + 16);
        for (String name : List.of(DLL, Sample.NUSPEC, "[Content_Types].xml", "_rels/.rels", "README.md")) {
            last = Math.max(last, has(zip, name) ? directoryHeader(zip, name) : 0);
        }
        return withShort(zip, last + 32, 9);
    }

    private static boolean has(byte[] zip, String name) {
        return new String(zip, UTF_8).contains(name);
    }

    private static byte[] behind(byte[] zip) {
        return ByteBuffer.allocate(FRONT.length + zip.length)
                .put(FRONT)
                .put(zip)
                .array();
    }

    private static byte[] notUtf8() {
        byte[] zip = named("\u00e4.txt");
        int header = directoryHeader(zip, "\u00e4.txt");
        zip[header + 46 + 1] = '!';
        return zip;
    }

    private static byte[] withEntries(int count) {
        Sample sample = Sample.clean();
        for (int i = 0; i < count - 5; i++) {
            sample.entry("content/" + i, "");
        }
        return sample.bytes();
    }

    /** A directory without the entries that it lists. */
    private static byte[] directoryOf(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(46 * count + 22).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putInt(46 * i, 0x02014b50);
        }
        int end = 46 * count;
        bytes.putInt(end, 0x06054b50).putInt(end + 12, end);
        return bytes.array();
    }

    /** @param hour in UTC; the clock of the check shows noon */
    private static byte[] dated(int year, int month, int day, int hour) {
        int dos = year - 1980 << 25 | month << 21 | day << 16 | hour << 11;
        return withInt(CLEAN, directoryHeader(CLEAN, DLL) + 12, dos);
    }
}
