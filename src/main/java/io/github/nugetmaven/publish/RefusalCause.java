package io.github.nugetmaven.publish;

/** Why a key was refused. nuget.org has one answer for half a dozen causes; probes prove each of these. */
public enum RefusalCause {
    /** The key is mistyped, expired, revoked, of another gallery, or without a push scope. */
    KEY_DEAD,
    /** The key works and its owner owns the package, so the glob pattern does not cover the ID. */
    GLOB,
    /** The key works, but its owner does not own this package. */
    NOT_OWNER,
    /** The key works and the ID is new: the glob pattern does not cover it, or the key can push new versions only. */
    NEW_ID,
    OWNER_LOCKED,
    OWNER_UNCONFIRMED,
    /** The probes proved nothing. */
    UNKNOWN
}
