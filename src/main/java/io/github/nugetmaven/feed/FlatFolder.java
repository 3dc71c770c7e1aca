package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Packages side by side, {@code Id.Version.nupkg}. */
final class FlatFolder {
    private final Path root;

    FlatFolder(Path root) {
        this.root = root;
    }

    Presence find(PackageIdentity identity) throws IOException {
        if (find(name(identity)).isPresent()) {
            return Presence.TAKEN;
        }
        String start = (identity.id() + ".").toLowerCase(Locale.ROOT);
        try (Stream<Path> siblings = Files.list(root)) {
            // a digit begins a version; an ID that goes on with one is taken for it, which only makes the answer
            // coarser
            return siblings.map(it -> it.getFileName().toString().toLowerCase(Locale.ROOT))
                            .anyMatch(it -> it.endsWith(".nupkg")
                                    && it.startsWith(start)
                                    && Character.isDigit(it.charAt(start.length())))
                    ? Presence.NEW_VERSION
                    : Presence.NEW_ID;
        }
    }

    /** The version's file, if it is there. */
    Optional<Path> copy(PackageIdentity identity) throws IOException {
        return find(name(identity));
    }

    private static String name(PackageIdentity identity) {
        return identity.id() + "." + identity.version() + ".nupkg";
    }

    /** @throws FeedException if the version is there */
    Path add(PackageFile file) throws IOException {
        String name = name(file.identity());
        Optional<Path> same = find(name);
        if (same.isPresent()) {
            throw new FeedException(new FeedProblem.AlreadyInFolder(same.get()));
        }
        Path place = root.resolve(name);
        Path draft = root.resolve(".push-" + UUID.randomUUID());
        try {
            Files.copy(file.path(), draft);
            publish(draft, place);
        } catch (FileAlreadyExistsException e) {
            throw new FeedException(new FeedProblem.AlreadyInFolder(place), e);
        } finally {
            Files.deleteIfExists(draft);
        }
        return place;
    }

    /** A link fails where a file is, in one step; renaming would replace it. Not every file system has links. */
    private static void publish(Path draft, Path place) throws IOException {
        try {
            Files.createLink(place, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, place);
        }
    }

    private Optional<Path> find(String name) throws IOException {
        try (Stream<Path> siblings = Files.list(root)) {
            return siblings.filter(it -> it.getFileName().toString().equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
