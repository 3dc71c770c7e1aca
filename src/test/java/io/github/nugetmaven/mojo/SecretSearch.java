package io.github.nugetmaven.mojo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Searches whatever a build leaves behind for secrets. */
record SecretSearch(List<String> secrets) {
    /** Fails if a secret is in the log of any level, or in any file of the project. */
    void findsNothingIn(TestBuild build) throws IOException {
        findsNothingIn("log", build.log().text());
        try (Stream<Path> files = Files.walk(build.target().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                findsNothingIn(file.toString(), Files.readString(file, ISO_8859_1));
            }
        }
    }

    /** Fails if a secret is in the message of a failure, of one of its causes, or in their stack traces. */
    void findsNothingIn(Throwable failure) {
        findsNothingIn("failure", RecordingLog.stackTrace(failure));
    }

    void findsNothingIn(String where, String text) {
        for (String secret : secrets) {
            assertFalse(text.contains(secret), where + " has " + secret + ": " + text);
        }
    }
}
