package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Packages side by side, {@code Id.Version.nupkg}. On a file system without hard links the name of a new package stands for
 * an empty file for an instant, which is the price for never replacing a package.
 */
final class FlatFolder {
    private final Path root;
    private final HardLinks links;

    /** Gives a file a second name. */
    interface HardLinks {
        /** As {@link Files#createLink(Path, Path)}. */
        void create(Path link, Path existing) throws IOException;
    }

    FlatFolder(Path root) {
        this(root, Files::createLink);
    }

    FlatFolder(Path root, HardLinks links) {
        this.root = root;
        this.links = links;
    }

    FeedVersions versions(PackageId id) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            List<String> texts = files.map(it -> versionText(it.getFileName().toString(), id))
                    .flatMap(Optional::stream)
                    .toList();
            return texts.isEmpty()
                    ? FeedVersions.NONE
                    : FeedVersions.of(texts.stream()
                            .map(FlatFolder::version)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }

    /**
     * The text between the ID and the extension, if it begins with a digit, as a version does. The file of a longer ID that
     * continues with a digit looks the same: then this ID seems to exist, which does no harm.
     */
    private static Optional<String> versionText(String fileName, PackageId id) {
        String start = id + ".";
        String end = ".nupkg";
        boolean isOfId = fileName.length() > start.length() + end.length()
                && fileName.regionMatches(true, 0, start, 0, start.length())
                && fileName.regionMatches(true, fileName.length() - end.length(), end, 0, end.length())
                && Character.isDigit(fileName.charAt(start.length()));
        return isOfId
                ? Optional.of(fileName.substring(start.length(), fileName.length() - end.length()))
                : Optional.empty();
    }

    /** Empty for a version in another spelling than ours, which may be the end of a longer ID. */
    private static Optional<NuGetVersion> version(String text) {
        try {
            return Optional.of(NuGetVersion.parse(text))
                    .filter(version -> version.normalized().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The file of a version, if the folder has it. */
    Optional<Path> copy(PackageIdentity identity) throws IOException {
        return find(name(identity));
    }

    private static String name(PackageIdentity identity) {
        return identity.id() + "." + identity.version() + ".nupkg";
    }

    /** @throws FeedException if the folder has the version */
    Path add(Upload upload) throws IOException {
        String name = name(upload.file().identity());
        Optional<Path> same = find(name);
        if (same.isPresent()) {
            throw new FeedException(new FeedProblem.AlreadyInFolder(same.get()));
        }
        Path place = root.resolve(name);
        PushDraft.removeAbandoned(root);
        Path draft = PushDraft.in(root);
        try (CheckedFile file = CheckedFile.open(upload)) {
            file.copyTo(draft);
            publish(draft, place);
        } catch (FileAlreadyExistsException e) {
            throw new FeedException(new FeedProblem.AlreadyInFolder(place), e);
        } finally {
            deleteQuietly(draft);
        }
        return place;
    }

    /** A link fails where a file is, in one step; renaming would replace that file. */
    private void publish(Path draft, Path place) throws IOException {
        try {
            links.create(place, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // the JDK reports a missing link as a FileSystemException with a text of the operating system; an error
            // that is
            // not about links, such as a full disk, happens again without a link
            try {
                publishWithoutLink(draft, place);
            } catch (IOException failure) {
                failure.addSuppressed(e);
                throw failure;
            }
        }
    }

    /** Reserves the name by an empty file, which fails where a file is, and then replaces that empty file only. */
    private static void publishWithoutLink(Path draft, Path place) throws IOException {
        Files.createFile(place);
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteQuietly(place);
            throw e;
        }
    }

    /** Ignores errors, which would hide what became of the package. NuGet does not read a draft that stays. */
    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // stays
        }
    }

    private Optional<Path> find(String name) throws IOException {
        try (Stream<Path> siblings = Files.list(root)) {
            return siblings.filter(it -> it.getFileName().toString().equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
