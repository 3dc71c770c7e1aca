package io.github.nugetmaven.publish;

/** What is behind the one refusal that nuget.org has for half a dozen causes, each of them proved by a probe. */
public enum RefusalCause {
    /** The key is mistyped, expired, revoked, of another gallery, or without a push scope. */
    KEY_DEAD,
    /** The key is alive, its owner owns the package: so the glob pattern leaves its ID out. */
    GLOB,
    /** The key is alive, but its owner does not own this package. */
    NOT_OWNER,
    /** The key is alive and the ID new: the glob pattern leaves it out, or the key is for new versions only. */
    NEW_ID,
    OWNER_LOCKED,
    OWNER_UNCONFIRMED,
    /** The probes proved nothing. */
    UNKNOWN
}
