package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.kind.ContentPattern;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a client does with the files below {@code contentFiles/}. NuGet's default is to compile them; ours is to copy them to the
 * output.
 *
 * <p>Source: NuGet documentation, {@code reference/nuspec.md}, Including content files.
 */
final class ContentFiles {
    private static final String FOLDER = "contentFiles/";
    private static final String ANY = "any";
    /** Language, framework and a name. */
    private static final int DEPTH = 3;

    private ContentFiles() {}

    /** The items of the configuration, and further ones for the files that none of them includes. */
    static List<ContentFilesItem> items(List<ContentFilesItem> given, List<NewEntry> entries) {
        List<Predicate<String>> included =
                given.stream().map(ContentFiles::included).toList();
        List<String> unsaid = paths(entries).stream()
                .filter(path -> included.stream().noneMatch(it -> it.test(path)))
                .toList();
        List<ContentFilesItem> items = new ArrayList<>(given);
        if (given.isEmpty() && !unsaid.isEmpty()) {
            items.add(copied("**/*"));
        } else {
            unsaid.forEach(it -> items.add(copied(it)));
        }
        return List.copyOf(items);
    }

    private static ContentFilesItem copied(String include) {
        return new ContentFilesItem(include, "", "None", "true", "");
    }

    private static Predicate<String> included(ContentFilesItem item) {
        Predicate<String> include = ContentPattern.of(item.include())::matches;
        return item.exclude().isBlank()
                ? include
                : include.and(Predicate.not(ContentPattern.of(item.exclude())::matches));
    }

    private static Set<String> paths(List<NewEntry> entries) {
        Set<String> paths = new TreeSet<>();
        entries.stream()
                .map(NewEntry::name)
                .filter(it -> it.startsWith(FOLDER))
                .forEach(it -> paths.add(it.substring(FOLDER.length())));
        return paths;
    }

    /** A project takes the folder of its language, else {@code any}; in it, only the folder of the nearest framework. */
    static void findHidden(List<NewEntry> entries, PlanFindings findings) {
        Map<String, Set<String>> languages = new TreeMap<>();
        for (String path : paths(entries)) {
            String[] parts = path.split("/", DEPTH);
            if (parts.length == DEPTH) {
                languages.computeIfAbsent(parts[0], it -> new TreeSet<>()).add(parts[1]);
            }
        }
        findHidden("", languages.keySet(), findings);
        languages.forEach((language, frameworks) -> findHidden(language + "/", frameworks, findings));
    }

    private static void findHidden(String parent, Set<String> folders, PlanFindings findings) {
        if (folders.contains(ANY)) {
            folders.stream()
                    .filter(it -> !it.equals(ANY))
                    .forEach(it ->
                            findings.add(PlanNotice.Kind.CONTENT_HIDDEN, FOLDER + parent + it, FOLDER + parent + ANY));
        }
    }
}
