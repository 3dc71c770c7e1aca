package io.github.nugetmaven.testing;

/** Everything the gallery remembers. */
record GalleryDatabase(
        GalleryKeys keys, GalleryOwners owners, GalleryPackages packages, GalleryPackages symbolPackages) {
    static GalleryDatabase empty(GalleryClock clock) {
        return new GalleryDatabase(
                new GalleryKeys(clock), new GalleryOwners(), new GalleryPackages(), new GalleryPackages());
    }
}
