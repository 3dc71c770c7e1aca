package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks a symbols package alone, and that a .nupkg does not declare itself a symbols package. */
final class SymbolsCheck implements Check {
    private static final String PDB = ".pdb";
    /** Case-sensitive. Source: NuGetGallery, SymbolPackageService.cs. */
    private static final Set<String> ALLOWED = Set.of(PDB, ".nuspec", ".xml", ".psmdcp", ".rels", ".p7s");

    /** Versions of a package type that count as no version. */
    private static final Set<String> NO_VERSION = Set.of("", "0.0");

    private static final List<String> REFUSED = List.of("authors", "owners");
    private static final List<String> DISCOURAGED = List.of("license", "licenseUrl", "icon");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (PackageFile.isSymbols(subject.contents().file())) {
            if (subject.nuspec().isPresent()) {
                checkNuspec(subject, subject.nuspecName(), findings);
            }
            checkFiles(subject, findings);
        } else if (isOfSymbols(subject.packageTypes())) {
            findings.add(SymbolRule.NAMED_NUPKG, subject.nuspecName(), "");
        }
    }

    private static void checkNuspec(PackageUnderCheck subject, String entry, Findings findings) {
        if (!isOfSymbols(subject.packageTypes())) {
            findings.add(SymbolRule.TYPE, entry, "");
        }
        for (String name : REFUSED) {
            if (!subject.text(name).isEmpty()) {
                findings.add(SymbolRule.PEOPLE, entry, name);
            }
        }
        for (String name : DISCOURAGED) {
            if (!subject.text(name).isEmpty()) {
                findings.add(SymbolRule.DISCOURAGED, entry, name);
            }
        }
        if (subject.text("requireLicenseAcceptance").equalsIgnoreCase("true")) {
            findings.add(SymbolRule.DISCOURAGED, entry, "requireLicenseAcceptance");
        }
    }

    /** Whether it is the only type, and has no version. Source: NuGetGallery, PackageMetadataExtensions.cs. */
    static boolean isOfSymbols(List<PackageType> types) {
        return types.size() == 1
                && types.get(0).isSymbols()
                && NO_VERSION.contains(types.get(0).version());
    }

    private static void checkFiles(PackageUnderCheck subject, Findings findings) throws IOException {
        boolean hasPdb = false;
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String extension = extension(entry.name());
            hasPdb |= extension.equals(PDB);
            if (!extension.isEmpty() && !ALLOWED.contains(extension)) {
                findings.add(SymbolRule.FILE, entry.name(), extension);
            }
            if (extension.toLowerCase(Locale.ROOT).equals(PDB)) {
                checkFormat(subject, entry, findings);
            }
        }
        if (!hasPdb) {
            findings.add(SymbolRule.NO_PDB, "");
        }
    }

    private static void checkFormat(PackageUnderCheck subject, ZipEntryHeader entry, Findings findings)
            throws IOException {
        Optional<byte[]> start = subject.start(entry, PortablePdb.SIGNATURE.length, findings);
        if (start.isPresent() && !PortablePdb.isOne(start.get())) {
            findings.add(SymbolRule.NOT_PORTABLE, entry.name(), "");
        }
    }

    /** The text from the last dot of a file name; empty for a folder, and for a name that ends in a dot. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/') || dot == name.length() - 1 ? "" : name.substring(dot);
    }
}
