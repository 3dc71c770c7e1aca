package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The gallery's records of pushed versions, in the order they came. */
final class GalleryPackages {
    private final List<GalleryPackage> all = new CopyOnWriteArrayList<>();

    List<GalleryPackage> all() {
        return List.copyOf(all);
    }

    /** The version under any spelling (PackageService.cs, FindPackageByIdAndVersionStrict). */
    Optional<GalleryPackage> find(String id, String version) {
        return all.stream().filter(each -> each.is(id, version)).findFirst();
    }

    List<GalleryPackage> versions(String id) {
        return all.stream().filter(each -> each.id().equalsIgnoreCase(id)).toList();
    }

    void add(GalleryPackage added) {
        all.add(added);
    }

    /** Adds it in the place of what stands under the same version. */
    void replace(GalleryPackage added) {
        find(added.id(), added.version()).ifPresent(all::remove);
        all.add(added);
    }

    void remove(GalleryPackage removed) {
        all.remove(removed);
    }

    /** As find, for a version that must be there. */
    GalleryPackage get(String id, String version) {
        return find(id, version).orElseThrow(() -> new NoSuchElementException("Not pushed: " + id + " " + version));
    }
}
