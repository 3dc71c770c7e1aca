package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.Path;

/** A package source that is ready to be pushed to. */
public sealed interface Feed permits HttpFeed, FolderFeed {
    /** Whether there is a place for .snupkg files. */
    boolean takesSymbols();

    /**
     * The versions of a package that the feed shows: one request, or one look at the folder, for all of them. May be called
     * from several threads at once.
     *
     * @throws FeedException if the feed cannot be asked
     */
    FeedVersions versions(PackageId id);

    /**
     * What the feed shows of this version.
     *
     * @throws FeedException if the feed cannot be asked
     */
    default Presence find(PackageIdentity identity) {
        return versions(identity.id()).presenceOf(identity.version());
    }

    /**
     * The feed's copy of this version.
     *
     * @param target a file to write it to, where it is not on this machine already
     * @param maxBytes after one more the rest is not fetched
     * @throws FeedException if the feed did not answer to the end
     * @throws IOException if the target cannot be written
     */
    FeedCopy copyOf(PackageIdentity identity, Path target, long maxBytes) throws IOException;

    /**
     * Pushes one package, once.
     *
     * @throws FeedException if the feed did not take it
     */
    PushReceipt push(PackageFile file);
}
