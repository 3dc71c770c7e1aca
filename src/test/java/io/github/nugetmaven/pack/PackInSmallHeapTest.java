package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.OpenPackage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 MB are packed in a heap of 128 MB: one file that is compressed by chunks, and many that are compressed in memory. */
@Tag("small-heap")
class PackInSmallHeapTest {
    @TempDir
    Path folder;

    @Test
    void packsMoreThanFitsIntoMemory() throws IOException {
        TestContents contents =
                TestContents.of("Contoso.Large", "1.0.0").file("content/large", file("large", 300 << 20));
        Path small = file("small", 1 << 20);
        for (int i = 0; i < 200; i++) {
            contents.file("content/small" + i, small);
        }

        PackResult result =
                TestContents.pack(List.of(contents.contents()), TestContents.options(folder.resolve("target")));

        try (OpenPackage written = OpenPackage.open(result.files().get(0).file())) {
            // the manifest, three parts, and README.md
            assertEquals(206, written.entries().size());
            assertEquals(300 << 20, written.entry("content/large").orElseThrow().size());
        }
    }

    private Path file(String name, int size) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }
}
