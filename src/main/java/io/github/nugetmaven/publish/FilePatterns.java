package io.github.nugetmaven.publish;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.codehaus.plexus.util.DirectoryScanner;

/**
 * Finds package files by path or Ant pattern. Matches of one pattern come in the order of their paths, whatever the order of
 * the file system. Patterns keep their order.
 */
public final class FilePatterns {
    private static final String OLD_SYMBOLS = ".symbols.nupkg";

    private final Path base;
    private final Consumer<PublishEvent> listener;

    /** @param base the folder that relative paths and patterns start from */
    public FilePatterns(Path base, Consumer<PublishEvent> listener) {
        this.base = base.toAbsolutePath().normalize();
        this.listener = listener;
    }

    /**
     * @param patterns separated by commas
     * @return every file once
     * @throws PublishException if a path without a wildcard is not a file
     */
    public List<Path> find(String patterns) {
        Set<Path> files = new LinkedHashSet<>();
        String[] parts = patterns.split(",");
        for (int i = 0; i < parts.length; i++) {
            int end = endOfName(parts, i);
            String pattern =
                    String.join(",", List.of(parts).subList(i, end + 1)).strip();
            files.addAll(pattern.isEmpty() ? List.of() : findOne(pattern));
            i = end;
        }
        return List.copyOf(files);
    }

    /** The packages directly in a folder, whose name may contain any characters. */
    public List<Path> packagesIn(Path folder) {
        return Files.isDirectory(folder) ? scan(folder, "*.nupkg") : List.of();
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
        if (!isPattern(pattern) || isFile(pattern)) {
            Path file = base.resolve(pattern).normalize();
            if (!Files.isRegularFile(file)) {
                throw new PublishException(new PublishProblem.NoSuchFile(file));
            }
            return List.of(file);
        }
        // an absolute pattern: its folders before the first wildcard are the base
        String[] parts = pattern.replace('\\', '/').split("/", -1);
        int plain = 0;
        while (!isPattern(parts[plain])) {
            plain++;
        }
        String head = String.join("/", List.of(parts).subList(0, plain));
        String tail = String.join("/", List.of(parts).subList(plain, parts.length));
        Path folder = base.resolve(plain > 0 ? head + "/" : "").normalize();
        return Files.isDirectory(folder) ? scan(folder, tail) : List.of();
    }

    private List<Path> scan(Path folder, String pattern) {
        DirectoryScanner scanner = new DirectoryScanner();
        scanner.setBasedir(folder.toFile());
        scanner.setIncludes(new String[] {pattern.replace('/', File.separatorChar)});
        // NuGet's clients ignore case here, on every system
        scanner.setCaseSensitive(false);
        scanner.scan();
        return Arrays.stream(scanner.getIncludedFiles())
                .map(folder::resolve)
                .sorted()
                .filter(this::isNotOldSymbols)
                .toList();
    }

    private boolean isNotOldSymbols(Path file) {
        boolean isOld = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(OLD_SYMBOLS);
        if (isOld) {
            listener.accept(new PublishEvent.OldSymbolsSkipped(file));
        }
        return !isOld;
    }

    private static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }
}
