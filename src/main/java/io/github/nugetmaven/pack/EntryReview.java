package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.nupkg.writer.PackageWriter;
import io.github.nugetmaven.pack.EntryProblem.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The entries of a package, and what is wrong with their names and files. Immutable.
 *
 * @param entries those that a package can have, sorted by name; the first of several that cannot be beside each other
 */
record EntryReview(List<NewEntry> entries, List<EntryProblem> problems) {
    /** Number of entries that a package can have. */
    static final int MAX_ENTRIES = PackageWriter.MAX_ENTRIES;

    /** Letters that are i in other case for Java, and letters of their own for file systems: with a dot, and without. */
    private static final char MAX_ASCII = 0x7F;

    private static final String TURKISH = "\u0130\u0131";

    EntryReview {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    static EntryReview of(List<NewEntry> entries) {
        List<EntryProblem> problems = new ArrayList<>();
        List<NewEntry> named = new ArrayList<>();
        TreeMap<String, NewEntry> byPath = new TreeMap<>();
        List<NewEntry> sorted =
                entries.stream().sorted(Comparator.comparing(NewEntry::name)).toList();
        for (NewEntry entry : sorted) {
            Optional<EntryProblem> problem = EntryNames.problem(entry.name());
            problem.ifPresent(problems::add);
            if (problem.isEmpty()) {
                NewEntry before = byPath.putIfAbsent(path(entry.name()), entry);
                if (before == null) {
                    named.add(entry);
                } else {
                    problems.add(duplicate(entry, before));
                }
            }
        }
        named.forEach(it -> fileAndFolder(it, byPath).ifPresent(problems::add));
        named.forEach(it -> fileProblem(it).ifPresent(problems::add));
        if (named.size() > MAX_ENTRIES) {
            problems.add(new EntryProblem(Reason.TOO_MANY_ENTRIES, "", String.valueOf(named.size())));
        }
        return new EntryReview(named, problems);
    }

    /** Equal for two names of one file on Windows or macOS. They fold each character, not words as Java does. */
    private static String path(String name) {
        return isAscii(name) ? name.toLowerCase(Locale.ROOT) : folded(name);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > MAX_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String name) {
        StringBuilder path = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .map(it -> TURKISH.indexOf(it) >= 0 ? it : Character.toLowerCase(Character.toUpperCase(it)))
                .forEach(path::appendCodePoint);
        return path.toString();
    }

    private static EntryProblem duplicate(NewEntry entry, NewEntry before) {
        return entry.name().equals(before.name())
                ? new EntryProblem(Reason.DUPLICATE, entry.name(), source(before))
                : new EntryProblem(Reason.DUPLICATE_IGNORING_CASE, entry.name(), before.name());
    }

    private static String source(NewEntry entry) {
        return entry.content() instanceof EntryContent.OfFile content
                ? content.file().toString()
                : "";
    }

    private static Optional<EntryProblem> fileAndFolder(NewEntry entry, TreeMap<String, NewEntry> byPath) {
        String folder = path(entry.name()) + "/";
        String first = byPath.ceilingKey(folder);
        return first != null && first.startsWith(folder)
                ? Optional.of(new EntryProblem(
                        Reason.FILE_AND_FOLDER, entry.name(), byPath.get(first).name()))
                : Optional.empty();
    }

    private static Optional<EntryProblem> fileProblem(NewEntry entry) {
        if (!(entry.content() instanceof EntryContent.OfFile content)) {
            return Optional.empty();
        }
        Path file = content.file();
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.of(new EntryProblem(Reason.NOT_A_FILE, entry.name(), file.toString()));
            }
            if (!Files.isReadable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            return attributes.size() > PackageWriter.MAX_FILE
                    ? Optional.of(new EntryProblem(Reason.FILE_TOO_LARGE, entry.name(), file.toString()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(new EntryProblem(Reason.MISSING, entry.name(), file.toString()));
        } catch (IOException e) {
            return Optional.of(new EntryProblem(Reason.UNREADABLE, entry.name(), FileErrors.words(e)));
        }
    }
}
