package io.github.nugetmaven.pack;

import java.util.List;

/**
 * What was written. Immutable.
 *
 * @param files in the order of the contents, each symbols package behind its package
 */
public record PackResult(List<PackedFile> files, List<PackNotice> notices) {
    public PackResult {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }
}
