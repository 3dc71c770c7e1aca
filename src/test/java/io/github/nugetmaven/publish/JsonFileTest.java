package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.OutputCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** K3: a report is that of this build or none, and is written where it is to be. */
class JsonFileTest {
    private final OutputCleaner output = new OutputCleaner();

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void setPlace() {
        folder = temp.resolve("nuget");
    }

    @Test
    void replacesAnOldReportAndLeavesNoDraft() throws IOException {
        write("old");
        write("new");

        assertTrue(read().contains("\"new\""));
        assertEquals(List.of("report.json"), names());
    }

    @Test
    void writesWhatCannotBeEncoded() throws IOException {
        write("half \ud800 a character, \u001b, ##vso[x] and\nanother line");

        assertTrue(read().contains("\"half   a character,  , # #vso[x] and another line\""), read());
    }

    @Test
    void leavesNoSecret() throws IOException {
        output.conceal("oy2-key-of-contoso");

        write("no oy2-key\\u002Dof-contoso");

        assertTrue(read().contains("\"no ***\""), read());
    }

    /** Otherwise a report of an earlier build would be believed. */
    @Test
    void leavesNoOldReportWhereANewOneCannotBeWritten() throws IOException {
        write("old");

        assertThrows(RuntimeException.class, () -> JsonFile.write(report(), Map.of("a", Double.NaN), output));
        JsonFile.remove(report());

        assertFalse(Files.exists(report()));
        assertEquals(List.of(), names());
    }

    @Test
    void saysSoWhereAFolderIsInItsPlace() throws IOException {
        Files.createDirectories(report().resolve("inside"));

        assertThrows(IOException.class, () -> write("new"));

        assertEquals(List.of("report.json"), names());
        assertTrue(Files.isDirectory(report().resolve("inside")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void replacesALinkInsteadOfFollowingIt() throws IOException {
        Path other = Files.writeString(temp.resolve("other"), "other");
        Files.createDirectories(folder);
        Files.createSymbolicLink(report(), other);

        write("new");

        assertEquals("other", Files.readString(other));
        assertFalse(Files.isSymbolicLink(report()));
    }

    private void write(String text) throws IOException {
        JsonFile.write(report(), Map.of("text", text), output);
    }

    private Path report() {
        return folder.resolve("report.json");
    }

    private String read() throws IOException {
        return Files.readString(report());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
