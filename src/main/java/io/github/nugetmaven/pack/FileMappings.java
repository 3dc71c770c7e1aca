package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.FileMappingProblem.Reason;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the files of {@code file} elements as NuGet does, and reports what NuGet accepts silently although it harms the user: a
 * pattern without a match, a target that becomes a folder or a file against its name, a missing file behind an exclude. Empty
 * folders create no entry; commit a {@code _._} file instead.
 *
 * <p>Source: NuGet.Client, {@code ManifestReader.cs}, {@code PackageBuilder.cs} and {@code PathResolver.cs}; NuGet
 * documentation, {@code reference/nuspec.md}, "Including assembly files".
 */
public final class FileMappings {
    private static final Pattern ILLEGAL_IN_SOURCE = Pattern.compile("[\\x00-\\x1F\"<>|]");
    private static final Pattern ILLEGAL_IN_TARGET = Pattern.compile("[\\x00-\\x1F\"<>|:*?]");
    private static final String PLACEHOLDER = "_._";

    private final Path base;
    private final DefaultExcludes defaultExcludes;
    private final List<NewEntry> entries = new ArrayList<>();
    private final List<LeftOutFile> leftOut = new ArrayList<>();
    /** One that all files of a pattern have is told once. */
    private final Set<FileMappingProblem> problems = new LinkedHashSet<>();

    private FileMappings(Path base, DefaultExcludes defaultExcludes) {
        this.base = base.toAbsolutePath().normalize();
        this.defaultExcludes = defaultExcludes;
    }

    /**
     * Finds the files of all mappings, and all of their problems. Does not read the files.
     *
     * @param base the folder that {@code src} and {@code exclude} are relative to
     */
    public static MappedFiles expand(Path base, List<FileMapping> mappings, DefaultExcludes defaultExcludes) {
        FileMappings found = new FileMappings(base, defaultExcludes);
        mappings.forEach(found::expand);
        return found.result();
    }

    /**
     * All files below a folder, as they lie: what a .nuspec without {@code files} packs, and a layout folder. Finds none if the
     * folder does not exist.
     *
     * @param origin what the folder is, for messages
     */
    public static MappedFiles folder(String origin, Path folder, DefaultExcludes defaultExcludes) {
        FileMappings found = new FileMappings(folder, defaultExcludes);
        if (Files.isDirectory(folder)) {
            Problems problemsHere = found.problemsOf(origin);
            SourcePattern everything = SourcePattern.of(found.base, "**");
            FileTree.walk(
                            found.base,
                            true,
                            file -> true,
                            file -> false,
                            (reason, detail) -> problemsHere.add(reason, detail, ""))
                    .files()
                    .forEach(file -> found.add(file, everything.below(file)));
        }
        return found.result();
    }

    private MappedFiles result() {
        return new MappedFiles(entries, leftOut, List.copyOf(problems));
    }

    /** Where the problems of one element go. */
    private interface Problems {
        void add(Reason reason, String detail, String suggestion);
    }

    private Problems problemsOf(String origin) {
        return (reason, detail, suggestion) -> problems.add(new FileMappingProblem(reason, origin, detail, suggestion));
    }

    private void expand(FileMapping mapping) {
        Problems problemsHere = problemsOf(mapping.origin());
        int before = problems.size();
        refuse(ILLEGAL_IN_SOURCE, mapping.src(), Reason.ILLEGAL_SOURCE, problemsHere);
        refuse(ILLEGAL_IN_SOURCE, mapping.exclude(), Reason.ILLEGAL_EXCLUDE, problemsHere);
        refuse(ILLEGAL_IN_TARGET, mapping.target(), Reason.ILLEGAL_TARGET, problemsHere);
        PackagePath target = PackagePath.of(mapping.target());
        if (target.hasEmptySegment()) {
            problemsHere.add(
                    Reason.EMPTY_TARGET_SEGMENT, mapping.target(), target.text().replaceAll("/+", "/"));
        }
        if (problems.size() > before) {
            return;
        }
        Predicate<Path> excluded = excluded(mapping.exclude(), problemsHere);
        for (String item : mapping.src().split(";")) {
            if (!item.isEmpty()) {
                expand(item.strip(), target, excluded, problemsHere);
            }
        }
    }

