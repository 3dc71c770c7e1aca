package io.github.nugetmaven.testing;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Manifests that have little in them. */
public final class TestManifest {
    private TestManifest() {}

    /** A manifest that says nothing but ID and version. */
    public static PackageManifest of(String id, String version) {
        return of(id, version, Map.of());
    }

    public static PackageManifest of(String id, String version, Map<ManifestField, String> fields) {
        return new PackageManifest(
                id,
                version,
                "",
                fields,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
