package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.NuGetVersion;
import java.util.Collection;
import java.util.Set;

/** The versions of one package that a feed shows, as they were when it was asked. Immutable. */
public final class FeedVersions {
    /** The feed did not say which versions it has. */
    public static final FeedVersions UNKNOWN = new FeedVersions(Set.of(), Presence.UNKNOWN);

    /** The feed has no version of the package. */
    public static final FeedVersions NONE = new FeedVersions(Set.of(), Presence.NEW_ID);

    private final Set<NuGetVersion> shown;
    private final Presence ofOthers;

    private FeedVersions(Set<NuGetVersion> shown, Presence ofOthers) {
        this.shown = shown;
        this.ofOthers = ofOthers;
    }

    /** The feed has the package in these versions. None if it has only versions that cannot be read. */
    public static FeedVersions of(Collection<NuGetVersion> shown) {
        return new FeedVersions(Set.copyOf(shown), Presence.NEW_VERSION);
    }

    /** The feed has the package in these versions at least: what it has beside them could not be read. */
    static FeedVersions atLeast(Collection<NuGetVersion> shown) {
        return new FeedVersions(Set.copyOf(shown), Presence.UNKNOWN);
    }

    /** Whether the feed shows this version, in whatever spelling. */
    public Presence presenceOf(NuGetVersion version) {
        return shown.contains(version) ? Presence.TAKEN : ofOthers;
    }
}
