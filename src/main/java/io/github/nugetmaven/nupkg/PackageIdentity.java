package io.github.nugetmaven.nupkg;

/** ID and version of a package, compared as in NuGet. Immutable. */
public record PackageIdentity(PackageId id, NuGetVersion version) {
    /** Written out, as is {@link #hashCode}: for those of a record the JVM makes classes, which takes a part of each push. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PackageIdentity that && id.equals(that.id) && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + version.hashCode();
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
