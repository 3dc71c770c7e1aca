package io.github.nugetmaven.nupkg;

/** What makes a package one package: ID and version, both compared as NuGet compares them. Immutable. */
public record PackageIdentity(PackageId id, NuGetVersion version) {
    @Override
    public String toString() {
        return id + " " + version;
    }
}
