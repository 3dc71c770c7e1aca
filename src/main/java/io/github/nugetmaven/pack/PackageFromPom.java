package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import java.util.List;

/** Plans packages from a POM, its configuration and a layout folder. Stateless. */
public final class PackageFromPom {
    private PackageFromPom() {}

    /**
     * Decides what the packages contain. Reads names of files and a few small ones, and writes nothing.
     *
     * @throws PackException with all problems that were found
     */
    public static PackPlan plan(PackRequest request) {
        PackageManifest manifest =
                PackageManifest.of(request.pom().artifactId(), request.pom().version());
        return new PackPlan(List.of(new PackageContents("", manifest, List.of())), List.of());
    }
}
