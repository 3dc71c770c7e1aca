package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class DiskFailureTest {
    @Test
    void saysWhatIsOnlyInTheNameOfAnException() {
        assertEquals("access denied: /feed", DiskFailure.words(new AccessDeniedException("/feed")));
        assertEquals("no such file: /feed", DiskFailure.words(new NoSuchFileException("/feed")));
    }

    @Test
    void keepsWordsThatAreEnough() {
        assertEquals(
                "/feed: No space left on device",
                DiskFailure.words(new FileSystemException("/feed", null, "No space left on device")));
        assertEquals("Stream closed", DiskFailure.words(new IOException("Stream closed")));
    }

    @Test
    void isNeverWithoutAWord() {
        assertEquals("no reason given", DiskFailure.words(new IOException()));
    }
}
