package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.Optional;

/**
 * {@code DELETE} and {@code POST /api/v2/package/{id}/{version}}: unlist and relist (ApiController.cs, DeletePackage and
 * PublishPackage). The version is looked up before the key's permission.
 */
final class ListingEndpoint {
    private final GallerySettings settings;
    private final GalleryOwners owners;
    private final GalleryPackages packages;
    private final ScopeCheck scopes;

    ListingEndpoint(GallerySettings settings, GalleryDatabase database) {
        this.settings = settings;
        this.owners = database.owners();
        this.packages = database.packages();
        this.scopes = new ScopeCheck(database.owners());
    }

    Answer answer(ReceivedRequest request, GalleryKey key) {
        List<String> path = request.segmentsAfter("/api/v2/package");
        if (path.size() != 2) {
            return Answer.of(404, "Not Found");
        }
        String id = path.get(0);
        Optional<GalleryPackage> found = packages.find(id, path.get(1));
        if (found.isEmpty()) {
            return Answer.of(404, VerifyKeyEndpoint.NO_PACKAGE.formatted(id, path.get(1)));
        }
        return scopes.refuse(key, id, 403, GalleryKey.UNLIST)
                .or(() -> locked(id))
                .orElseGet(() -> list(request, found.get()));
    }

    private Optional<Answer> locked(String id) {
        return owners.packageLocked(id)
                ? Optional.of(Answer.of(403, PushEndpoint.PACKAGE_LOCKED.formatted(id)))
                : Optional.empty();
    }

    private Answer list(ReceivedRequest request, GalleryPackage found) {
        boolean unlist = request.method().equals("DELETE");
        if (unlist && request.url().queryParameter("type") != null) {
            return Answer.of(400, "The provided Type in the delete request is not valid.");
        }
        found.list(!unlist);
        return unlist && settings.unlistStatus() == 204 ? Answer.empty(204, "No Content") : Answer.empty(200, "OK");
    }
}
