package io.github.nugetmaven.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that are pushed together. Immutable.
 *
 * @param paths in the order in which they are pushed
 * @param foundByDefault whether nobody named them: then an ID in two versions is an error, since one is likely to be left
 *     over from an earlier build
 */
public record PackageFiles(List<Path> paths, boolean foundByDefault) {
    public PackageFiles {
        paths = List.copyOf(paths);
    }

    /** Files that somebody named. */
    public static PackageFiles named(List<Path> paths) {
        return new PackageFiles(paths, false);
    }
}
