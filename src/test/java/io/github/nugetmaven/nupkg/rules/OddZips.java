package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.testing.ZipBytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/** The archives that the rows of the table {@code zip} describe: A.B 1.0.0, mostly with {@code lib/net45/a.txt}. */
final class OddZips {
    private static final String NUSPEC = "A.B.nuspec";
    private static final String FILE = "lib/net45/a.txt";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="utf-8"?>
            <package>
              <metadata>
                <id>A.B</id>
                <version>1.0.0</version>
                <authors>Contoso</authors>
                <description>A package made by a test.</description>
              </metadata>
            </package>
            """;
    private static final String TEXT = "some text ".repeat(50);
    private static final byte[] PLAIN = both(it -> {}).bytes();
    private static final int END = PLAIN.length - 22;

    private OddZips() {}

    /** The archive that a row describes. */
    static byte[] of(String row) {
        if (row.startsWith("an entry ") && !row.matches(".*(flag|method|without).*")) {
            return named(row);
        }
        return switch (row) {
            case "plain, deflated" -> PLAIN;
            case "plain, stored" -> both(ZipWriter.Entry::stored).bytes();
            case "100 bytes in front, offsets not adjusted" -> join(new byte[100], PLAIN);
            case "100 bytes in front, offsets adjusted" -> join(new byte[100], ZipBytes.shifted(PLAIN, 100));
            case "a comment of 65,535 bytes" ->
                join(
                        ZipBytes.withShort(PLAIN, END + 20, 0xFFFF),
                        "c".repeat(0xFFFF).getBytes(UTF_8));
            case "100 bytes after the end record" -> join(PLAIN, new byte[100]);
            case "70,000 bytes after the end record" -> join(PLAIN, new byte[70_000]);
            case "the end record twice" -> join(PLAIN, Arrays.copyOfRange(PLAIN, END, PLAIN.length));
            case "an end record of an empty zip inside the comment" ->
                join(ZipBytes.withShort(PLAIN, END + 20, 22), ZipWriter.end(0, 0, 0));
            case "ZIP64 end records, numbers in them" -> ZipBytes.withZip64End(PLAIN);
            case "a ZIP64 field in a local header that needs none" ->
                both(it -> it.localExtra = new byte[] {1, 0, 4, 0, 0, 0, 0, 0}).bytes();
            case "sizes in ZIP64 fields" -> other(ZipWriter.Entry::withSizesInZip64);
            case "size FFFFFFFF without a ZIP64 field" -> other(it -> it.size = 0xFFFFFFFFL);
            case "data descriptor with signature" ->
                both(it -> it.withDescriptor(true, 0)).bytes();
            case "data descriptor without signature" ->
                both(it -> it.withDescriptor(false, 0)).bytes();
            case "data descriptor with wrong numbers" ->
                both(it -> it.withDescriptor(true, 1)).bytes();
            case "the manifest twice" -> plain().entry(NUSPEC, MANIFEST).bytes();
            case "A.B.nuspec and a.b.NUSPEC" ->
                manifest(it -> {}).entry("a.b.NUSPEC", MANIFEST).bytes();
            case "lib/net45/a.txt twice" -> plain().entry(FILE, TEXT).bytes();
            case "lib/net45/a.txt and LIB/net45/A.txt" ->
                plain().entry("LIB/net45/A.txt", TEXT).bytes();
            case "no manifest" -> new ZipWriter().entry(FILE, TEXT).bytes();
            case "x/c.nuspec alone", "/A.B.nuspec", "x\\A.B.nuspec", "A.B%2Enuspec", "x%2FA.B.nuspec" ->
                new ZipWriter().entry(row.split(" ")[0], MANIFEST).bytes();
            case "an entry without a name" -> plain().entry("", TEXT).bytes();
            case "manifest with the encryption flag, data plain" ->
                manifest(it -> it.flags |= 1).entry(FILE, TEXT).bytes();
            case "an entry with the encryption flag" -> other(it -> it.flags |= 1);
            case "wrong CRC of the manifest" ->
                manifest(it -> it.crc++).entry(FILE, TEXT).bytes();
            case "wrong CRC of another entry" -> other(it -> it.crc++);
            case "manifest longer than its header says" ->
                manifest(it -> it.size = 50).entry(FILE, TEXT).bytes();
            case "manifest shorter than its header says" ->
                manifest(it -> it.size += 50).entry(FILE, TEXT).bytes();
            case "another entry longer than its header says" -> other(it -> it.size = 50);
            case "packed size beyond the file" ->
                manifest(it -> it.packedSize = 1_000_000).entry(FILE, TEXT).bytes();
            case "manifest whose data is no deflate stream" ->
                manifest(OddZips::breakData).entry(FILE, TEXT).bytes();
            case "another entry whose data is no deflate stream" -> other(OddZips::breakData);
            case "another name in the local header" -> other(it -> it.localName = "lib/d.txt");
            case "another method in the local header" -> other(it -> it.localMethod = 0);
            case "end record counts one entry too many" -> withCount(3);
            case "end record counts one entry too few" -> withCount(1);
            case "directory offset one too large" -> withEnd(16, 1);
            case "directory size one too large" -> withEnd(12, 1);
            case "last byte missing" -> ZipBytes.cut(PLAIN, PLAIN.length - 1);
            case "end record of disk 1" -> ZipBytes.withShort(PLAIN, END + 4, 1);
            default -> ofMethod(row);
        };
    }

    private static byte[] ofMethod(String row) {
        int method = Integer.parseInt(row.replaceFirst("an entry of method (\\d+).*", "$1"));
        return other(it -> {
            it.method = method;
            it.localMethod = method;
        });
    }

    private static byte[] named(String row) {
        String name = row.substring("an entry ".length());
        return plain().entry(
                        switch (name) {
                            case "with a NUL in its name" -> "lib/a\0.txt";
                            case "lib/net45 beside lib/net45/a.txt" -> "lib/net45";
                            default -> name;
                        },
                        TEXT)
                .bytes();
    }

    private static void breakData(ZipWriter.Entry entry) {
        Arrays.fill(entry.packed, (byte) 0xFF);
    }

    private static ZipWriter plain() {
        return both(it -> {});
    }

    private static ZipWriter both(Consumer<ZipWriter.Entry> change) {
        return manifest(change).entry(FILE, TEXT, change);
    }

    private static ZipWriter manifest(Consumer<ZipWriter.Entry> change) {
        return new ZipWriter().entry(NUSPEC, MANIFEST, change);
    }

    private static byte[] other(Consumer<ZipWriter.Entry> change) {
        return manifest(it -> {}).entry("lib/c.txt", TEXT, change).bytes();
    }

    private static byte[] withCount(int count) {
        return ZipBytes.withShort(ZipBytes.withShort(PLAIN, END + 8, count), END + 10, count);
    }

    private static byte[] withEnd(int field, int more) {
        int value =
                ByteBuffer.wrap(PLAIN).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(END + field);
        return ZipBytes.withInt(PLAIN, END + field, value + more);
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
