package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileErrorsTest {
    @Test
    void saysWhatIsOnlyInTheNameOfAnException() {
        assertEquals("access denied: /feed", FileErrors.words(new AccessDeniedException("/feed")));
        assertEquals("no such file: /feed", FileErrors.words(new NoSuchFileException("/feed")));
    }

    @Test
    void keepsWordsThatAreEnough() {
        assertEquals(
                "/feed: No space left on device",
                FileErrors.words(new FileSystemException("/feed", null, "No space left on device")));
        assertEquals("Stream closed", FileErrors.words(new IOException("Stream closed")));
    }

    @Test
    void isNeverWithoutAWord() {
        assertEquals("no reason given", FileErrors.words(new IOException()));
    }
}
