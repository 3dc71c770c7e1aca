package io.github.nugetmaven.mojo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import io.github.nugetmaven.mojo.RecordingLog;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.MessageRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Settings that another program writes at the same time. */
class ServerEntryTest {
    private final RecordingLog log = new RecordingLog();
    private ApiKeyGuide guide;
    private Path file;
    private ServerEntry server;
    private int attempts;

    @BeforeEach
    void prepare(@TempDir Path folder) throws MojoFailureException {
        guide = ApiKeyGuide.of("en", false);
        file = folder.resolve("settings.xml");
        server = new ServerEntry(file, "nuget.org", guide, log);
    }

    @Test
    void keepsWhatAnotherProgramWritesMeanwhile() throws Exception {
        new ServerEntry(file, "before", guide, log).store("{before=}", KeyDeclaration.NONE);

        server.edit(settings -> {
            settings.setPassword("nuget.org", "{mine=}");
            if (attempts++ == 0) {
                store("theirs");
            }
            return true;
        });

        assertEquals(2, attempts);
        assertPasswords("before", "theirs");
        assertTrue(Files.readString(file.resolveSibling("settings.xml.bak2")).contains("{theirs=}"));
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

    /** K2: two runs at once, whose locks let one edit after the other. */
    @RepeatedTest(5)
    void losesNoKeyOfRunsAtTheSameTime() throws Exception {
        int runs = 6;
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        CyclicBarrier start = new CyclicBarrier(runs);
        try {
            List<Callable<Void>> calls = IntStream.range(0, runs)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        start.await();
                        new ServerEntry(file, "s" + i, guide, new RecordingLog())
                                .store("{" + i + "=}", KeyDeclaration.NONE);
                        return null;
                    })
                    .toList();
            for (Future<Void> run : threads.invokeAll(calls)) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }

        SettingsFile settings = SettingsFile.of(Files.readAllBytes(file));
        for (int i = 0; i < runs; i++) {
            assertEquals(Optional.of("{" + i + "=}"), settings.password("s" + i));
        }
        assertFalse(Files.exists(file.resolveSibling(".settings.xml.lock")));
    }

    @Test
    @DisplayName("K2: an own settings.xml.bak is never overwritten, and two runs keep the first original")
    void keepsEveryBackup() throws Exception {
        Files.writeString(file, "<settings><!-- first --></settings>");
        Path own = Files.writeString(file.resolveSibling("settings.xml.bak"), "my own");

        server.store("{1=}", KeyDeclaration.NONE);
        server.store("{2=}", KeyDeclaration.NONE);

        assertEquals("my own", Files.readString(own));
        assertEquals("<settings><!-- first --></settings>", Files.readString(file.resolveSibling("settings.xml.bak2")));
        assertTrue(Files.readString(file.resolveSibling("settings.xml.bak3")).contains("{1=}"));
    }

    @Test
    @DisplayName("K2: the backup's clear passwords of other servers are said")
    void saysWhatTheBackupHolds() throws Exception {
        Files.writeString(
                file,
                "<settings><servers><server><id>nuget.org</id><password>key</password></server><server><id>a</id>"
                        + "<password>clear</password></server><server><id>b</id><password>{sealed=}</password></server>"
                        + "</servers></settings>");

        server.store("{1=}", KeyDeclaration.NONE);

        assertTrue(log.text().contains("(without the key, which was in clear text)"), log.text());
        assertTrue(log.text().contains("passwords of other servers in clear text"), log.text());
        assertTrue(log.text().contains("(number: 1)"), log.text());
    }

    @Test
    @DisabledOnOs(WINDOWS)
    @DisplayName("K2: a hard link is not cut")
    void refusesAHardLink() throws Exception {
        Files.writeString(file, "<settings/>");
        Path other = Files.createLink(file.resolveSibling("dotfiles.xml"), file);

        assertRefused("more than one name");
        assertTrue(Files.isSameFile(file, other));
    }

    @Test
    @DisabledOnOs(WINDOWS)
    @DisplayName("K2: a write-protected file keeps content and mode")
    void refusesAWriteProtectedFile() throws Exception {
        Files.writeString(file, "<settings/>");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertRefused("write-protected");
        assertEquals("r--r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @DisabledOnOs(WINDOWS)
    @DisplayName("K2: somebody else's file keeps its owner")
    void refusesAFileOfSomebodyElse() throws Exception {
        Files.writeString(file, "<settings/>");
        try {
            Files.setAttribute(file, "unix:uid", 65534);
        } catch (IOException e) {
            abort("only an administrator can give a file away");
        }

        assertRefused("belongs to");
    }

    private void assertRefused(String reason) throws IOException {
        for (Executable edit : List.<Executable>of(
                server::requireEditable, () -> server.store("{1=}", KeyDeclaration.NONE), server::remove)) {
            MessageRules.check(
                    assertThrows(MojoFailureException.class, edit).getMessage(),
                    file.toString(),
                    reason,
                    "Nothing was changed.");
        }
        assertEquals("<settings/>", Files.readString(file));
    }

    /** As an editor does, which knows no lock. */
    private void store(String id) {
        try {
            Path target = OwnerOnlyFile.target(file);
            Optional<byte[]> before = OwnerOnlyFile.read(target);
            SettingsFile settings = before.isPresent() ? SettingsFile.of(before.get()) : SettingsFile.empty();
            settings.setPassword(id, "{" + id + "=}");
            OwnerOnlyFile.write(target, settings.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
