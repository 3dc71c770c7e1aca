package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A package source to which packages can be pushed. */
public sealed interface Feed permits HttpFeed, FolderFeed {
    /** Whether the feed takes .snupkg files. */
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
        return find(identity, versions(identity.id()));
    }

    /**
     * What the feed shows of this version: as the list says, or, if that is unknown, by another question if the feed has one.
     *
     * @throws FeedException if the feed cannot be asked
     */
    default Presence find(PackageIdentity identity, FeedVersions versions) {
        return versions.presenceOf(identity.version());
    }

    /**
     * The SHA-512 hash of the feed's copy of this version, in Base64, if the feed tells it without a download.
     *
     * @throws FeedException if no complete response arrived
     */
    default Optional<String> sha512Of(PackageIdentity identity) {
        return Optional.empty();
    }

    /**
     * The feed's copy of this version.
     *
     * @param target the file to write the copy to, unless it is on this machine already
     * @param maxBytes one byte more is fetched at most
     * @throws FeedException if no complete response arrived
     * @throws IOException if the target cannot be written
     */
    FeedCopy copyOf(PackageIdentity identity, Path target, long maxBytes) throws IOException;

    /**
     * Pushes one package, once.
     *
     * @throws FeedException if the feed did not accept it, or the file is not what was inspected
     */
    PushReceipt push(Upload upload);
}
