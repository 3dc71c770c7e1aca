package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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

    /** Written by Git with index.version 2: the files pom.xml, module/pom.xml and module/src/ü.txt. */
    private static final String VERSION_2 =
            "RElSQwAAAAIAAAADawdqniy4tYFlU/EAAAAAAAAA/gAAIyXgAACBpAAAAAAAAAAAAAAAAYsTeJF5H+lpJ6145ksKrX"
                    + "ve0IvcAA5tb2R1bGUvcG9tLnhtbAAAAABrB2qeLLi1gWVT8QAAAAAAAAD+AAAjJeEAAIGkAAAAAAAAAAAAAAABixN4"
                    + "kXkf6WknrXjmSwqte97Qi9wAEW1vZHVsZS9zcmMvw7wudHh0AGsHap4suLWBZVPxAAAAAAAAAP4AACMl3wAAgaQAAA"
                    + "AAAAAAAAAAAAGLE3iReR/paSeteOZLCq173tCL3AAHcG9tLnhtbAAAAB7lgo9czYFeW8L4p0AFt2qzIrhe";

    /** Written by Git with index.version 3 and a file that is to be added: the files pom.xml, module/pom.xml and module/src/ü.txt. */
    private static final String VERSION_3 =
            "RElSQwAAAAMAAAAEawdqnjPrF4xlU/EAAAAAAAAA/gAAIyYBAACBpAAAAAAAAAAAAAAAAYsTeJF5H+lpJ6145ksKrX"
                    + "ve0IvcAA5tb2R1bGUvcG9tLnhtbAAAAABrB2qeM+sXjGVT8QAAAAAAAAD+AAAjJgIAAIGkAAAAAAAAAAAAAAABixN4"
                    + "kXkf6WknrXjmSwqte97Qi9wAEW1vZHVsZS9zcmMvw7wudHh0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgaQAAA"
                    + "AAAAAAAAAAAADmneKbstHWQ0uLKa53WtjC5IxTkUADIABuZXcAAAAAAGsHap4z6xeMZVPxAAAAAAAAAP4AACMmAAAA"
                    + "gaQAAAAAAAAAAAAAAAGLE3iReR/paSeteOZLCq173tCL3AAHcG9tLnhtbAAAANRv1nmo1hr/VP6wtnotuw0z9hbt";

    /** Written by Git with index.version 4: the files pom.xml, module/pom.xml and module/src/ü.txt. */
    private static final String VERSION_4 =
            "RElSQwAAAAQAAAADawdqnjsSJZFlU/EAAAAAAAAA/gAAIyYvAACBpAAAAAAAAAAAAAAAAYsTeJF5H+lpJ6145ksKrX"
                    + "ve0IvcAA4AbW9kdWxlL3BvbS54bWwAawdqnjsSJZFlU/EAAAAAAAAA/gAAIyYwAACBpAAAAAAAAAAAAAAAAYsTeJF5"
                    + "H+lpJ6145ksKrXve0IvcABEHc3JjL8O8LnR4dABrB2qeOxIlkWVT8QAAAAAAAAD+AAAjJi4AAIGkAAAAAAAAAAAAAA"
                    + "ABixN4kXkf6WknrXjmSwqte97Qi9wABxFwb20ueG1sAO5f0C7CcO9lk1YXQibq3Dan4S21";

    /** Written by Git with --split-index: the files pom.xml, module/pom.xml and module/src/ü.txt. */
    private static final String SPLIT =
            "RElSQwAAAAIAAAAAbGluawAAADxk8yh88mEdT18ZeKf/UUSHP+XtnAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAA"
                    + "EAAAAAAAAAAAAAAABnO1XyRy5ui8IUEWaOYY4ATryydw==";

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
    @ValueSource(strings = {VERSION_2, VERSION_3, VERSION_4})
    void namesACommitOnlyForAModuleThatGitTracks(String index) throws IOException {
        write(".git/refs/heads/main", ONE);
        Files.write(root.resolve(".git/index"), Base64.getDecoder().decode(index));

        assertEquals(Optional.of(ONE), GitCommit.of(root, Map.of()));
        assertEquals(Optional.of(ONE), commit());
        assertEquals(Optional.of(ONE), GitCommit.of(root.resolve("module/src"), Map.of()));
        for (String untracked : List.of("mod", "module/target", "pom.xml", "target/module")) {
            assertEquals(Optional.empty(), GitCommit.of(root.resolve(untracked), Map.of("GITHUB_SHA", ONE)));
        }
    }

    @Test
    void doesNotKnowTheModulesOfASplitIndex() throws IOException {
        write(".git/refs/heads/main", ONE);
        Files.write(root.resolve(".git/index"), Base64.getDecoder().decode(SPLIT));

        assertEquals(Optional.of(ONE), commit());
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
