package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Checks that a folder with the file {@code _._}, which stands for an empty folder, contains nothing else.
 *
 * <p>Source: NuGet.Client, InvalidPlaceholderFileRule.cs.
 */
final class PlaceholderCheck implements Check {
    private static final String PLACEHOLDER = "_._";

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        List<ZipEntryHeader> placeholders = new ArrayList<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (entry.name().endsWith(PLACEHOLDER) && path(entry).matches("(?:.*[/])?_\\._")) {
                placeholders.add(entry);
            }
        }
        if (placeholders.isEmpty() || subject.isSymbols()) {
            return;
        }
        NavigableSet<String> files = new TreeSet<>();
        subject.contents().entries().stream().filter(it -> !it.isFolder()).forEach(it -> files.add(path(it)));
        for (ZipEntryHeader placeholder : placeholders) {
            String path = path(placeholder);
            String folder = path.substring(0, path.length() - PLACEHOLDER.length());
            if (isIn(folder, files.lower(path)) || isIn(folder, files.higher(path))) {
                findings.add(LayoutRule.PLACEHOLDER, placeholder.name(), "");
            }
        }
    }

    /** In order of their names, the files of a folder are next to each other. */
    private static boolean isIn(String folder, String neighbor) {
        return neighbor != null && neighbor.startsWith(folder);
    }

    private static String path(ZipEntryHeader entry) {
        return PartName.of(entry.name()).toLowerCase(Locale.ROOT);
    }
}
