package io.github.nugetmaven.mojo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.RecordingLog;
import io.github.nugetmaven.mojo.message.MessageRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that another program writes at the same time. */
class ServerEntryTest {
    private final RecordingLog log = new RecordingLog();
    private Path file;
    private ServerEntry server;
    private int attempts;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        file = folder.resolve("settings.xml");
        server = new ServerEntry(file, "nuget.org", log);
    }

    @Test
    void keepsWhatAnotherProgramWritesMeanwhile() throws Exception {
        new ServerEntry(file, "before", log).store("{before=}", Optional.empty());

        server.edit(settings -> {
            settings.setPassword("nuget.org", "{mine=}");
            if (attempts++ == 0) {
                store("theirs");
            }
            return true;
        });

        assertEquals(2, attempts);
        assertPasswords("before", "theirs");
        assertTrue(Files.readString(file.resolveSibling("settings.xml.bak")).contains("{theirs=}"));
    }

    /** Two runs that both start without a settings file. */
    @Test
    void keepsAFileThatAppearsMeanwhile() throws Exception {
        server.edit(settings -> {
            settings.setPassword("nuget.org", "{mine=}");
            if (attempts++ == 0) {
                store("theirs");
            }
            return true;
        });

        assertPasswords("theirs");
    }

    @Test
    void givesUpOnAFileThatChangesAllTheTime() throws Exception {
        MojoFailureException failure = assertThrows(
                MojoFailureException.class,
                () -> server.edit(settings -> {
                    settings.setPassword("nuget.org", "{mine=}");
                    store("theirs" + attempts++);
                    return true;
                }));

        MessageRules.check(failure.getMessage(), file.toString(), "Nothing was changed by this goal.");
        assertEquals(Optional.empty(), SettingsFile.of(Files.readAllBytes(file)).password("nuget.org"));
    }

    private void store(String id) {
        try {
            new ServerEntry(file, id, log).store("{" + id + "=}", Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MojoFailureException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertPasswords(String... others) throws IOException {
        SettingsFile settings = SettingsFile.of(Files.readAllBytes(file));
        assertEquals(Optional.of("{mine=}"), settings.password("nuget.org"));
        for (String other : others) {
            assertEquals(Optional.of("{" + other + "=}"), settings.password(other));
        }
    }
}
