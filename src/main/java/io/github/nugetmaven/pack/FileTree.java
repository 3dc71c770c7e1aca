package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.pack.FileMappingProblem.Reason;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Lists the files below a folder. Follows symbolic links, as NuGet does. */
final class FileTree extends SimpleFileVisitor<Path> {
    private final Predicate<Path> wanted;
    private final Predicate<Path> excluded;
    private final BiConsumer<Reason, String> problems;
    private final List<Path> files = new ArrayList<>();
    private boolean hasMatch;

    private FileTree(Predicate<Path> wanted, Predicate<Path> excluded, BiConsumer<Reason, String> problems) {
        this.wanted = wanted;
        this.excluded = excluded;
        this.problems = problems;
    }

    /**
     * Lists files.
     *
     * @param wanted the files to list
     * @param excluded the files that are not listed; what is wrong with them is no problem
     */
    static FileTree walk(
            Path root,
            boolean isRecursive,
            Predicate<Path> wanted,
            Predicate<Path> excluded,
            BiConsumer<Reason, String> problems) {
        FileTree tree = new FileTree(wanted, excluded, problems);
        try {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), isRecursive ? Integer.MAX_VALUE : 1, tree);
        } catch (IOException e) {
            problems.accept(Reason.UNREADABLE_FOLDER, FileErrors.words(e));
        }
        Collections.sort(tree.files);
        return tree;
    }

    /** In the order of their paths, independent of the file system. */
    List<Path> files() {
        return files;
    }

    /** Whether a file was wanted, be it excluded or not. */
    boolean hasMatch() {
        return hasMatch;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory() || !wanted.test(file)) {
            return FileVisitResult.CONTINUE;
        }
        hasMatch = true;
        if (!excluded.test(file)) {
            add(file, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    private void add(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            problems.accept(Reason.DANGLING_LINK, file.toString());
        } else if (!attributes.isRegularFile()) {
            problems.accept(Reason.SPECIAL_FILE, file.toString());
        } else if (!isNameReadable(file)) {
            problems.accept(Reason.UNREADABLE_NAME, file.toString());
        } else {
            files.add(file);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!excluded.test(file.resolve("_"))) {
            boolean isLoop = failure instanceof FileSystemLoopException;
            problems.accept(
                    isLoop ? Reason.LINK_LOOP : Reason.UNREADABLE_FOLDER,
                    isLoop ? file.toString() : FileErrors.words(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        if (failure != null) {
            problems.accept(Reason.UNREADABLE_FOLDER, FileErrors.words(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    /** Where the locale cannot express a name, the text of its path has other characters than the file system. */
    private static boolean isNameReadable(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
