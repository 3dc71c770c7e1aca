package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;

/** A package source that is ready to be pushed to. */
public sealed interface Feed permits HttpFeed, FolderFeed {
    /** Whether there is a place for .snupkg files. */
    boolean takesSymbols();

    /**
     * What the feed shows of this version.
     *
     * @throws FeedException if it cannot be asked
     */
    Presence find(PackageIdentity identity);

    /**
     * Pushes one package, once.
     *
     * @throws FeedException if the feed did not take it
     */
    PushReceipt push(PackageFile file);
}
