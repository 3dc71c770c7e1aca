package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who owns which package ID, and which ID prefixes are reserved (PackageRegistration, ReservedNamespace). */
public final class GalleryOwners {
    private final Map<String, Set<String>> ownersOfIds = new ConcurrentHashMap<>();
    private final List<Reservation> reservations = new CopyOnWriteArrayList<>();
    private final Set<String> lockedIds = ConcurrentHashMap.newKeySet();
    private final Set<String> lockedOwners = ConcurrentHashMap.newKeySet();
    private final Set<String> unconfirmedOwners = ConcurrentHashMap.newKeySet();
    private final Set<String> deletedOwners = ConcurrentHashMap.newKeySet();
    private final Set<String> organizations = ConcurrentHashMap.newKeySet();

    /** Makes the ID an existing one of that owner; an ID may have several. */
    public GalleryOwners own(String id, String owner) {
        ownersOfIds
                .computeIfAbsent(lower(id), key -> ConcurrentHashMap.newKeySet())
                .add(lower(owner));
        return this;
    }

    /** Takes the ID from the owner, who stays without it. */
    public GalleryOwners disown(String id, String owner) {
        ownersOfIds.getOrDefault(lower(id), ConcurrentHashMap.newKeySet()).remove(lower(owner));
        return this;
    }

    /** Reserves every new ID with that prefix; with no owners, for nobody. */
    public GalleryOwners reserve(String prefix, String... owners) {
        reservations.add(new Reservation(lower(prefix), true, false, lowered(owners)));
        return this;
    }

    /** Reserves that one ID. */
    public GalleryOwners reserveExactly(String id, String... owners) {
        reservations.add(new Reservation(lower(id), false, false, lowered(owners)));
        return this;
    }

    /** Reserves a prefix that others may use as well. */
    public GalleryOwners reserveShared(String prefix, String... owners) {
        reservations.add(new Reservation(lower(prefix), true, true, lowered(owners)));
        return this;
    }

    /** No new versions and no change of listing for this package. */
    public GalleryOwners lockPackage(String id) {
        lockedIds.add(lower(id));
        return this;
    }

    public GalleryOwners lockOwner(String owner) {
        lockedOwners.add(lower(owner));
        return this;
    }

    /** The owner never confirmed the e-mail address. */
    public GalleryOwners unconfirm(String owner) {
        unconfirmedOwners.add(lower(owner));
        return this;
    }

    public GalleryOwners delete(String owner) {
        deletedOwners.add(lower(owner));
        return this;
    }

    public GalleryOwners makeOrganization(String owner) {
        organizations.add(lower(owner));
        return this;
    }

    boolean isOrganization(String owner) {
        return organizations.contains(lower(owner));
    }

    /** What keeps the account from publishing (FederatedCredentialService.cs, GetUserStateError). */
    Optional<String> trouble(String owner) {
        String account = (isOrganization(owner) ? "The organization '" : "The user '") + owner + "' ";
        if (deletedOwners.contains(lower(owner))) {
            return Optional.of(account + "is deleted.");
        }
        if (ownerLocked(owner)) {
            return Optional.of(account + "is locked.");
        }
        return ownerConfirmed(owner)
                ? Optional.empty()
                : Optional.of(account + "does not have a confirmed email address.");
    }

    boolean exists(String id) {
        return ownersOfIds.containsKey(lower(id));
    }

    boolean owns(String owner, String id) {
        return ownersOfIds.getOrDefault(lower(id), Set.of()).contains(lower(owner));
    }

    boolean packageLocked(String id) {
        return lockedIds.contains(lower(id));
    }

    boolean ownerLocked(String owner) {
        return lockedOwners.contains(lower(owner));
    }

    boolean ownerConfirmed(String owner) {
        return !unconfirmedOwners.contains(lower(owner));
    }

    /** The reservations a new ID falls under. */
    List<Reservation> reservationsOf(String id) {
        return reservations.stream()
                .filter(reservation -> reservation.matches(lower(id)))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Set<String> lowered(String... names) {
        return Set.copyOf(List.of(names).stream().map(GalleryOwners::lower).toList());
    }

    record Reservation(String value, boolean prefix, boolean shared, Set<String> owners) {
        boolean matches(String id) {
            return prefix ? id.startsWith(value) : id.equals(value);
        }

        boolean allows(String owner) {
            return shared || owners.contains(lower(owner));
        }
    }
}
