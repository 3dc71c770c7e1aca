package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Checks that each entry names a file, and that no file has the name of a folder. Holds a hash of each name instead of the
 * name, with a random factor that a hostile package cannot foresee.
 */
final class FilePathCheck implements Check {
    private final long factor = ThreadLocalRandom.current().nextLong() | 1;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        List<ZipEntryHeader> entries = subject.contents().entries();
        long[] files = new long[entries.size()];
        int count = 0;
        for (ZipEntryHeader entry : entries) {
            if (entry.isFolder()) {
                continue;
            }
            String path = path(entry);
            if (path.isEmpty() && !EntryNameCheck.isUnsafe(entry)) {
                findings.add(EntryRule.NO_FILE_NAME, entry.name(), "");
            }
            files[count++] = hash(path);
        }
        files = Arrays.copyOf(files, count);
        Arrays.sort(files);
        Set<Long> reported = new HashSet<>();
        for (ZipEntryHeader entry : entries) {
            checkFolders(entry, files, reported, findings);
        }
    }

    /** @param reported hashes of files that have a finding */
    private void checkFolders(ZipEntryHeader entry, long[] files, Set<Long> reported, Findings findings) {
        String path = entry.isFolder() ? "" : path(entry);
        long hash = 0;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '/' && Arrays.binarySearch(files, hash) >= 0 && reported.add(hash)) {
                findings.add(EntryRule.FILE_AND_FOLDER, entry.name(), path.substring(0, i));
            }
            hash = next(hash, path.charAt(i));
        }
    }

    private long hash(String path) {
        long hash = 0;
        for (int i = 0; i < path.length(); i++) {
            hash = next(hash, path.charAt(i));
        }
        return hash;
    }

    /** The shift is for Thue-Morse names: without it, two of them would have the same hash with any factor. */
    private long next(long hash, char c) {
        long sum = hash * factor + c + 1;
        return sum ^ sum >>> 32;
    }

    /** The path at which a file is created, in lower case; empty if that is a folder. */
    private static String path(ZipEntryHeader entry) {
        String name = PartName.of(entry.name()).toLowerCase(Locale.ROOT);
        boolean isPlain = !name.startsWith(".") && !name.contains("/.") && !name.contains("//");
        if (isPlain) {
            return name;
        }
        Deque<String> parts = new ArrayDeque<>();
        String last = "";
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
            last = part;
        }
        return last.equals(".") || last.equals("..") ? "" : String.join("/", parts);
    }
}
