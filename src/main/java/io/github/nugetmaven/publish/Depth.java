package io.github.nugetmaven.publish;

/** How far a {@link Preflight} goes. Each step includes the steps before it. */
public enum Depth {
    /** The packages, and what settings.xml declares about the key. */
    LOCAL,
    /** The key itself, without asking the feed about it. */
    KEY,
    /** The feed: where it accepts packages and symbols. */
    FEED,
    /** Which versions the feed has. */
    VERSIONS,
    /** Whether the feed accepts the key. */
    KEY_ACCEPTED,
    /** Whether the key's owner owns the packages. This leaves records in nuget.org's audit log. */
    OWNER;

    public boolean reaches(Depth other) {
        return compareTo(other) >= 0;
    }
}
