package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.Optional;

/** Whether a key may act on a package ID (ApiScopeEvaluator.cs and the results ApiController.cs makes of it). */
final class ScopeCheck {
    private static final String RESERVED = "This package ID has been reserved. Please request access to upload to this "
            + "reserved namespace from the owner of the reserved prefix, or re-upload the package with a different ID. "
            + "Go to https://docs.microsoft.com/nuget/reference/id-prefix-reservation learn more about Package ID "
            + "prefix reservation.";
    private static final String RESERVED_FOR_NOBODY = "The package ID is reserved. You can upload your package with a "
            + "different package ID. Reach out to support@nuget.org if you have questions.";
    private static final String OWNER_UNCONFIRMED = "The specified API key is scoped to an owner that is unconfirmed. "
            + "You must confirm the owner that this API key is scoped to before you can use it.";
    private static final String OWNER_LOCKED =
            "The specified API key is scoped to an owner that is locked. Please contact support@nuget.org.";

    private final GalleryOwners owners;

    ScopeCheck(GalleryOwners owners) {
        this.owners = owners;
    }

    /** Why the key may not push this new ID; nothing when it may. */
    Optional<Answer> refuseNewId(GalleryKey key, String id) {
        if (!key.covers(id, GalleryKey.PUSH)) {
            return Optional.of(Answer.of(401, ApiKeyFilter.NOT_AUTHORIZED));
        }
        List<GalleryOwners.Reservation> reservations = owners.reservationsOf(id);
        if (!reservations.isEmpty() && reservations.stream().noneMatch(each -> each.allows(key.owner()))) {
            boolean forNobody =
                    reservations.stream().allMatch(each -> each.owners().isEmpty());
            return Optional.of(Answer.of(409, forNobody ? RESERVED_FOR_NOBODY : RESERVED));
        }
        return refuseOwner(key, 401);
    }

    /** Why the key may not do that to this existing ID; nothing when it may. The status is for lack of permission. */
    Optional<Answer> refuse(GalleryKey key, String id, int status, String... actions) {
        if (!key.covers(id, actions) || !owners.owns(key.owner(), id)) {
            return Optional.of(Answer.of(status, ApiKeyFilter.NOT_AUTHORIZED));
        }
        return refuseOwner(key, status);
    }

    private Optional<Answer> refuseOwner(GalleryKey key, int status) {
        if (!owners.ownerConfirmed(key.owner())) {
            return Optional.of(Answer.of(status, OWNER_UNCONFIRMED));
        }
        return owners.ownerLocked(key.owner()) ? Optional.of(Answer.of(403, OWNER_LOCKED)) : Optional.empty();
    }
}
