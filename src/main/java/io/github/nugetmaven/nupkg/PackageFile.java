package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NO_NUSPEC;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_IN_FOLDER;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.NUSPEC_TOO_LARGE;
import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.SEVERAL_NUSPECS;

import io.github.nugetmaven.nupkg.zip.CentralDirectoryReader;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A .nupkg or .snupkg on disk, and its identity. Immutable. The content of the file is not held in memory.
 *
 * @param symbols whether the file is a symbols package. Like NuGet's client, this depends only on the file extension.
 * @param size of the file, in bytes
 */
public record PackageFile(Path path, PackageIdentity identity, boolean symbols, long size) {
    /** Name of the entry with a package's signature. Source: NuGet.Client, {@code SigningSpecificationsV1.cs}. */
    public static final String SIGNATURE = ".signature.p7s";

    private static final String SYMBOLS_EXTENSION = ".snupkg";
    private static final String NUSPEC_EXTENSION = ".nuspec";

    /** Written out: for that of a record the JVM makes classes, which takes a part of each push. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /**
     * Reads a package's identity from its nuspec, in bounded memory even if the file is hostile.
     *
     * @throws InvalidPackageException if the file is not a package
     * @throws IOException if the file cannot be read
     */
    public static PackageFile read(Path path) throws IOException {
        try (FileChannel channel = RegularFile.open(path);
                ZipReader zip = ZipReader.of(path, channel)) {
            return of(zip, manifest(zip));
        } catch (InvalidZipException e) {
            throw InvalidPackageException.of(e);
        }
    }

    /**
     * Reads the manifest of a file that is already open, and leaves it open.
     *
     * @throws InvalidPackageException if the file is not a package
     * @throws IOException if the file cannot be read
     */
    public static Nuspec manifest(ZipReader zip) throws IOException {
        try {
            return Nuspec.parse(nuspec(zip.file(), zip), zip.file());
        } catch (InvalidZipException e) {
            throw InvalidPackageException.of(e);
        }
    }

    /**
     * A file whose manifest was read.
     *
     * @throws InvalidPackageException if the manifest has no ID or version, or invalid ones
     */
    public static PackageFile of(ZipReader zip, Nuspec manifest) throws IOException {
        Path path = zip.file();
        return new PackageFile(path, manifest.identity(path), isSymbols(path), zip.size());
    }

    /** Whether a file with this name is a symbols package. */
    public static boolean isSymbols(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SYMBOLS_EXTENSION);
    }

    /**
     * Reads the bytes of the nuspec, at most {@link Nuspec#MAX_BYTES}.
     *
     * @throws InvalidPackageException if the file is not a package
     * @throws IOException if the file cannot be read
     */
    public byte[] nuspec() throws IOException {
        try (FileChannel channel = RegularFile.open(path);
                ZipReader zip = ZipReader.of(path, channel)) {
            return nuspec(path, zip);
        } catch (InvalidZipException e) {
            throw InvalidPackageException.of(e);
        }
    }

    /** Computes the SHA-512 of the whole file, in Base64 as NuGet writes it. */
    public String sha512() throws IOException {
        return Sha512.of(path);
    }

    private static byte[] nuspec(Path path, ZipReader zip) throws IOException {
        List<ZipEntryHeader> nuspecs = manifests(zip);
        if (nuspecs.isEmpty()) {
            List<ZipEntryHeader> nested = zip.find(PackageFile::hasManifestExtension, 1);
            throw nested.isEmpty()
                    ? new InvalidPackageException(path, NO_NUSPEC, "")
                    : new InvalidPackageException(
                            path, NUSPEC_IN_FOLDER, nested.get(0).name());
        }
        if (nuspecs.size() > 1) {
            String names = nuspecs.get(0).name() + ", " + nuspecs.get(1).name();
            throw new InvalidPackageException(path, SEVERAL_NUSPECS, names);
        }
        byte[] nuspec = zip.read(nuspecs.get(0), Nuspec.MAX_BYTES);
        if (nuspec.length > Nuspec.MAX_BYTES) {
            throw new InvalidPackageException(path, NUSPEC_TOO_LARGE, "");
        }
        return nuspec;
    }

    /** The first manifests, at most two. */
    private static List<ZipEntryHeader> manifests(ZipReader zip) throws IOException {
        List<ZipEntryHeader> manifests = new ArrayList<>();
        CentralDirectoryReader entries = zip.entries();
        while (manifests.size() < 2) {
            Optional<ZipEntryHeader> entry = entries.next();
            if (entry.isEmpty()) {
                break;
            }
            if (isManifest(entry.get())) {
                manifests.add(entry.get());
            }
        }
        return manifests;
    }

    /**
     * Whether an entry is the nuspec of the package: at the root, with the extension in any case, its escapes decoded. Source: NuGet.Client,
     * {@code PackageReaderBase.cs}.
     */
    public static boolean isManifest(ZipEntryHeader entry) {
        return PercentEncoding.decoded(entry.name()).indexOf('/') < 0 && hasManifestExtension(entry);
    }

    /** Whether an entry is a nuspec, at the root or in a folder. */
    public static boolean hasManifestExtension(ZipEntryHeader entry) {
        return PercentEncoding.decoded(entry.name()).toLowerCase(Locale.ROOT).endsWith(NUSPEC_EXTENSION);
    }
}
