package io.github.nugetmaven.nupkg;

/** ID and version of a package, compared as in NuGet. Immutable. */
public record PackageIdentity(PackageId id, NuGetVersion version) {
    @Override
    public String toString() {
        return id + " " + version;
    }
}
