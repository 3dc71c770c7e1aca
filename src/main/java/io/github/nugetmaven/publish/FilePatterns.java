package io.github.nugetmaven.publish;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds package files by path or Ant pattern. A pattern after {@code !} leaves files out, wherever it stands in the list. Matches
 * of one pattern come in the order of their paths, whatever the order of the file system. Patterns keep their order.
 *
 * <p>Source: azure-pipelines-task-lib, {@code task.ts} ({@code findMatch}) for {@code !}, and {@code legacyFindFiles.ts} for its
 * older form {@code -:}. There a later pattern can add again what an earlier one has left out.
 */
public final class FilePatterns {
    private static final String PACKAGE = ".nupkg";
    private static final String OLD_SYMBOLS = ".symbols.nupkg";
    private static final List<String> EXCLUDES = List.of("!", "-:");

    private final Path base;
    private final boolean isEachRequired;
    private final Consumer<PublishEvent> listener;
    /** Files that were named without a wildcard. */
    private final Set<Path> named = new HashSet<>();

    /**
     * @param base the folder that relative paths and patterns start from
     * @param isEachRequired whether each pattern has to match a file, if one does
     */
    public FilePatterns(Path base, boolean isEachRequired, Consumer<PublishEvent> listener) {
        this.isEachRequired = isEachRequired;
        this.base = base.toAbsolutePath().normalize();
        this.listener = listener;
    }

    /**
     * Finds files.
     *
     * @param patterns separated by commas
     * @return every file once; none if no pattern matches one
     * @throws PublishException if one without a wildcard is not a file, a folder or a name cannot be read, or a pattern that
     *     has to match does not
     */
    public List<Path> find(String patterns) {
        Matches matches = matches(patterns);
        if (isEachRequired && !matches.files().isEmpty() && !matches.unmatched().isEmpty()) {
            throw new PublishException(new PublishProblem.PatternsWithoutMatch(matches.unmatched(), base));
        }
        return matches.files();
    }

    /** {@code unmatched}: patterns that no file matches. */
    private record Matches(List<Path> files, List<String> unmatched) {}

    private Matches matches(String patterns) {
        Set<Path> files = new LinkedHashSet<>();
        Set<Path> leftOut = new HashSet<>();
        List<String> unmatched = new ArrayList<>();
        for (String each : split(patterns)) {
            String mark = mark(each);
            boolean isExclude = !mark.isEmpty() && !isFile(each);
            String pattern = isExclude ? each.substring(mark.length()).strip() : each;
            List<Path> found = isExclude ? scan(pattern, false) : findOne(pattern);
            (isExclude ? leftOut : files).addAll(found);
            if (found.isEmpty() && !(isExclude && isOldSymbols(pattern))) {
                unmatched.add(each);
            }
        }
        files.removeAll(leftOut);
        return new Matches(withoutOldSymbols(files), unmatched);
    }

    /** What a pattern that leaves files out begins with; empty for another one. */
    private static String mark(String pattern) {
        for (String each : EXCLUDES) {
            if (pattern.startsWith(each)) {
                return each;
            }
        }
        return "";
    }

    private List<String> split(String patterns) {
        List<String> split = new ArrayList<>();
        String[] parts = patterns.split(",");
        for (int i = 0; i < parts.length; i++) {
            int end = endOfName(parts, i);
            String pattern =
                    String.join(",", List.of(parts).subList(i, end + 1)).strip();
            if (!pattern.isEmpty()) {
                split.add(pattern);
            }
            i = end;
        }
        return split;
    }

    /** The packages directly in a folder, whose name may contain any characters. */
    public List<Path> packagesIn(Path folder) {
        List<Path> packages = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    boolean isPackage = file.toString().toLowerCase(Locale.ROOT).endsWith(PACKAGE);
                    if (isPackage && Files.isRegularFile(file)) {
                        packages.add(readable(file));
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw new PublishException(new PublishProblem.UnreadableFolder(folder, e.getCause()));
            } catch (IOException e) {
                throw new PublishException(new PublishProblem.UnreadableFolder(folder, e));
            }
        }
        Collections.sort(packages);
        return withoutOldSymbols(packages);
    }

    /**
     * The last part of the name that starts here. A comma may belong to a name: then a file has the whole name, and no file has
     * the part before the comma as its name.
     */
    private int endOfName(String[] parts, int start) {
        StringBuilder name = new StringBuilder(parts[start]);
        for (int end = start; end < parts.length; end++) {
            if (end > start) {
                name.append(',').append(parts[end]);
            }
            if (isFile(name.toString().strip())) {
                return end;
            }
        }
        return start;
    }

    private boolean isFile(String name) {
        try {
            return Files.isRegularFile(base.resolve(name));
        } catch (InvalidPathException e) {
            // a wildcard, on Windows
            return false;
        }
    }

    private List<Path> findOne(String pattern) {
        if (FilePattern.isOne(pattern) && !isFile(pattern)) {
            return scan(pattern, true);
        }
        Path file = base.resolve(pattern).normalize();
        if (!Files.isRegularFile(file)) {
            throw new PublishException(new PublishProblem.NoSuchFile(file));
        }
        named.add(file);
        return List.of(file);
    }

    /** @param isOfPackages whether a pattern that ends with a wildcard means packages only */
    private List<Path> scan(String pattern, boolean isOfPackages) {
        // a folder with a slash behind it is all that is below it, as in Ant
        String[] parts = (pattern.replace('\\', '/') + (pattern.endsWith("/") ? "**" : "")).split("/", -1);
        int plain = 0;
        while (plain < parts.length - 1 && !FilePattern.isOne(parts[plain])) {
            plain++;
        }
        // an absolute pattern: its folders before the first wildcard are the base
        String head = String.join("/", List.of(parts).subList(0, plain));
        String tail = String.join("/", List.of(parts).subList(plain, parts.length));
        return scan(base.resolve(plain > 0 ? head + "/" : "").normalize(), tail, isOfPackages);
    }

    /** The files below a folder that a pattern matches; NuGet's clients ignore case here, on every system. */
    private static List<Path> scan(Path folder, String pattern, boolean isOfPackages) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        int depth = pattern.contains("**") ? Integer.MAX_VALUE : pattern.split("/").length;
        FilePattern wanted = new FilePattern(pattern, isOfPackages);
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (attributes.isRegularFile() && wanted.matches(name)) {
                        files.add(readable(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (file.equals(folder)) {
                        throw failure;
                    }
                    // what this build cannot read it has not built
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new PublishException(new PublishProblem.UnreadableFolder(folder, e));
        }
        Collections.sort(files);
        return List.copyOf(files);
    }

    /**
     * A file that can be named again by its text. Where the locale cannot express a name, the JDK opens the file by the path
     * that comes from a folder, but not by its text, which a report and a command have.
     */
    private static Path readable(Path file) {
        try {
            if (Path.of(file.toString()).equals(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // described below
        }
        throw new PublishException(
                new PublishProblem.UnreadableName(file, System.getProperty("sun.jnu.encoding", "another encoding")));
    }

    private static boolean isOldSymbols(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(OLD_SYMBOLS);
    }

    /** They are pushed only if they are named. */
    private List<Path> withoutOldSymbols(Collection<Path> files) {
        List<Path> wanted = new ArrayList<>();
        for (Path file : files) {
            if (isOldSymbols(file.getFileName().toString()) && !named.contains(file)) {
                listener.accept(new PublishEvent.OldSymbolsSkipped(file));
            } else {
                wanted.add(file);
            }
        }
        return List.copyOf(wanted);
    }
}
