package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.RegularFile;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds all violations of rules in a package, in bounded memory even if the file is hostile. Reads the zip's directory, and
 * only the entries that rules need. Thread-safe.
 */
public final class PackageCheck {
    private static final List<Check> CHECKS = List.of(
            new ZipCheck(),
            new EntryNameCheck(),
            new EscapedNameCheck(),
            new IdentityCheck(),
            new NuspecCheck(),
            new ElementCheck(),
            new NameCaseCheck(),
            new ManifestCheck(),
            new FieldLengthCheck(),
            new EmptyPackageCheck(),
            new LicenseCheck(),
            new IconCheck(),
            new ReadmeCheck(),
            new DependencyCheck(),
            new DependencyGroupCheck(),
            new FrameworkCheck(),
            new SymbolsCheck(),
            new SymbolPairCheck(),
            new LayoutCheck(),
            new FrameworkFolderCheck(),
            new BuildFileCheck(),
            new FrameworkNameCheck(),
            new RefFolderCheck(),
            new RuntimesCheck(),
            new PlaceholderCheck(),
            new InstallFileCheck(),
            new ReferencesCheck(),
            new ContentFilesCheck(),
            new PackageTypesCheck());

    private final Instant now;

    /** @param now time of the check; entries must not have a later date */
    public PackageCheck(Instant now) {
        this.now = now;
    }

    /**
     * Checks a file by itself. The result includes findings of rules that are off.
     *
     * @throws IOException if the file cannot be read from disk
     */
    public List<Finding> check(Path file) throws IOException {
        return check(file, Optional.empty());
    }

    /**
     * Checks a file, and compares symbols with the assemblies that they belong to. The result includes findings of rules that
     * are off.
     *
     * @param packageOfSymbols the .nupkg with the assemblies; empty if it is not available, or if the file is not a symbols
     *     package. Problems of that .nupkg are not findings here.
     * @throws IOException if a file cannot be read from disk
     */
    public List<Finding> check(Path file, Optional<Path> packageOfSymbols) throws IOException {
        try (FileChannel channel = RegularFile.open(file)) {
            return check(file, channel, packageOfSymbols).all();
        }
    }

    /** Checks a file that is already open, and closes the channel. */
    Findings check(Path file, FileChannel channel, Optional<Path> packageOfSymbols) throws IOException {
        Findings findings = new Findings();
        try (OpenPackage contents = OpenPackage.of(file, channel)) {
            PackageUnderCheck subject = open(contents, packageOfSymbols, findings);
            for (Check check : CHECKS) {
                check(check, subject, findings);
            }
        } catch (InvalidPackageException e) {
            findings.add(UnreadablePackageRules.rule(e), e.detail());
        }
        return findings;
    }

    /** If one check meets a damaged entry, the others still run. */
    private static void check(Check check, PackageUnderCheck subject, Findings findings) throws IOException {
        try {
            check.check(subject, findings);
        } catch (InvalidZipException e) {
            findings.add(ZipRule.DAMAGED, "");
        }
    }

    private PackageUnderCheck open(OpenPackage contents, Optional<Path> packageOfSymbols, Findings findings)
            throws IOException {
        boolean isSymbols = PackageFile.isSymbols(contents.file());
        List<ZipEntryHeader> nuspecs =
                contents.entries().stream().filter(PackageFile::isManifest).toList();
        PackageUnderCheck withoutNuspec =
                new PackageUnderCheck(contents, isSymbols, Optional.empty(), nuspecs, packageOfSymbols, now);
        if (nuspecs.size() != 1) {
            return withoutNuspec;
        }
        try {
            Optional<Nuspec> nuspec = withoutNuspec
                    .read(nuspecs.get(0), Nuspec.MAX_BYTES, findings)
                    .map(bytes -> Nuspec.parse(bytes, contents.file()));
            boolean isForSymbols = isSymbols
                    || nuspec.isPresent()
                            && SymbolsCheck.isOfSymbols(nuspec.get().packageTypes());
            return new PackageUnderCheck(contents, isForSymbols, nuspec, nuspecs, packageOfSymbols, now);
        } catch (InvalidPackageException e) {
            findings.add(UnreadablePackageRules.rule(e), withoutNuspec.nuspecName(), e.detail());
            return withoutNuspec;
        }
    }
}
