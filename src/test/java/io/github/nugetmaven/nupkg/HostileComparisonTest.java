package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.EntryDifference.Kind.MISSING_HERE;
import static io.github.nugetmaven.nupkg.EntryDifference.Kind.MISSING_THERE;
import static io.github.nugetmaven.nupkg.EntryDifference.Kind.OTHER_CONTENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.InvalidPackageException.Problem;
import io.github.nugetmaven.nupkg.PackageComparison.Different;
import io.github.nugetmaven.nupkg.PackageComparison.Same;
import io.github.nugetmaven.nupkg.PackageComparison.TooManyEntries;
import io.github.nugetmaven.testing.Repacking;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.ZipBytes;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every comparison ends, and needs little memory. */
class HostileComparisonTest {
    private static final String NUSPEC = "X.nuspec";
    private static final long LARGE = 300L << 20;

    private final byte[] plain = TestPackage.of("X", "1.0").bytes();
    private final int header = ZipBytes.directoryHeader(plain, NUSPEC);

    @TempDir
    private Path folder;

    @Test
    void namesTheFileThatIsNotAZip() throws IOException {
        assertEquals(folder.resolve("theirs"), refused(plain, new byte[100]).file());
        assertEquals(folder.resolve("ours"), refused(new byte[100], plain).file());
        assertEquals(
                folder.resolve("theirs"),
                refused(plain, ZipBytes.cut(plain, plain.length - 1)).file());
        assertEquals(
                folder.resolve("theirs"),
                refused(plain, ZipBytes.withInt(plain, header + 16, 1)).file());
    }

    @Test
    void doesNotTrustTheSizeInAHeader() throws IOException {
        assertEquals(new Same(), compare(plain, ZipBytes.withInt(plain, header + 24, Integer.MAX_VALUE)));
        assertEquals(
                Problem.DAMAGED_ZIP,
                refused(plain, ZipBytes.withInt(plain, header + 20, Integer.MAX_VALUE))
                        .problem());
    }

    @Test
    void unpacksNotMoreOfTheirsThanOfOurs() throws IOException {
        byte[] bomb = TestPackage.of("X", "1.0")
                .entry(NUSPEC, new byte[64 << 20])
                .entry("other", new byte[64 << 20])
                .bytes();
        assertEquals(
                new Different(
                        List.of(new EntryDifference(NUSPEC, OTHER_CONTENT), new EntryDifference("other", MISSING_HERE)),
                        2),
                compare(plain, bomb));
    }

    @Test
    void refusesEntriesOfOursThatShareTheirBytes() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] zip = TestPackage.of("X", "1.0").entry("noise", noise).bytes();
        assertEquals(new Same(), compare(zip, zip));
        for (String name : List.of("_rels/.rels", NUSPEC)) {
            zip = ZipBytes.withInt(zip, ZipBytes.directoryHeader(zip, name) + 20, zip.length * 3 / 5);
        }
        assertEquals(folder.resolve("ours"), refused(zip, zip).file());
    }

    @Test
    void comparesEntriesOfOneNameInTheirOrder() throws IOException {
        byte[] ab = twice("a", "b");
        assertEquals(new Same(), compare(ab, ab));
        assertEquals(
                new Different(
                        List.of(new EntryDifference("N", OTHER_CONTENT), new EntryDifference("N", OTHER_CONTENT)), 2),
                compare(ab, twice("b", "a")));
        byte[] one = TestPackage.of("X", "1.0").entry("N", "a").bytes();
        assertEquals(new Different(List.of(new EntryDifference("N", MISSING_THERE)), 1), compare(ab, one));
        assertEquals(new Different(List.of(new EntryDifference("N", MISSING_HERE)), 1), compare(one, ab));
    }

    /** Two entries whose names are equal after unescaping. */
    private static byte[] twice(String first, String second) {
        return TestPackage.of("X", "1.0").entry("N", first).entry("%4E", second).bytes();
    }

    @Test
    void readsNamesAsLongAsAny() throws IOException {
        String name = "%41".repeat(20_000);
        assertEquals(
                new Same(),
                compare(
                        TestPackage.of("X", "1.0").entry(name, "").bytes(),
                        TestPackage.of("X", "1.0").entry("A".repeat(20_000), "").bytes()));
    }

    @Test
    void doesNotHoldAListThatIsTooLong() throws IOException {
        byte[] many = ZipBytes.withoutZip64End(entries(70_000, ""));
        assertEquals(new TooManyEntries(), compare(many, plain));
        byte[] longNames = entries(600, "x".repeat(30_000));
        assertEquals(new TooManyEntries(), compare(longNames, plain));
        Different different = assertInstanceOf(Different.class, compare(plain, many));
        int ours = Repacking.entries(plain).size();
        assertEquals(70_000 + ours, different.count());
    }

    @Test
    void neitherFailsOtherwiseNorHangsWhateverBytesAreWrong() throws IOException {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = ZipBytes.withRandomBytes(plain, random);
            boolean ours = random.nextBoolean();
            try {
                compare(ours ? broken : plain, ours ? plain : broken);
            } catch (InvalidPackageException e) {
                assertEquals(folder.resolve(ours ? "ours" : "theirs"), e.file());
            }
        }
    }

    @Test
    void comparesALargeEntryInLittleMemory() throws Exception {
        Path ours = large("ours", Deflater.BEST_SPEED, 0);
        assertEquals("Same[]", inLittleMemory(ours, large("theirs", Deflater.BEST_COMPRESSION, 0)));
        assertEquals(
                "Different[first=[EntryDifference[name=content/large.bin, kind=OTHER_CONTENT]], count=1]",
                inLittleMemory(ours, large("others", Deflater.BEST_SPEED, 1)));
    }

    private Path large(String name, int level, int last) throws IOException {
        Path file = folder.resolve(name);
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            zip.putNextEntry(new ZipEntry("content/large.bin"));
            for (long written = 0; written < LARGE; written += zeros.length) {
                zip.write(zeros);
            }
            zip.write(last);
            zip.closeEntry();
        }
        return file;
    }

    /** The largest list of our entries that is held in memory. */
    @Test
    void holdsTheLongestListInLittleMemory() throws Exception {
        byte[] longest = entries(65_000, "x".repeat(190));
        Path ours = Files.write(folder.resolve("ours"), longest);
        assertEquals("Same[]", inLittleMemory(ours, ours));
    }

    private static String inLittleMemory(Path ours, Path theirs) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileComparisonTest.class.getName(),
                        ours.toString(),
                        theirs.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes()).strip();
        java.waitFor();
        return said;
    }

    /** The program for the JVM with the small heap. */
    public static void main(String[] files) throws IOException {
        System.out.println(PackageComparer.compare(Path.of(files[0]), Path.of(files[1])));
    }

    private static byte[] entries(int count, String prefix) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(prefix + i));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private InvalidPackageException refused(byte[] ours, byte[] theirs) {
        return assertThrows(InvalidPackageException.class, () -> compare(ours, theirs));
    }

    private PackageComparison compare(byte[] ours, byte[] theirs) throws IOException {
        return PackageComparer.compare(
                Files.write(folder.resolve("ours"), ours), Files.write(folder.resolve("theirs"), theirs));
    }
}
