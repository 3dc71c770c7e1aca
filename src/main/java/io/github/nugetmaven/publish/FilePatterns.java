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
 * Finds package files by path or Ant pattern. What a pattern matches comes in the order of its path, whatever the file
 * system's order is; the order of patterns is kept.
 */
public final class FilePatterns {
    private static final String OLD_SYMBOLS = ".symbols.nupkg";

    private final Path base;
    private final Consumer<PublishEvent> listener;

    /** @param base what relative paths and patterns are relative to */
    public FilePatterns(Path base, Consumer<PublishEvent> listener) {
        this.base = base.toAbsolutePath().normalize();
        this.listener = listener;
    }

    /**
     * @param patterns separated by commas
     * @return every file once
     * @throws PublishException if one without a wildcard is no file
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

    /** The packages right in a folder, whatever characters its name has. */
    public List<Path> packagesIn(Path folder) {
        return Files.isDirectory(folder) ? scan(folder, "*.nupkg") : List.of();
    }

    /** A comma may be part of a name, where a file has that name and none is called by the part before the comma. */
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
