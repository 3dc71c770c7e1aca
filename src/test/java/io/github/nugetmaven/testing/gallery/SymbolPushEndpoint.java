package io.github.nugetmaven.testing.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.xml.sax.SAXException;

/**
 * {@code PUT /api/v2/symbolpackage} (ApiController.cs, CreateSymbolPackagePutAsync, and
 * SymbolPackageUploadService.cs): the key's permission is looked at last.
 */
final class SymbolPushEndpoint {
    private static final String INVALID =
            "The NuGet package is invalid. The error encountered was:'%s'. Correct the error and try again.";
    private static final String NO_PACKAGE = "A package with ID '%s' and version '%s' does not exist. "
            + "Please upload the package before uploading its symbols.";
    private static final String VALIDATING = "It looks like there is another copy of this symbols package pending "
            + "validation(s). Please wait for the validation(s) to finish before trying to replace the symbols package.";
    private static final String NO_SYMBOLS_PACKAGE = "The uploaded package is not a valid symbols package. "
            + "The required 'SymbolsPackage' package type is missing.";
    private static final String FORBIDDEN_METADATA =
            "Invalid metadata items specified in nuspec. Please remove '%s' from the nuspec.";
    private static final String FORBIDDEN_FILES =
            "Invalid file found in the uploaded package. Symbols packages should only contain '.pdb' files.";
    private static final String NO_PDB = "The package does not contain any symbol (.pdb) files.";
    private static final Set<String> ALLOWED = Set.of(".pdb", ".nuspec", ".xml", ".psmdcp", ".rels", ".p7s");

    private final GallerySettings settings;
    private final GalleryPackages packages;
    private final GalleryPackages symbolPackages;
    private final ScopeCheck scopes;
    private final ArchiveRules archive;
    private final ManifestRules manifest;

    SymbolPushEndpoint(GallerySettings settings, GalleryDatabase database, ArchiveRules archive) {
        this.settings = settings;
        this.packages = database.packages();
        this.symbolPackages = database.symbolPackages();
        this.scopes = new ScopeCheck(database.owners());
        this.archive = archive;
        this.manifest = new ManifestRules(archive);
    }

    synchronized Answer answer(ReceivedRequest request, GalleryKey key) {
        if (request.bodySize() > settings.maxRequestBytes()) {
            return Answer.of(413, PushEndpoint.TOO_LARGE);
        }
        UploadedPackage uploaded;
        try {
            uploaded = UploadedPackage.open(request.uploaded());
        } catch (ZipException e) {
            return Answer.of(400, INVALID.formatted(e.getMessage()));
        }
        Optional<String> wrongEntry = archive.wrongEntry(uploaded);
        return wrongEntry
                .map(reason -> Answer.of(400, reason))
                .or(() -> unreadable(uploaded))
                .or(() -> withoutPackage(uploaded))
                .or(() -> invalid(uploaded).map(reason -> Answer.of(400, reason)))
                .or(() -> scopes.refuse(key, uploaded.id(), 401, GalleryKey.PUSH_VERSION, GalleryKey.PUSH))
                .orElseGet(() -> commit(uploaded, key));
    }

    /** Nobody catches the exception of a nuspec that is missing or unreadable here. */
    private static Optional<Answer> unreadable(UploadedPackage uploaded) {
        if (uploaded.rootNuspecs().size() != 1) {
            return Optional.of(Answer.of(500, ManifestRules.NO_NUSPEC));
        }
        try {
            uploaded.readNuspec();
            return Optional.empty();
        } catch (IOException | SAXException e) {
            return Optional.of(Answer.of(500, String.valueOf(e.getMessage())));
        }
    }

    private Optional<Answer> withoutPackage(UploadedPackage uploaded) {
        Optional<GalleryPackage> found =
                packages.find(uploaded.id(), uploaded.version()).filter(each -> each.status() != PackageStatus.DELETED);
        if (found.isEmpty()) {
            String version = GalleryVersion.normalize(uploaded.version());
            return Optional.of(Answer.of(404, NO_PACKAGE.formatted(uploaded.id(), version)));
        }
        if (archive.duplicates(uploaded)) {
            return Optional.of(Answer.of(400, ArchiveRules.DUPLICATED_ENTRIES));
        }
        boolean validating = symbolPackages
                .find(uploaded.id(), uploaded.version())
                .filter(each -> each.status() == PackageStatus.VALIDATING)
                .isPresent();
        return validating ? Optional.of(Answer.of(409, VALIDATING)) : Optional.empty();
    }

    private Optional<String> invalid(UploadedPackage uploaded) {
        if (!uploaded.symbols()) {
            return Optional.of(NO_SYMBOLS_PACKAGE);
        }
        return manifest.invalid(uploaded)
                .or(() -> forbiddenMetadata(uploaded))
                .or(() -> forbiddenFiles(uploaded.entries()));
    }

    private static Optional<String> forbiddenMetadata(UploadedPackage uploaded) {
        List<String> found = new ArrayList<>();
        uploaded.text("authors").filter(text -> !text.isBlank()).ifPresent(text -> found.add("Authors"));
        uploaded.text("owners").filter(text -> !text.isBlank()).ifPresent(text -> found.add("Owners"));
        return found.isEmpty() ? Optional.empty() : Optional.of(FORBIDDEN_METADATA.formatted(String.join(",", found)));
    }

    private static Optional<String> forbiddenFiles(List<ZipListing.Entry> entries) {
        List<String> extensions = entries.stream()
                .map(ZipListing.Entry::fileName)
                .filter(name -> name.contains("."))
                .map(name -> name.substring(name.lastIndexOf('.')))
                .toList();
        if (!ALLOWED.containsAll(extensions)) {
            return Optional.of(FORBIDDEN_FILES);
        }
        return extensions.contains(".pdb") ? Optional.empty() : Optional.of(NO_PDB);
    }

    /** The new one takes the place of one that is through its validation. */
    private Answer commit(UploadedPackage uploaded, GalleryKey key) {
        PackageStatus status = settings.validatesAtOnce() ? PackageStatus.AVAILABLE : PackageStatus.VALIDATING;
        symbolPackages.replace(
                new GalleryPackage(uploaded.id(), uploaded.version(), key.owner(), uploaded.bytes(), status));
        return Answer.empty(201, "Created");
    }
}
