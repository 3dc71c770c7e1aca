package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Packages side by side, {@code Id.Version.nupkg}. On a file system without hard links the name of a new package stands for
 * an empty file for an instant, which is the price for never replacing a package.
 */
final class FlatFolder {
    private static final String EXTENSION = ".nupkg";

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
        List<NuGetVersion> versions =
                packagesOf(id).stream().map(Candidate::version).toList();
        return versions.isEmpty() ? FeedVersions.NONE : FeedVersions.of(versions);
    }

    /** The file of a version, if the folder has it under whatever spelling. */
    Optional<Path> copy(PackageIdentity identity) throws IOException {
        return packagesOf(identity.id()).stream()
                .filter(it -> it.version().equals(identity.version()))
                .map(Candidate::file)
                .findFirst();
    }

    /** A file whose name is that of a version of the wanted package. */
    private record Candidate(Path file, NuGetVersion version) {
        /** The file of a longer ID that continues with numbers has such a name, too. */
        boolean isOf(PackageId id) {
            try {
                PackageIdentity identity = PackageFile.read(file).identity();
                return identity.id().equals(id) && identity.version().equals(version);
            } catch (IOException | InvalidPackageException e) {
                // what NuGet cannot read either is not to be replaced
                return true;
            }
        }
    }

    /** NuGet looks at the root and one level below it (NuGet.Client: {@code LocalFolderUtility.cs}). */
    private List<Candidate> packagesOf(PackageId id) throws IOException {
        List<Candidate> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root)) {
            for (Path child : children) {
                if (Files.isDirectory(child)) {
                    addFilesOf(id, child, found);
                } else {
                    candidate(child, id).ifPresent(found::add);
                }
            }
        }
        return found.stream().filter(it -> it.isOf(id)).toList();
    }

    private static void addFilesOf(PackageId id, Path folder, List<Candidate> found) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                candidate(file, id).filter(it -> !Files.isDirectory(file)).ifPresent(found::add);
            }
        } catch (NoSuchFileException e) {
            // somebody has deleted it meanwhile
        }
    }

    private static Optional<Candidate> candidate(Path file, PackageId id) {
        String name = file.getFileName().toString();
        int length = id.value().length();
        int end = name.length() - EXTENSION.length();
        boolean isOfId = end > length + 1
                && name.charAt(length) == '.'
                && name.regionMatches(true, end, EXTENSION, 0, EXTENSION.length())
                && PackageId.isValid(name.substring(0, length))
                && PackageId.of(name.substring(0, length)).equals(id);
        try {
            return isOfId
                    ? Optional.of(new Candidate(file, NuGetVersion.parse(name.substring(length + 1, end))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // of a longer ID, or the symbols of an older format
            return Optional.empty();
        }
    }

    /** Of one spelling, so that two pushes of one version at the same time have one name. */
    static String name(PackageIdentity identity) {
        return identity.id() + "." + identity.version() + EXTENSION;
    }

    /** @throws FeedException if the folder has the version */
    Path add(Upload upload) throws IOException {
        String name = name(upload.file().identity());
        Optional<Path> same = copy(upload.file().identity());
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
            // the JDK reports that there are no links with a text of the operating system; another error, such as a
            // full disk, happens again without a link
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
}
