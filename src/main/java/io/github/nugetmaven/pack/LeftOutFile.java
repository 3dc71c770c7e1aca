package io.github.nugetmaven.pack;

import java.nio.file.Path;

/** A file that a pattern matches, but that NuGet does not pack by default. Immutable. */
public record LeftOutFile(Path file, Reason reason) {
    /** The reasons. NuGet warns of the first two with NU5119, and does not mention the last. */
    public enum Reason {
        /** The name starts with a dot and has no other. */
        DOT_FILE,
        /** A .nupkg file. */
        PACKAGE,
        /** A .nuspec file, which no package contains besides its own. */
        MANIFEST
    }
}
