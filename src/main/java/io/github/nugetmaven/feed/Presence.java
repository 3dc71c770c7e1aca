package io.github.nugetmaven.feed;

/** Whether a feed has a package version, as far as it shows that. */
public enum Presence {
    /** The feed has no version of the package. */
    NEW_ID,
    /** The feed has other versions only. A version that is being validated or was deleted is not shown, and yet is taken. */
    NEW_VERSION,
    /** The feed has this version. */
    TAKEN,
    /** The feed does not show which versions it has. */
    UNKNOWN
}
