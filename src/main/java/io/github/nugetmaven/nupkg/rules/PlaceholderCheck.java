package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Checks that a folder with the file {@code _._}, which stands for an empty folder, contains nothing else.
 *
 * <p>Source: NuGet.Client, InvalidPlaceholderFileRule.cs.
 */
final class PlaceholderCheck implements Check {
    private static final String PLACEHOLDER = "_._";

    /** Of a hash function for the names of folders. The names themselves could be larger than the memory. */
    private static final long SEED = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        Map<ZipEntryHeader, Long> folders = new LinkedHashMap<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String path = path(entry);
            if (path.equals(PLACEHOLDER) || path.endsWith("/" + PLACEHOLDER)) {
                folders.put(entry, hash(path, path.length() - PLACEHOLDER.length()));
            }
        }
        if (folders.isEmpty() || subject.isSymbols()) {
            return;
        }
        Map<Long, Integer> files = new HashMap<>();
        folders.values().forEach(it -> files.put(it, 0));
        subject.contents().entries().stream().filter(it -> !it.isFolder()).forEach(it -> count(path(it), files));
        folders.forEach((entry, folder) -> {
            if (files.get(folder) > 1) {
                findings.add(LayoutRule.PLACEHOLDER, entry.name(), "");
            }
        });
    }

    private static long hash(String path, int length) {
        long hash = SEED;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ path.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Counts a file for each of the folders that it is in, at any depth. */
    private static void count(String path, Map<Long, Integer> files) {
        long hash = SEED;
        files.computeIfPresent(hash, (folder, count) -> count + 1);
        for (int i = 0; i < path.length(); i++) {
            hash = (hash ^ path.charAt(i)) * PRIME;
            if (path.charAt(i) == '/') {
                files.computeIfPresent(hash, (folder, count) -> count + 1);
            }
        }
    }

    private static String path(ZipEntryHeader entry) {
        return PartName.of(entry.name()).toLowerCase(Locale.ROOT);
    }
}
