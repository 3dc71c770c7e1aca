package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.Optional;

/** The two calls by which a symbol server once had a key checked (ApiController.cs, VerifyPackageKeyAsync). */
final class VerifyKeyEndpoint {
    static final String NO_PACKAGE = "A package with ID '%s' and version '%s' does not exist.";

    private static final String VERIFICATION_KEY_REQUIRED = "A package verification key is required to push symbols. "
            + "Please contact support@nuget.org to get more details.";

    private final GalleryKeys keys;
    private final GalleryPackages packages;
    private final ScopeCheck scopes;

    VerifyKeyEndpoint(GalleryDatabase database) {
        this.keys = database.keys();
        this.packages = database.packages();
        this.scopes = new ScopeCheck(database.owners());
    }

    /** {@code POST /api/v2/package/create-verification-key/{id}[/{version}]}: looks at neither ID nor version. */
    Answer create(ReceivedRequest request, GalleryKey key) {
        List<String> path = request.segmentsAfter("/api/v2/package/create-verification-key");
        GalleryKey created = keys.addVerificationKey(key, path.get(0));
        return Answer.json(
                200,
                "OK",
                "{\"Key\":\"" + created.value() + "\",\"Expires\":\""
                        + created.expiry().orElseThrow() + "\"}");
    }

    /** {@code GET /api/v2/verifykey/{id}[/{version}]}: a verification key is spent by any answer of its own. */
    Answer verify(ReceivedRequest request, GalleryKey key) {
        if (!key.allows(GalleryKey.VERIFY)) {
            return Answer.of(400, VERIFICATION_KEY_REQUIRED);
        }
        boolean temporary = !key.allows(GalleryKey.PUSH);
        if (temporary) {
            keys.revoke(key.value());
        }
        List<String> path = request.segmentsAfter("/api/v2/verifykey");
        String id = path.get(0);
        // a version that is not there falls back to another one of the ID (PackageService.FindPackageByIdAndVersion)
        if (packages.versions(id).isEmpty()) {
            return Answer.of(404, NO_PACKAGE.formatted(id, path.size() > 1 ? path.get(1) : ""));
        }
        String[] actions =
                temporary ? new String[] {GalleryKey.VERIFY} : new String[] {GalleryKey.PUSH, GalleryKey.PUSH_VERSION};
        Optional<Answer> refused = scopes.refuse(key, id, 403, actions);
        return refused.orElseGet(() -> Answer.empty(200, "OK"));
    }
}
