package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.github.nugetmaven.nupkg.ContentHash;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders {@code id/version/} with the package, its hash, its manifest and {@code .nupkg.metadata}, all in lower case.
 *
 * <p>Source: NuGet.Client, {@code OfflineFeedUtility.cs} and {@code PackageExtractor.cs}.
 */
final class HierarchicalFolder {
    private static final int METADATA_VERSION = 2;

    private final Path root;

    HierarchicalFolder(Path root) {
        this.root = root;
    }

    FeedVersions versions(PackageId id) throws IOException {
        Path versions = root.resolve(id.lowerCase());
        if (!Files.isDirectory(versions)) {
            return FeedVersions.NONE;
        }
        List<NuGetVersion> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(versions)) {
            for (Path child : children) {
                version(child).ifPresent(found::add);
            }
        } catch (NoSuchFileException e) {
            // another push deleted a folder that it had made
            return FeedVersions.NONE;
        }
        return FeedVersions.of(found);
    }

    /** The version of a folder; empty if NuGet would not look for a version under this name. */
    private static Optional<NuGetVersion> version(Path folder) {
        String name = folder.getFileName().toString();
        try {
            NuGetVersion version = NuGetVersion.parse(name);
            boolean isFoundByNuGet =
                    name.equals(version.lowerCase()) || Files.exists(folder.resolveSibling(version.lowerCase()));
            return isFoundByNuGet ? Optional.of(version) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The file of a version, if the folder has it. */
    Optional<Path> copy(PackageIdentity identity) {
        return Optional.of(place(identity).resolve(name(identity))).filter(Files::exists);
    }

    static String name(PackageIdentity identity) {
        return identity.id().lowerCase() + "." + identity.version().lowerCase() + ".nupkg";
    }

    private Path place(PackageIdentity identity) {
        return root.resolve(path(identity));
    }

    /** The folder of a version, relative to the root. */
    static String path(PackageIdentity identity) {
        return identity.id().lowerCase() + "/" + identity.version().lowerCase();
    }

    /** @throws FeedException if the folder has the version */
    Path add(Upload upload) throws IOException {
        Path place = place(upload.file().identity());
        Path versions = place.getParent();
        if (Files.exists(place)) {
            throw new FeedException(new FeedProblem.AlreadyInFolder(place));
        }
        boolean isNewId = !Files.exists(versions);
        Files.createDirectories(versions);
        // beside its final place, where readers skip what is not a version; only their owner may read the JDK's
        // temporary folders
        PushDraft.removeAbandoned(versions);
        Path draft = PushDraft.in(versions);
        try {
            Files.createDirectory(draft);
            String name = fill(draft, upload);
            publish(draft, place);
            return place.resolve(name);
        } catch (IOException | RuntimeException e) {
            takeBack(draft, isNewId ? Optional.of(versions) : Optional.empty(), e);
            throw e;
        }
    }

    private static String fill(Path draft, Upload upload) throws IOException {
        String id = upload.file().identity().id().lowerCase();
        String name = name(upload.file().identity());
        try (CheckedFile checked = CheckedFile.open(upload)) {
            checked.copyTo(draft.resolve(name));
        }
        // of the copy, since somebody may change the original meanwhile
        PackageFile file = PackageFile.read(draft.resolve(name));
        Files.write(draft.resolve(id + ".nuspec"), file.nuspec());
        Files.writeString(draft.resolve(name + ".sha512"), upload.sha512(), UTF_8);
        JsonObject metadata = new JsonObject();
        metadata.addProperty("version", METADATA_VERSION);
        metadata.addProperty("contentHash", ContentHash.of(file));
        Files.writeString(draft.resolve(".nupkg.metadata"), metadata.toString(), UTF_8);
        return name;
    }

    /** Renaming a folder onto one that is not empty fails, so of two pushes of the same version one fails. */
    private static void publish(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(place)) {
                throw new FeedException(new FeedProblem.AlreadyInFolder(place), e);
            }
            throw e;
        }
    }

    /** Deletes what a failed push has made, as far as possible. Errors here are added to the failure of the push. */
    private static void takeBack(Path draft, Optional<Path> newFolder, Exception failure) {
        try {
            if (Files.exists(draft)) {
                try (Stream<Path> files = Files.list(draft)) {
                    for (Path each : files.toList()) {
                        Files.delete(each);
                    }
                }
                Files.delete(draft);
            }
            if (newFolder.isPresent()) {
                Files.deleteIfExists(newFolder.get());
            }
        } catch (DirectoryNotEmptyException e) {
            // another push has added a version meanwhile
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
