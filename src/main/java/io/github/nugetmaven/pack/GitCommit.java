package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the commit that is checked out where a module is. Reads Git's files and starts no process. Stateless.
 *
 * <p>Source: Git documentation, {@code gitrepository-layout}; the documentation of each CI for its variables.
 */
final class GitCommit {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern REF = Pattern.compile("refs/[^\\x00-\\x20~^:?*\\[\\\\]+");
    private static final String SYMBOLIC = "ref: ";
    private static final String GIT_FOLDER = "gitdir: ";

    /** In bytes. */
    private static final int MAX_FILE = 64 << 10;

    private static final int MAX_PACKED_REFS = 64 << 20;
    /** Symbolic references to each other. */
    private static final int MAX_DEPTH = 5;

    /** Variables of GitHub, GitLab, Jenkins and Azure Pipelines: the commit, and the folder in which it is checked out. */
    private static final Map<String, String> CI = ci();

    private GitCommit() {}

    private static Map<String, String> ci() {
        Map<String, String> ci = new LinkedHashMap<>();
        ci.put("GITHUB_SHA", "GITHUB_WORKSPACE");
        ci.put("CI_COMMIT_SHA", "CI_PROJECT_DIR");
        ci.put("GIT_COMMIT", "WORKSPACE");
        ci.put("BUILD_SOURCEVERSION", "BUILD_SOURCESDIRECTORY");
        return ci;
    }

    /**
     * The full hash.
     *
     * @return empty if the folder is in no work tree, or if Git does not track its files
     */
    static Optional<String> of(Path module, Map<String, String> environment) {
        Path folder = module.toAbsolutePath().normalize();
        for (Path each = folder; each != null; each = each.getParent()) {
            Path git = each.resolve(".git");
            if (Files.exists(git)) {
                return ofWorkTree(each, git, folder, environment);
            }
        }
        return ofCi(folder, environment);
    }

    private static Optional<String> ofWorkTree(Path root, Path git, Path module, Map<String, String> environment) {
        try {
            Path gitFolder = Files.isDirectory(git) ? git : linked(root, git);
            Optional<String> head = resolve(gitFolder, common(gitFolder), "HEAD", 0);
            if (!GitIndex.mayContain(gitFolder.resolve("index"), SourcePattern.path(root.relativize(module)))) {
                return Optional.empty();
            }
            return head.isPresent() ? head : ofCi(module, environment);
        } catch (IOException | InvalidPathException e) {
            return ofCi(module, environment);
        }
    }

    /** A work tree that was added to a repository, and a submodule, have a file with the folder instead. */
    private static Path linked(Path root, Path git) throws IOException {
        String text = read(git);
        if (!text.startsWith(GIT_FOLDER)) {
            throw new IOException(git.toString());
        }
        return root.resolve(text.substring(GIT_FOLDER.length()).strip()).normalize();
    }

    /** The folder with the branches, which all work trees share. */
    private static Path common(Path gitFolder) throws IOException {
        Path file = gitFolder.resolve("commondir");
        return Files.exists(file) ? gitFolder.resolve(read(file).strip()).normalize() : gitFolder;
    }

    private static Optional<String> resolve(Path gitFolder, Path common, String ref, int depth) throws IOException {
        Path own = gitFolder.resolve(ref);
        Path file = Files.isRegularFile(own) ? own : common.resolve(ref);
        if (!Files.isRegularFile(file)) {
            return packed(common.resolve("packed-refs"), ref);
        }
        String text = read(file).strip();
        if (!text.startsWith(SYMBOLIC)) {
            return Optional.of(text).filter(it -> HASH.matcher(it).matches());
        }
        String target = text.substring(SYMBOLIC.length()).strip();
        boolean isRef = REF.matcher(target).matches() && !target.contains("..");
        return isRef && depth < MAX_DEPTH ? resolve(gitFolder, common, target, depth + 1) : Optional.empty();
    }

    private static Optional<String> packed(Path file, String ref) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_PACKED_REFS) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_PACKED_REFS), UTF_8)
                    .lines()
                    .filter(it -> it.endsWith(" " + ref))
                    .map(it -> it.substring(0, it.length() - ref.length() - 1))
                    .filter(it -> HASH.matcher(it).matches())
                    .findFirst();
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_FILE), UTF_8);
        }
    }

    private static Optional<String> ofCi(Path module, Map<String, String> environment) {
        return CI.entrySet().stream()
                .filter(it -> isBelow(module, environment.getOrDefault(it.getValue(), "")))
                .map(it -> environment.getOrDefault(it.getKey(), ""))
                .filter(it -> HASH.matcher(it).matches())
                .findFirst();
    }

    /** A CI may not say where it has checked out the commit. */
    private static boolean isBelow(Path module, String folder) {
        try {
            return folder.isEmpty() || module.startsWith(Path.of(folder).normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
