package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitCommitTest {
    private static final String ONE = "1".repeat(40);
    private static final String TWO = "2".repeat(40);

    @TempDir
    private Path root;

    @BeforeEach
    void makeRepository() {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write("module/pom.xml", "");
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> commit() {
        return GitCommit.of(root.resolve("module"), Map.of());
    }

    @Test
    void readsABranch() {
        write(".git/refs/heads/main", ONE + "\n");

        assertEquals(Optional.of(ONE), commit());
        assertEquals(Optional.of(ONE), GitCommit.of(root, Map.of()));
    }

    @Test
    void readsAPackedBranch() {
        write(
                ".git/packed-refs",
                "# pack-refs\n" + TWO + " refs/heads/xmain\n" + ONE + " refs/heads/main\n^" + TWO + "\n");

        assertEquals(Optional.of(ONE), commit());
    }

    @Test
    void prefersTheBranchToThePackedOne() {
        write(".git/packed-refs", TWO + " refs/heads/main\n");
        write(".git/refs/heads/main", ONE);

        assertEquals(Optional.of(ONE), commit());
    }

    @Test
    void readsACommitWithoutABranch() {
        write(".git/HEAD", ONE + "\n");

        assertEquals(Optional.of(ONE), commit());
    }

    @Test
    void readsAnAddedWorkTreeAndASubmodule() {
        write("main.git/worktrees/w/HEAD", "ref: refs/heads/feature/x\n");
        write("main.git/worktrees/w/commondir", "../..\n");
        write("main.git/refs/heads/feature/x", ONE);
        write("w/.git", "gitdir: ../main.git/worktrees/w\n");
        write("main.git/modules/s/HEAD", TWO);
        write("w/s/.git", "gitdir: " + root.resolve("main.git/modules/s") + "\n");

        assertEquals(Optional.of(ONE), GitCommit.of(root.resolve("w"), Map.of()));
        assertEquals(Optional.of(TWO), GitCommit.of(root.resolve("w/s"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref: refs/heads/none",
                "ref: refs/../../secret",
                "ref: ../../secret",
                "ref: refs/heads/loop",
                "ref: /etc/passwd",
                "",
                "abc",
            })
    void findsNothingInADamagedRepository(String head) {
        write("secret", ONE);
        write(".git/refs/heads/loop", "ref: refs/heads/loop");
        write(".git/HEAD", head);

        assertEquals(Optional.empty(), commit());
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_SHA, GITHUB_WORKSPACE",
        "CI_COMMIT_SHA, CI_PROJECT_DIR",
        "GIT_COMMIT, WORKSPACE",
        "BUILD_SOURCEVERSION, BUILD_SOURCESDIRECTORY",
    })
    void asksTheCiIfThereIsNoRepository(String commit, String folder) throws IOException {
        Files.delete(root.resolve(".git/HEAD"));
        Files.delete(root.resolve(".git"));
        Path module = root.resolve("module");

        assertEquals(Optional.of(ONE), GitCommit.of(module, Map.of(commit, ONE, folder, root.toString())));
        assertEquals(Optional.of(ONE), GitCommit.of(module, Map.of(commit, ONE)));
        assertEquals(Optional.empty(), GitCommit.of(module, Map.of(commit, ONE, folder, root + "/other")));
        assertEquals(Optional.empty(), GitCommit.of(module, Map.of(commit, "main")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4"})
    void readsWhatGitHasWrittenUnlessTheModuleIsNotTracked(String version) throws Exception {
        Path tree = root.resolve("real");
        Files.createDirectories(tree.resolve("module/src"));
        Files.writeString(tree.resolve("pom.xml"), "");
        Files.writeString(tree.resolve("module/pom.xml"), "");
        Files.writeString(tree.resolve("module/src/\u00fc.txt"), "");
        Files.writeString(tree.resolve("new"), "");
        for (String folder : List.of("untracked", "mod")) {
            Files.createDirectories(tree.resolve(folder));
            Files.writeString(tree.resolve(folder + "/pom.xml"), "");
        }
        git(tree, "init", "-q");
        git(tree, "config", "index.version", version);
        git(tree, "add", "pom.xml", "module");
        git(tree, "add", "-N", "new");
        git(tree, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x", "pom.xml", "module");
        String head = git(tree, "rev-parse", "HEAD");

        assertTrue(head.matches("[0-9a-f]{40}"), head);
        assertEquals(Optional.of(head), GitCommit.of(tree, Map.of()));
        assertEquals(Optional.of(head), GitCommit.of(tree.resolve("module"), Map.of()));
        assertEquals(Optional.empty(), GitCommit.of(tree.resolve("untracked"), Map.of("GITHUB_SHA", ONE)));
        assertEquals(Optional.empty(), GitCommit.of(tree.resolve("mod"), Map.of()));
        git(tree, "pack-refs", "--all");
        assertEquals(Optional.of(head), GitCommit.of(tree.resolve("module"), Map.of()));
    }

    private static String git(Path folder, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("git");
        builder.command().addAll(List.of(arguments));
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process git =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(git.getInputStream().readAllBytes()).strip();
        assertEquals(0, git.waitFor(), output);
        return output;
    }

    @Test
    void doesNotTrustADamagedIndex() throws IOException {
        write(".git/refs/heads/main", ONE);
        for (String index :
                List.of("", "DIRC", "DIRC\0\0\0\2\0\0\0\5", "DIRC\0\0\0\4\0\0\0\5" + "\377".repeat(500), "XXXX")) {
            Files.write(root.resolve(".git/index"), index.getBytes(ISO_8859_1));

            assertEquals(Optional.of(ONE), commit());
        }
    }
}
