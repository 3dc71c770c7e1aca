package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.feed.PackageSource;
import java.net.URI;
import java.util.Optional;

/** A package source and where to look for its API key. Immutable. */
public record Destination(PackageSource source, KeyLocation keyPlace) {
    /** The web address of the source, if its credentials are those of this {@code <server>}. */
    Optional<URI> addressOf(String serverId) {
        boolean isUsed =
                keyPlace.serverId().equals(serverId) || keyPlace.keyServer().equals(serverId);
        return source.webAddress().filter(it -> isUsed);
    }

    boolean isFolder() {
        return source instanceof PackageSource.Folder;
    }
}
