package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageFile;
import java.util.function.LongConsumer;

/**
 * A package that is to be pushed as it was inspected. Immutable.
 *
 * @param sha512 of the whole file, in Base64; other bytes are not pushed
 * @param progress gets the number of bytes whenever some more went out; a redirect may send them again
 */
public record Upload(PackageFile file, String sha512, LongConsumer progress) {
    /** Nobody wants to know how far it is. */
    public Upload(PackageFile file, String sha512) {
        this(file, sha512, bytes -> {});
    }
}
