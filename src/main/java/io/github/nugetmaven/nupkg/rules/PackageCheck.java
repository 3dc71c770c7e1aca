package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds all violations of rules in a package, in bounded memory even if the file is hostile. Thread-safe. */
final class PackageCheck {
    private static final List<Check> CHECKS = List.of(
            new ZipCheck(),
            new EntryNameCheck(),
            new EscapedNameCheck(),
            new FilePathCheck(),
            new SignatureCheck(),
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
    private final EntryFindings entries;

    /**
     * @param now time of the check; entries must not have a later date
     * @param entries what is known about the content of entries
     */
    PackageCheck(Instant now, EntryFindings entries) {
        this.now = now;
        this.entries = entries;
    }

    /**
     * Checks a file, and compares symbols with the assemblies that they belong to. The result includes findings of rules that
     * are off.
     *
     * @param zip left open
     * @param manifest if it was read already
     * @param sha512 of the whole file
     * @param packageOfSymbols the .nupkg with the assemblies; empty if it is not available, or if the file is not a symbols
     *     package. Problems of that .nupkg are not findings here.
     * @throws IOException if a file cannot be read from disk
     */
    Findings check(ZipReader zip, Optional<Nuspec> manifest, String sha512, Optional<Path> packageOfSymbols)
            throws IOException {
        Findings findings = new Findings();
        try {
            PackageUnderCheck subject = subject(OpenPackage.of(zip), manifest, packageOfSymbols, findings);
            for (Finding finding : contentFindings(subject, sha512)) {
                findings.add(finding);
            }
            check(subject, findings);
        } catch (InvalidPackageException e) {
            findings.add(UnreadablePackageRules.finding(e));
        }
        return findings;
    }

    /** Checks a file whose entries are as their headers say, because this process has just written it. */
    Findings checkWritten(ZipReader zip, Optional<Path> packageOfSymbols) throws IOException {
        Findings findings = new Findings();
        check(subject(OpenPackage.of(zip), Optional.empty(), packageOfSymbols, findings), findings);
        return findings;
    }

    private static void check(PackageUnderCheck subject, Findings findings) throws IOException {
        for (Check check : CHECKS) {
            check(check, subject, findings);
        }
    }

    private List<Finding> contentFindings(PackageUnderCheck subject, String sha512) throws IOException {
        Optional<List<Finding>> known = entries.of(sha512);
        if (known.isPresent()) {
            return known.get();
        }
        Findings findings = new Findings();
        check(new EntryContentCheck(), subject, findings);
        entries.remember(sha512, findings.all());
        return findings.all();
    }

    /** If one check meets a damaged entry, the others still run. */
    private static void check(Check check, PackageUnderCheck subject, Findings findings) throws IOException {
        try {
            check.check(subject, findings);
        } catch (InvalidEntryException e) {
            EntryDamage.report(e, findings);
        }
    }

    private PackageUnderCheck subject(
            OpenPackage contents, Optional<Nuspec> manifest, Optional<Path> packageOfSymbols, Findings findings)
            throws IOException {
        boolean isSymbols = PackageFile.isSymbols(contents.file());
        List<ZipEntryHeader> nuspecs = nuspecs(contents);
        PackageUnderCheck withoutNuspec =
                new PackageUnderCheck(contents, isSymbols, Optional.empty(), nuspecs, packageOfSymbols, now);
        if (nuspecs.size() != 1) {
            return withoutNuspec;
        }
        try {
            Optional<Nuspec> nuspec = manifest.isPresent() ? manifest : nuspec(withoutNuspec, findings);
            if (nuspec.isEmpty()) {
                return withoutNuspec;
            }
            boolean isForSymbols =
                    isSymbols || SymbolsCheck.isOfSymbols(nuspec.get().packageTypes());
            return new PackageUnderCheck(contents, isForSymbols, nuspec, nuspecs, packageOfSymbols, now);
        } catch (InvalidPackageException e) {
            findings.add(UnreadablePackageRules.rule(e), withoutNuspec.nuspecName(), e.detail());
            return withoutNuspec;
        }
    }

    private static Optional<Nuspec> nuspec(PackageUnderCheck subject, Findings findings) throws IOException {
        Optional<byte[]> bytes = subject.read(subject.nuspecEntries().get(0), Nuspec.MAX_BYTES, findings);
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(Nuspec.parse(bytes.get(), subject.contents().file()));
    }

    private static List<ZipEntryHeader> nuspecs(OpenPackage contents) {
        List<ZipEntryHeader> nuspecs = new ArrayList<>();
        for (ZipEntryHeader entry : contents.entries()) {
            if (PackageFile.isManifest(entry)) {
                nuspecs.add(entry);
            }
        }
        return nuspecs;
    }
}
