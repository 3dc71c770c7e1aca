package io.github.nugetmaven.nupkg.writer;

import java.nio.file.Path;

/** The bytes of an entry of a package to be made. Immutable, but a file may change until it is read. */
public sealed interface EntryContent {
    /** A file, read while the package is written. */
    record OfFile(Path file) implements EntryContent {}

    /** Bytes that the build made, such as a manifest. Nobody changes the array. */
    record OfBytes(byte[] bytes) implements EntryContent {}
}
