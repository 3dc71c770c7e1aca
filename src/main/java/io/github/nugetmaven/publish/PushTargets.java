package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;

/**
 * The open feeds of a push. Immutable.
 *
 * @param symbols where symbols go, which may be where packages go
 */
record PushTargets(PushTarget packages, PushTarget symbols) {
    PushTarget of(PackageFile file) {
        return file.symbols() ? symbols : packages;
    }
}