    private static void refuse(Pattern illegal, String text, Reason reason, Problems problems) {
        if (illegal.matcher(text).find()) {
            problems.add(reason, text, "");
        }
    }

    private Predicate<Path> excluded(String exclude, Problems problemsHere) {
        List<Pattern> patterns = new ArrayList<>();
        for (String item : exclude.split(";")) {
            String text = item.strip();
            if (text.isEmpty()) {
                continue;
            }
            try {
                if (isFolder(text)) {
                    problemsHere.add(Reason.EXCLUDED_FOLDER, text, text.replaceFirst("[/\\\\]*$", "/**"));
                }
                patterns.add(SourcePattern.exclude(base, text));
            } catch (InvalidPathException e) {
                problemsHere.add(Reason.ILLEGAL_EXCLUDE, text, "");
            }
        }
        return file -> patterns.stream()
                .anyMatch(it -> it.matcher(SourcePattern.path(file)).matches());
    }

    /** A wildcard is in no path of Windows. */
    private boolean isFolder(String text) {
        boolean isPath = text.indexOf('*') < 0 && text.indexOf('?') < 0;
        return isPath && Files.isDirectory(base.resolve(text.replace('\\', '/')));
    }

    private void expand(String item, PackagePath target, Predicate<Path> excluded, Problems problemsHere) {
        if (item.isEmpty()) {
            problemsHere.add(Reason.BLANK_SOURCE, "", "");
            return;
        }
        try {
            expand(SourcePattern.of(base, item), target, excluded, problemsHere);
        } catch (InvalidPathException e) {
            problemsHere.add(Reason.ILLEGAL_SOURCE, item, "");
        }
    }

    private void expand(SourcePattern source, PackagePath target, Predicate<Path> excluded, Problems problemsHere) {
        if (!Files.isDirectory(source.root())) {
            problemsHere.add(Reason.MISSING_FOLDER, source.root().toString(), NearestPath.of(base, source.text()));
            return;
        }
        int before = problems.size();
        FileTree tree = FileTree.walk(
                source.root(),
                source.isRecursive(),
                source::matches,
                excluded,
                (reason, detail) -> problemsHere.add(reason, detail, ""));
        if (!tree.hasMatch() && problems.size() == before) {
            reportMissing(source, problemsHere);
        }
        for (Path file : tree.files()) {
            place(file, source, target, problemsHere);
        }
    }

    private void reportMissing(SourcePattern source, Problems problemsHere) {
        if (source.isWildcard()) {
            problemsHere.add(Reason.NO_MATCH, source.text(), "");
        } else if (isFolder(source.text())) {
            problemsHere.add(Reason.FOLDER_WITHOUT_SLASH, source.text(), source.text() + "/");
        } else {
            problemsHere.add(Reason.NOT_FOUND, source.text(), "");
        }
    }

    private void place(Path file, SourcePattern source, PackagePath target, Problems problemsHere) {
        boolean isRenamed = target.isNameOf(source);
        if (isRenamed ? target.looksLikeFolder() : target.looksLikeFile()) {
            problemsHere.add(
                    isRenamed ? Reason.TARGET_IS_FOLDER_NAME : Reason.TARGET_IS_FILE_NAME,
                    target.text(),
                    target.text() + "/");
            return;
        }
        String name =
                source.keepsTree() ? source.below(file) : file.getFileName().toString();
        String entry = isRenamed ? target.entry() : target.entry(name);
        if (entry.endsWith(PLACEHOLDER) && isPlaceholder(file) && !PackagePath.isPlaceholderUsed(entry)) {
            problemsHere.add(Reason.PLACEHOLDER_OUTSIDE, entry, "");
            return;
        }
        add(file, entry);
    }

    private static boolean isPlaceholder(Path file) {
        return file.getFileName().toString().equals(PLACEHOLDER);
    }

    private void add(Path file, String entry) {
        defaultExcludes
                .leavesOut(file, entry)
                .ifPresentOrElse(leftOut::add, () -> entries.add(new NewEntry(entry, new EntryContent.OfFile(file))));
    }
}
