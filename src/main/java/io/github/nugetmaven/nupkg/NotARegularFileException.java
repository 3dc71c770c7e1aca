package io.github.nugetmaven.nupkg;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A path leads to something that is not a regular file, such as a pipe, a device or a folder. */
public final class NotARegularFileException extends FileSystemException {
    private static final long serialVersionUID = 1;

    NotARegularFileException(Path file) {
        super(file.toString());
    }
}
