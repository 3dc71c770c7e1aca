package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.RegularFile;
import io.github.nugetmaven.nupkg.Sha512;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Reads identity, hash and findings of a package while the file is open once, in bounded memory even if the file is hostile.
 * Thread-safe.
 */
public final class PackageInspection {
    /** Size of a directory that is held in memory only one at a time, in bytes. That of most packages has a few thousand. */
    private static final int LARGE_DIRECTORY = 1 << 20;

    private final PackageCheck check;
    private final Lock largeDirectories = new ReentrantLock();

    /**
     * @param now time of the inspection; entries must not have a later date
     * @param entries what is known about the content of entries, and will be
     */
    public PackageInspection(Instant now, EntryFindings entries) {
        this.check = new PackageCheck(now, entries);
    }

    /** An inspection that knows nothing yet. */
    public PackageInspection(Instant now) {
        this(now, new EntryFindings());
    }

    /**
     * Inspects a file by itself.
     *
     * @throws IOException if the file cannot be read from disk
     */
    public InspectedPackage inspect(Path file) throws IOException {
        return inspect(file, Optional.empty());
    }

    /**
     * Inspects a file, and compares symbols with the assemblies that they belong to.
     *
     * @param packageOfSymbols the .nupkg with the assemblies, which is opened once more; empty if there is none, or if the
     *     file is not a symbols package. Problems of that package are not findings here.
     * @throws IOException if a file cannot be read from disk
     */
    public InspectedPackage inspect(Path file, Optional<Path> packageOfSymbols) throws IOException {
        return inspect(file, packageOfSymbols, identity -> packageOfSymbols);
    }

    /**
     * Inspects a file whose package of symbols depends on the identity that the file turns out to have. Otherwise like
     * {@link #inspect(Path, Optional)}.
     *
     * @param packageOfSymbols called at most once, and only for a symbols package whose identity can be read
     * @throws IOException if a file cannot be read from disk
     */
    public InspectedPackage inspect(Path file, Function<PackageIdentity, Optional<Path>> packageOfSymbols)
            throws IOException {
        return inspect(file, Optional.empty(), packageOfSymbols);
    }

    /**
     * What the rules say of a package that this process has just written. Does not unpack all of it: the writer knows what its
     * entries contain.
     *
     * @param packageOfSymbols as for {@link #inspect(Path, Optional)}
     * @throws IOException if a file cannot be read from disk
     */
    public List<Finding> findingsOfWritten(Path file, Optional<Path> packageOfSymbols) throws IOException {
        try (ZipReader zip = ZipReader.open(file)) {
            return check.checkWritten(zip, packageOfSymbols).all();
        }
    }

    /** @param otherwise the package of the symbols if the identity cannot be read */
    private InspectedPackage inspect(
            Path file, Optional<Path> otherwise, Function<PackageIdentity, Optional<Path>> packageOfSymbols)
            throws IOException {
        try (FileChannel channel = RegularFile.open(file)) {
            String sha512 = Sha512.of(channel);
            try (ZipReader zip = ZipReader.of(file, channel)) {
                return inspect(zip, sha512, otherwise, packageOfSymbols);
            } catch (InvalidZipException e) {
                return unreadable(file, InvalidPackageException.of(e), sha512);
            }
        }
    }

    private InspectedPackage inspect(
            ZipReader zip,
            String sha512,
            Optional<Path> otherwise,
            Function<PackageIdentity, Optional<Path>> packageOfSymbols)
            throws IOException {
        Optional<Nuspec> manifest = Optional.empty();
        Optional<PackageFile> packageFile = Optional.empty();
        Optional<InvalidPackageException> problem = Optional.empty();
        try {
            manifest = Optional.of(PackageFile.manifest(zip));
            packageFile = Optional.of(PackageFile.of(zip, manifest.get()));
        } catch (InvalidPackageException e) {
            problem = Optional.of(e);
        }
        Optional<Path> pair = packageFile.isEmpty() ? otherwise : Optional.empty();
        if (packageFile.isPresent() && packageFile.get().symbols()) {
            pair = packageOfSymbols.apply(packageFile.get().identity());
        }
        Findings findings = findings(zip, manifest, sha512, pair);
        return new InspectedPackage(zip.file(), packageFile, problem, findings.all(), findings.tool(), sha512);
    }

    private static InspectedPackage unreadable(Path file, InvalidPackageException problem, String sha512) {
        List<Finding> findings = List.of(UnreadablePackageRules.finding(problem));
        return new InspectedPackage(file, Optional.empty(), Optional.of(problem), findings, Optional.empty(), sha512);
    }

    private Findings findings(ZipReader zip, Optional<Nuspec> manifest, String sha512, Optional<Path> packageOfSymbols)
            throws IOException {
        boolean isLarge = zip.directory().size() > LARGE_DIRECTORY;
        if (isLarge) {
            largeDirectories.lock();
        }
        try {
            return check.check(zip, manifest, sha512, packageOfSymbols);
        } finally {
            if (isLarge) {
                largeDirectories.unlock();
            }
        }
    }
}
