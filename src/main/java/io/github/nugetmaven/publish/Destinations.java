package io.github.nugetmaven.publish;

import java.net.URI;
import java.util.Optional;

/**
 * Where packages go, and where symbols go. Immutable.
 *
 * @param symbols empty if the feed of the packages names the place
 */
public record Destinations(Destination packages, Optional<Destination> symbols) {
    /** The web address that the credentials of a {@code <server>} are for; empty if no destination uses that server. */
    public Optional<URI> addressOf(String serverId) {
        return packages.addressOf(serverId).or(() -> symbols.flatMap(it -> it.addressOf(serverId)));
    }

    /** Whether a push needs no network. */
    public boolean areFolders() {
        return packages.isFolder() && symbols.stream().allMatch(Destination::isFolder);
    }
}
