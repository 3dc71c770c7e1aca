package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that NuGet reads as a feed. A package appears whole or not at all, also to whoever reads meanwhile, and one that
 * is there is never replaced. Thread-safe; several processes may push to the same folder.
 *
 * <p>Layout: {@code id/version/} with the package, its hash, its manifest and {@code .nupkg.metadata}, all lower case, as
 * NuGet.Client's {@code OfflineFeedUtility.cs} and {@code PackageExtractor.cs} write it. A folder that already has packages
 * side by side stays as it is: NuGet reads a folder one way or the other, never both.
 */
public final class FolderFeed implements Feed {
    private static final int METADATA_VERSION = 2;

    private final Path root;

    public FolderFeed(Path root) {
        this.root = root;
    }

    /** NuGet's own clients push no symbols to a folder, and read none from it. */
    @Override
    public boolean takesSymbols() {
        return false;
    }

    @Override
    public PushReceipt push(PackageFile file) {
        try {
            Path place = isFlat() ? pushFlat(file) : pushHierarchical(file);
            return new PushReceipt(
                    Optional.empty(), "", List.of(), Optional.of(place.toUri().toString()));
        } catch (UncheckedIOException e) {
            throw unusable(e.getCause());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FeedException unusable(IOException e) {
        return new FeedException(new FeedProblem.FolderUnusable(root, DiskFailure.words(e)), e);
    }

    private Path pushHierarchical(PackageFile file) throws IOException {
        String id = file.identity().id().lowerCase();
        String version = file.identity().version().lowerCase();
        Path place = root.resolve(id).resolve(version);
        String name = id + "." + version + ".nupkg";
        if (Files.exists(place)) {
            throw new FeedException(new FeedProblem.AlreadyInFolder(place));
        }
        Files.createDirectories(place.getParent());
        // beside its final place, where readers look for versions and skip what is no version
        Path draft = Files.createDirectory(place.resolveSibling(draftName()));
        try {
            String sha512 = file.sha512();
            Files.copy(file.path(), draft.resolve(name));
            Files.write(draft.resolve(id + ".nuspec"), file.nuspec());
            Files.writeString(draft.resolve(name + ".sha512"), sha512, UTF_8);
            Files.writeString(draft.resolve(".nupkg.metadata"), metadata(sha512), UTF_8);
            moveInto(place, draft);
        } finally {
            delete(draft);
        }
        return place.resolve(name);
    }

    /** Renaming a folder onto one that is not empty fails, so of two that push the same version one is told. */
    private static void moveInto(Path place, Path draft) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(place)) {
                throw new FeedException(new FeedProblem.AlreadyInFolder(place), e);
            }
            throw e;
        }
    }

    private Path pushFlat(PackageFile file) throws IOException {
        String name = file.identity().id() + "." + file.identity().version() + ".nupkg";
        try (Stream<Path> siblings = Files.list(root)) {
            Optional<Path> same = siblings.filter(
                            it -> it.getFileName().toString().equalsIgnoreCase(name))
                    .findFirst();
            if (same.isPresent()) {
                throw new FeedException(new FeedProblem.AlreadyInFolder(same.get()));
            }
        }
        Path draft = root.resolve(draftName());
        try {
            Files.copy(file.path(), draft);
            return Files.move(draft, root.resolve(name));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** NuGet.Client, FeedTypeUtility.cs: packages at the root, or one level below it. */
    private boolean isFlat() throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.find(root, 2, (path, attributes) -> attributes.isRegularFile())) {
            return files.map(root::relativize).anyMatch(path -> {
                String name = path.toString();
                return name.endsWith(".nupkg") || path.getNameCount() == 2 && name.endsWith(".nuspec");
            });
        }
    }

    /** Not the JDK's temporary files: those are for their owner's eyes only, and a feed is for others. */
    private static String draftName() {
        return ".push-" + UUID.randomUUID();
    }

    private static String metadata(String contentHash) {
        JsonObject json = new JsonObject();
        json.addProperty("version", METADATA_VERSION);
        json.addProperty("contentHash", contentHash);
        return json.toString();
    }

    private static void delete(Path draft) throws IOException {
        if (Files.exists(draft)) {
            try (Stream<Path> files = Files.list(draft)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(draft);
        }
    }
}
