package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.PercentEncoding;

/**
 * Converts an entry's name to the name that NuGet reads: percent-decoded, without leading {@code ./} and {@code /}.
 *
 * <p>Source: NuGetGallery, PackageValidationHelper.cs.
 */
final class PartName {
    private PartName() {}

    /** @param name with {@code /} between its parts */
    static String of(String name) {
        String part = PercentEncoding.decoded(name).replace('\\', '/');
        while (part.startsWith("./") || part.startsWith("/")) {
            part = part.substring(part.indexOf('/') + 1);
        }
        return part;
    }
}
