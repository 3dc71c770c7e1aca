package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K7.11: options that Maven does not pass to a plugin. */
class MavenCommandLineTest {
    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "deploy,                            '',                       false, false",
        "deploy -ntp,                       '',                       true,  false",
        "-B --no-transfer-progress deploy,  '',                       true,  false",
        "deploy,                            '-B -ntp',                true,  false",
        "deploy,                            '-B\n--no-transfer-progress\n', true, false",
        "deploy -Dx=-ntp,                   '',                       false, false",
        "deploy -l build.log,               '',                       false, true",
        "deploy --log-file=build.log,       -ntp,                     true,  true",
        "deploy -llr,                       '',                       false, false",
    })
    void knowsWhatItsOptionsHide(String command, String config, boolean hidesProgress, boolean hasLogFile)
            throws IOException {
        Path file = Files.writeString(folder.resolve("maven.config"), config);
        MavenCommandLine line = MavenCommandLine.of(LAUNCHER + command, Optional.of(file));
        assertEquals(hidesProgress, line.hidesProgress());
        assertEquals(hasLogFile, line.hasLogFile());
    }

    @Test
    void needsNeither() {
        MavenCommandLine none = MavenCommandLine.of("", Optional.of(folder.resolve("maven.config")));
        assertFalse(none.hidesProgress());
        assertFalse(none.hasLogFile());
    }
}
