package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds every rule that a package breaks, whatever the file holds, in bounded memory and one reading: the zip's directory and
 * the entries that a rule is about. Thread-safe.
 */
public final class PackageCheck {
    private static final List<Check> CHECKS = List.of(
            new ZipCheck(),
            new EntryNameCheck(),
            new IdentityCheck(),
            new NuspecCheck(),
            new ElementCheck(),
            new ManifestCheck(),
            new FieldLengthCheck(),
            new EmptyPackageCheck(),
            new LicenseCheck(),
            new IconCheck(),
            new ReadmeCheck(),
            new McpServerCheck(),
            new DependencyCheck(),
            new DependencyGroupCheck(),
            new FrameworkCheck(),
            new SymbolsCheck(),
            new SymbolPairCheck(),
            new LayoutCheck(),
            new FrameworkFolderCheck(),
            new BuildFileCheck());

    private final Instant now;

    /** @param now entries must not be dated later */
    public PackageCheck(Instant now) {
        this.now = now;
    }

    /**
     * Everything that is found, whether it counts or not.
     *
     * @throws IOException if the file cannot be read from disk
     */
    public List<Finding> check(Path file) throws IOException {
        return check(file, Optional.empty());
    }

    /**
     * Everything that is found, whether it counts or not.
     *
     * @param packageOfSymbols the .nupkg that the file's symbols belong to, with which they are compared; nothing if it is not
     *     at hand, or the file has no symbols. What is wrong with it is not found here.
     * @throws IOException if a file cannot be read from disk
     */
    public List<Finding> check(Path file, Optional<Path> packageOfSymbols) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return check(file, channel, packageOfSymbols);
        }
    }

    /** The same for a file that is already open. */
    List<Finding> check(Path file, FileChannel channel, Optional<Path> packageOfSymbols) throws IOException {
        Findings findings = new Findings();
        try (OpenPackage contents = OpenPackage.of(file, channel)) {
            PackageUnderCheck subject = subject(contents, packageOfSymbols, findings);
            for (Check check : CHECKS) {
                check(check, subject, findings);
            }
        } catch (InvalidPackageException e) {
            findings.add(UnreadablePackageRules.rule(e), e.detail());
        }
        return findings.all();
    }

    /** What one check cannot read does not keep the others from looking. */
    private static void check(Check check, PackageUnderCheck subject, Findings findings) throws IOException {
        try {
            check.check(subject, findings);
        } catch (InvalidZipException e) {
            findings.add(ZipRule.DAMAGED, "");
        }
    }

    private PackageUnderCheck subject(OpenPackage contents, Optional<Path> packageOfSymbols, Findings findings)
            throws IOException {
        boolean isSymbols = PackageFile.isSymbols(contents.file());
        List<ZipEntryHeader> nuspecs =
                contents.entries().stream().filter(PackageFile::isManifest).toList();
        PackageUnderCheck unread =
                new PackageUnderCheck(contents, isSymbols, Optional.empty(), nuspecs, packageOfSymbols, now);
        if (nuspecs.size() != 1) {
            return unread;
        }
        try {
            Optional<Nuspec> nuspec = unread.read(nuspecs.get(0), Nuspec.MAX_BYTES, findings)
                    .map(bytes -> Nuspec.parse(bytes, contents.file()));
            return new PackageUnderCheck(contents, isSymbols, nuspec, nuspecs, packageOfSymbols, now);
        } catch (InvalidPackageException e) {
            findings.add(UnreadablePackageRules.rule(e), unread.nuspecName(), e.detail());
            return unread;
        }
    }
}
