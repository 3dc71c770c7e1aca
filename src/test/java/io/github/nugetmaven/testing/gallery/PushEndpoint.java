package io.github.nugetmaven.testing.gallery;

import java.util.Optional;
import java.util.zip.ZipException;

/** {@code PUT /api/v2/package}, its checks in the gallery's order (ApiController.cs, CreatePackageInternal). */
final class PushEndpoint {
    static final String TOO_LARGE = "The package file exceeds the size limit. Please try again.";
    static final String PACKAGE_LOCKED = "Package '%s' has been locked. This means you cannot publish a new version or "
            + "change the listing status of a published package version. Please contact support@nuget.org.";

    private static final String PROTOCOL_TOO_OLD = "A client version '4.1.0' or higher is required to be able to push "
            + "packages. Please contact support@nuget.org to get more details.";
    private static final String SYMBOLS_PACKAGE = "Snupkg upload failed. Please use latest NuGet clients (v 4.9.0 or "
            + "above) and a V3 endpoint to push Symbol packages. For details, refer "
            + "https://docs.microsoft.com/nuget/create-packages/symbol-packages-snupkg";
    private static final String EXISTS =
            "A package with ID '%s' and version '%s' already exists and cannot be modified.";
    private static final String CONFLICT = "There is a conflict with the ID and version of your package and another "
            + "package. Please change your package's ID or version and try again.";
    private static final String NEEDS_NEWER_CLIENT = "This package requires version '%s' of NuGet, which this gallery "
            + "does not currently support. Please contact us if you have questions.";

    private final GallerySettings settings;
    private final GalleryOwners owners;
    private final GalleryPackages packages;
    private final ScopeCheck scopes;
    private final ArchiveRules archive;
    private final ManifestRules manifest;
    private final ContentRules content;

    PushEndpoint(GallerySettings settings, GalleryDatabase database, ArchiveRules archive) {
        this.settings = settings;
        this.owners = database.owners();
        this.packages = database.packages();
        this.scopes = new ScopeCheck(database.owners());
        this.archive = archive;
        this.manifest = new ManifestRules(archive);
        this.content = new ContentRules(archive, settings);
    }

    Answer answer(ReceivedRequest request, GalleryKey key) {
        if (settings.protocolVersionRequired() && !speaksNewProtocol(request)) {
            return Answer.of(400, PROTOCOL_TOO_OLD);
        }
        if (request.bodySize() > settings.maxRequestBytes()) {
            return Answer.of(413, TOO_LARGE);
        }
        UploadedPackage uploaded;
        try {
            uploaded = UploadedPackage.open(request.uploaded());
        } catch (ZipException e) {
            return Answer.of(400, ManifestRules.UNREADABLE);
        }
        return invalid(uploaded)
                .map(reason -> Answer.of(400, reason))
                .orElseGet(() ->
                        store(uploaded, GalleryVersion.parse(uploaded.version()).orElseThrow(), key));
    }

    private Optional<String> invalid(UploadedPackage uploaded) {
        return archive.wrongEntry(uploaded)
                .or(() -> manifest.unreadable(uploaded))
                .or(() -> uploaded.symbols() ? Optional.of(SYMBOLS_PACKAGE) : Optional.empty())
                .or(() -> manifest.invalid(uploaded))
                .or(() -> needsNewerClient(uploaded));
    }

    /** One push at a time, so that of two equal ones the second finds the first. */
    private synchronized Answer store(UploadedPackage uploaded, GalleryVersion version, GalleryKey key) {
        Optional<Answer> refused = owners.exists(uploaded.id())
                ? refuseNewVersion(uploaded.id(), version, key)
                : scopes.refuseNewId(key, uploaded.id());
        return refused.or(() -> content.invalid(uploaded).map(reason -> Answer.of(400, reason)))
                .or(() -> refuseOtherSpelling(uploaded.id(), version))
                .orElseGet(() -> commit(uploaded, key));
    }

    private Optional<Answer> refuseNewVersion(String id, GalleryVersion version, GalleryKey key) {
        Optional<Answer> refused = scopes.refuse(key, id, 401, GalleryKey.PUSH_VERSION, GalleryKey.PUSH);
        if (refused.isPresent()) {
            return refused;
        }
        if (owners.packageLocked(id)) {
            return Optional.of(Answer.of(403, PACKAGE_LOCKED.formatted(id)));
        }
        // GetPackageStatus compares the normalized version with the spelling that was stored
        Optional<GalleryPackage> stored = packages.find(id, version.normalized())
                .filter(each -> each.version().equalsIgnoreCase(version.normalized()));
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (stored.get().status() == PackageStatus.FAILED_VALIDATION) {
            packages.remove(stored.get());
            return Optional.empty();
        }
        return Optional.of(Answer.of(409, EXISTS.formatted(id, version.normalized())));
    }

    private Optional<Answer> refuseOtherSpelling(String id, GalleryVersion version) {
        return packages.find(id, version.normalized())
                .map(stored -> stored.version().equalsIgnoreCase(version.spelling())
                        ? Answer.of(409, EXISTS.formatted(id, stored.version()))
                        : Answer.of(409, CONFLICT));
    }

    private Answer commit(UploadedPackage uploaded, GalleryKey key) {
        if (!owners.exists(uploaded.id())) {
            owners.own(uploaded.id(), key.owner());
        }
        packages.add(
                new GalleryPackage(uploaded.id(), uploaded.version(), key.owner(), uploaded.bytes(), status(uploaded)));
        Answer created = Answer.empty(201, "Created");
        for (String warning : content.warnings(uploaded)) {
            created = created.with("X-NuGet-Warning", warning);
        }
        return created;
    }

    /** A zip64 package gets its 201 as well; only the validation refuses it (SignatureValidator.cs). */
    private PackageStatus status(UploadedPackage uploaded) {
        if (!settings.validatesAtOnce()) {
            return PackageStatus.VALIDATING;
        }
        return uploaded.zip64() ? PackageStatus.FAILED_VALIDATION : PackageStatus.AVAILABLE;
    }

    /** RequireMinProtocolVersionForPushPolicy.cs: the old header counts where the new one is missing. */
    private static boolean speaksNewProtocol(ReceivedRequest request) {
        String sent = request.header("X-NuGet-Protocol-Version");
        String version = sent != null ? sent : request.header("X-NuGet-Client-Version");
        return version != null
                && GalleryVersion.parse(version)
                        .filter(each -> each.atLeast(4, 1))
                        .isPresent();
    }

    private static Optional<String> needsNewerClient(UploadedPackage uploaded) {
        return Optional.of(uploaded.minClientVersion())
                .filter(wanted -> GalleryVersion.parse(wanted)
                        .filter(each -> each.atLeast(7, 4))
                        .isPresent())
                .map(NEEDS_NEWER_CLIENT::formatted);
    }
}
