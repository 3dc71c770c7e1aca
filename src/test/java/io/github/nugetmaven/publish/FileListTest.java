package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** K6: nuget.files read from a file. */
class FileListTest {
    @TempDir
    private Path folder;

    @Test
    void isTheTextItselfWithoutAMark() throws IOException {
        assertEquals(List.of("a.nupkg,b*.nupkg"), FileList.patterns("a.nupkg,b*.nupkg", folder));
    }

    @Test
    void readsOneALine() throws IOException {
        Files.writeString(folder.resolve("left.txt"), "\uFEFFa b, c.nupkg\r\n\r\n  ü/*.nupkg \n");

        assertEquals(List.of("a b, c.nupkg", "ü/*.nupkg"), FileList.patterns(" @left.txt ", folder));
        assertEquals(
                2,
                FileList.patterns("@" + folder.resolve("left.txt"), Path.of("")).size());
    }

    @Test
    void readsWhatItWrites() throws IOException {
        Path list = folder.resolve("target/nuget/left.txt");
        List<Path> files = List.of(folder.resolve("a,b.nupkg"), folder.resolve("it's $x %y%.nupkg"));

        FileList.write(list, files);

        assertEquals(files.stream().map(Path::toString).toList(), FileList.patterns("@" + list, folder));
    }

    @Test
    void namesAListThatIsNotThere() {
        PublishException failure = assertThrows(PublishException.class, () -> FileList.patterns("@gone.txt", folder));

        assertEquals(new PublishProblem.NoSuchFile(folder.resolve("gone.txt")), failure.problem());
    }
}
