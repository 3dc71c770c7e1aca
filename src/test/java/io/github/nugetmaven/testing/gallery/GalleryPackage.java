package io.github.nugetmaven.testing.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** A package, or symbols package, that the gallery took. */
public final class GalleryPackage {
    private static final String SIGNATURE = "signed by the repository";

    private final String id;
    private final String version;
    private final String owner;
    private final byte[] bytes;
    private volatile PackageStatus status;
    private volatile boolean listed = true;

    GalleryPackage(String id, String version, String owner, byte[] bytes, PackageStatus status) {
        this.id = id;
        this.version = version;
        this.owner = owner;
        this.bytes = bytes.clone();
        this.status = status;
    }

    public String id() {
        return id;
    }

    /** The version as its nuspec spells it. */
    public String version() {
        return version;
    }

    public String normalizedVersion() {
        return GalleryVersion.normalize(version);
    }

    /** The owner of the key that pushed it. */
    public String owner() {
        return owner;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public PackageStatus status() {
        return status;
    }

    public boolean listed() {
        return listed;
    }

    /** Lets the validation come to a good end, so that the version becomes available. */
    public void finishValidation() {
        status = PackageStatus.AVAILABLE;
    }

    public void failValidation() {
        status = PackageStatus.FAILED_VALIDATION;
    }

    /** Deletes softly: gone from sight, still taken. */
    public void delete() {
        status = PackageStatus.DELETED;
    }

    /** What a download gets: the pushed package, signed by the repository. The bytes of the signature are not those of a real one. */
    public byte[] servedBytes() {
        return RepositorySignature.sign(bytes, SIGNATURE.getBytes(UTF_8));
    }

    String lowerId() {
        return id.toLowerCase(Locale.ROOT);
    }

    String lowerVersion() {
        return normalizedVersion().toLowerCase(Locale.ROOT);
    }

    boolean is(String otherId, String otherVersion) {
        return id.equalsIgnoreCase(otherId)
                && normalizedVersion().equalsIgnoreCase(GalleryVersion.normalize(otherVersion));
    }

    void list(boolean visible) {
        listed = visible;
    }

    @Override
    public String toString() {
        return id + " " + version + " " + status;
    }
}
