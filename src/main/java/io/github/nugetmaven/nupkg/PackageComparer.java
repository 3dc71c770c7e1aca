package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.DAMAGED_ZIP;

import io.github.nugetmaven.nupkg.EntryDifference.Kind;
import io.github.nugetmaven.nupkg.zip.CentralDirectoryReader;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Compares our package with another, entry by entry. Ignores order, compression, dates, comments, folders, and entries that
 * {@link OpcParts} classifies as noise.
 *
 * <p>Holds only the list of our entries in memory. Reads theirs one by one, and unpacks each only together with our entry of
 * the same name, up to the first byte that differs, so the amount of unpacked data is limited by our package. If several
 * entries have the same name, the first is compared with the first, and so on.
 */
public final class PackageComparer {
    /** In bytes: as many entries, with names of 200 characters. */
    private static final long MAX_DIRECTORY = 16L << 20;

    /** nuget.org accepts fewer, and so does every zip without ZIP64. */
    private static final int MAX_ENTRIES = 0xFFFF;

    private static final int SHOWN = 5;
    private static final int CHUNK = 1 << 16;

    private final Path ourPath;
    private final ZipReader ourZip;
    private final ZipReader theirZip;
    private final Map<String, Queue<ZipEntryHeader>> unmatched = new HashMap<>();
    private final List<EntryDifference> first = new ArrayList<>();
    private long count;

    private PackageComparer(Path ourPath, ZipReader ourZip, ZipReader theirZip) {
        this.ourPath = ourPath;
        this.ourZip = ourZip;
        this.theirZip = theirZip;
    }

    /**
     * Compares two packages.
     *
     * @throws InvalidPackageException if one of them is damaged; the exception names the file
     * @throws IOException if a file cannot be read
     */
    public static PackageComparison compare(Path ours, Path theirs) throws IOException {
        try (FileChannel channel = RegularFile.open(ours);
                ZipReader ourZip = ZipReader.of(ours, channel);
                ZipReader theirZip = ZipReader.open(theirs)) {
            return new PackageComparer(ours, ourZip, theirZip).compare();
        } catch (InvalidZipException e) {
            throw InvalidPackageException.of(e);
        }
    }

    private PackageComparison compare() throws IOException {
        if (!listOurs()) {
            return new PackageComparison.TooManyEntries();
        }
        CentralDirectoryReader entries = theirZip.entries();
        for (Optional<ZipEntryHeader> next = entries.next(); next.isPresent(); next = entries.next()) {
            ZipEntryHeader theirs = next.get();
            if (!OpcParts.isNoise(theirs)) {
                compareWithOurs(OpcParts.name(theirs), theirs);
            }
        }
        unmatched.forEach((name, headers) -> headers.forEach(header -> add(name, Kind.MISSING_THERE)));
        return count == 0 ? new PackageComparison.Same() : new PackageComparison.Different(List.copyOf(first), count);
    }

    /** Returns false if there are too many. */
    private boolean listOurs() throws IOException {
        if (ourZip.directory().size() > MAX_DIRECTORY) {
            return false;
        }
        long packed = 0;
        int entryCount = 0;
        CentralDirectoryReader entries = ourZip.entries();
        for (Optional<ZipEntryHeader> next = entries.next(); next.isPresent(); next = entries.next()) {
            ZipEntryHeader ours = next.get();
            packed += ours.compressedSize();
            if (++entryCount > MAX_ENTRIES) {
                return false;
            }
            if (!OpcParts.isNoise(ours)) {
                unmatched
                        .computeIfAbsent(OpcParts.name(ours), it -> new ArrayDeque<>(1))
                        .add(ours);
            }
        }
        if (packed > Files.size(ourPath)) {
            // entries share their bytes: such a small file could take years to unpack
            throw new InvalidPackageException(ourPath, DAMAGED_ZIP, "");
        }
        return true;
    }

    private void compareWithOurs(String name, ZipEntryHeader theirs) throws IOException {
        Queue<ZipEntryHeader> ours = unmatched.get(name);
        if (ours == null) {
            add(name, Kind.MISSING_HERE);
            return;
        }
        ZipEntryHeader our = ours.remove();
        if (ours.isEmpty()) {
            unmatched.remove(name);
        }
        if (!sameBytes(our, theirs) && !sameMeaning(name, our, theirs)) {
            add(name, Kind.OTHER_CONTENT);
        }
    }

    private boolean sameBytes(ZipEntryHeader our, ZipEntryHeader their) throws IOException {
        try (InputStream ours = ourZip.stream(our);
                InputStream theirs = theirZip.stream(their)) {
            byte[] left = new byte[CHUNK];
            byte[] right = new byte[CHUNK];
            while (true) {
                int leftCount = ours.readNBytes(left, 0, CHUNK);
                int rightCount = theirs.readNBytes(right, 0, CHUNK);
                if (!Arrays.equals(left, 0, leftCount, right, 0, rightCount)) {
                    return false;
                }
                if (leftCount < CHUNK) {
                    return true;
                }
            }
        }
    }

    private boolean sameMeaning(String name, ZipEntryHeader our, ZipEntryHeader their) throws IOException {
        if (!OpcParts.hasMeaning(name)) {
            return false;
        }
        byte[] ours = ourZip.read(our, OpcParts.MAX_BYTES);
        byte[] theirs = theirZip.read(their, OpcParts.MAX_BYTES);
        return OpcParts.meaning(name, ours)
                .filter(it -> OpcParts.meaning(name, theirs).equals(Optional.of(it)))
                .isPresent();
    }

    private void add(String name, Kind kind) {
        if (count++ < SHOWN) {
            first.add(new EntryDifference(name, kind));
        }
    }
}
