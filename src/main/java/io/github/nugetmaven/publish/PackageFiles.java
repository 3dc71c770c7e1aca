package io.github.nugetmaven.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that are pushed together. Immutable.
 *
 * @param paths in the order in which they are pushed
 * @param foundByDefault whether the default pattern found them. Then two versions of one ID are an error, because one is
 *     probably left over from an earlier build.
 */
public record PackageFiles(List<Path> paths, boolean foundByDefault) {
    public PackageFiles {
        paths = List.copyOf(paths);
    }

    /** Files that the user or another plugin named. */
    public static PackageFiles named(List<Path> paths) {
        return new PackageFiles(paths, false);
    }
}
