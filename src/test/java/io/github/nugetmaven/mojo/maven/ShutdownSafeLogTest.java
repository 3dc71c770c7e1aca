package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.RecordingLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class ShutdownSafeLogTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final RecordingLog real = new RecordingLog();

    @Test
    void isMavensLogAsLongAsThatLasts() {
        Log log = ShutdownSafeLog.of(real, out, new CompletableFuture<>());
        log.info("one");
        log.warn("two");
        assertEquals(List.of("one"), real.infos());
        assertEquals(List.of("two"), real.warnings());
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void isStandardOutputAfterwards() {
        Log log = ShutdownSafeLog.of(real, out, CompletableFuture.completedFuture(null));
        log.debug("none of this");
        log.info("one");
        log.warn("two");
        log.error("three");
        assertEquals(List.of("[INFO] one", "[WARNING] two", "[ERROR] three"), printed());
        assertEquals("", real.text());
        assertTrue(log.isDebugEnabled());
    }

    @Test
    void losesNoLineThatMavenThrowsBack() {
        Log closed = new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                throw new IllegalStateException("Terminal has been closed");
            }
        };
        ShutdownSafeLog.of(closed, out, new CompletableFuture<>()).warn("one");
        assertEquals(List.of("[WARNING] one"), printed());
    }

    private List<String> printed() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
