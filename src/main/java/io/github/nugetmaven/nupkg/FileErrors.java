package io.github.nugetmaven.nupkg;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/**
 * The words for an error of a file system. The message of such an exception is often a path alone, and its class has the
 * reason.
 */
public final class FileErrors {
    private FileErrors() {}

    /** Such as {@code access denied: /srv/feed}. */
    public static String words(IOException failure) {
        String message = failure.getMessage() == null ? "no reason given" : failure.getMessage();
        if (!(failure instanceof FileSystemException) || failure.getClass() == FileSystemException.class) {
            return message;
        }
        String kind = failure.getClass().getSimpleName().replaceFirst("Exception$", "");
        return kind.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + ": " + message;
    }
}
