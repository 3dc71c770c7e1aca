package io.github.nugetmaven.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.testing.TestPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes packages, the same in every run: a {@link TestPackage} each, and more in it. Never has a package in memory. */
final class PackageMaker {
    private static final int CHUNK = 64 << 10;
    private static final String[] TEXTS = {"docs/page%d.xml", "content/notes%d.txt"};

    private PackageMaker() {}

    /**
     * Arguments: a folder, how many packages, and how many bytes each is to have, about. They do not compress, unless a
     * fourth argument says how many libraries and texts there shall be instead.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int packages = Integer.parseInt(args[1]);
        int bytes = Integer.parseInt(args[2]);
        for (int i = 1; i <= packages; i++) {
            String id = String.format("Contoso.Benchmark%03d", i);
            Random random = new Random(i);
            try (OutputStream file = Files.newOutputStream(folder.resolve(id + ".1.0.0.nupkg"));
                    ZipOutputStream zip = new ZipOutputStream(file)) {
                copy(TestPackage.of(id, "1.0.0"), zip);
                if (args.length == 3) {
                    zip.setLevel(Deflater.NO_COMPRESSION);
                    library(zip, "content/noise.bin", bytes, 0, random);
                } else {
                    files(zip, Integer.parseInt(args[3]), bytes, random);
                }
            }
        }
    }

    private static void copy(TestPackage core, ZipOutputStream zip) throws IOException {
        ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(core.bytes()));
        for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
            zip.putNextEntry(new ZipEntry(each.getName()));
            entries.transferTo(zip);
        }
    }

    /** Libraries and texts in turns, each of which comes to the same share of the package when compressed. */
    private static void files(ZipOutputStream zip, int files, int bytes, Random random) throws IOException {
        int share = bytes / files;
        for (int i = 0; i < files; i++) {
            if (i % 2 == 0) {
                library(zip, "lib/net8.0/Contoso.Part" + i + ".dll", share, share, random);
            } else {
                text(zip, TEXTS[i / 2 % TEXTS.length].formatted(i), share, random);
            }
        }
    }

    private static void library(ZipOutputStream zip, String name, int noise, int zeros, Random random)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] chunk = new byte[CHUNK];
        for (int left = noise; left > 0; left -= CHUNK) {
            random.nextBytes(chunk);
            zip.write(chunk, 0, Math.min(CHUNK, left));
        }
        zip.write(new byte[zeros]);
    }

    /** Half of each line is a number that nobody can guess, of which ten digits take four bytes. */
    private static void text(ZipOutputStream zip, String name, int share, Random random) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (int left = share; left > 0; left -= 9) {
            zip.write(("<member name=\"M" + (1_000_000_000_000_000_000L | random.nextLong() >>> 4) + "\" />\n")
                    .getBytes(UTF_8));
        }
    }
}
