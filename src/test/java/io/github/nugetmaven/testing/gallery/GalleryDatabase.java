package io.github.nugetmaven.testing.gallery;

import io.github.nugetmaven.testing.TestPackage;

/** Everything the gallery remembers. */
record GalleryDatabase(
        GalleryKeys keys, GalleryOwners owners, GalleryPackages packages, GalleryPackages symbolPackages) {
    static GalleryDatabase empty(GalleryClock clock) {
        return new GalleryDatabase(
                new GalleryKeys(clock), new GalleryOwners(), new GalleryPackages(), new GalleryPackages());
    }

    /** Puts an available version in place, and its ID into the owner's hands. */
    GalleryPackage publish(String id, String version, String owner) {
        byte[] nupkg = TestPackage.of(id, version).bytes();
        GalleryPackage published = new GalleryPackage(id, version, owner, nupkg, PackageStatus.AVAILABLE);
        owners.own(id, owner);
        packages.add(published);
        return published;
    }
}
