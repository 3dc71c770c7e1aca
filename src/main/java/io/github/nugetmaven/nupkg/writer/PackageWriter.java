package io.github.nugetmaven.nupkg.writer;

import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.manifest.ManifestWriter;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes one package: manifest, files and the parts of the Open Packaging Conventions, in NuGet's order. The same manifest,
 * entries and times give the same bytes on every system whose JDK has the classic zlib. Memory does not depend on the size
 * of the files. Several threads read and compress. Thread-safe.
 */
public final class PackageWriter {
    /** Number of entries that a package can have beside those that this class adds. */
    public static final int MAX_ENTRIES = ZipWriter.MAX_ENTRIES - 4;

    /** Size of the largest file, in bytes. */
    public static final long MAX_FILE = ZipWriter.MAX_BYTES;

    private final ZipWriter zip;
    private final EntryTimes times;
    private final List<String> clamped = new ArrayList<>();

    private PackageWriter(ZipWriter zip, EntryTimes times) {
        this.zip = zip;
        this.times = times;
    }

    /**
     * Writes a package.
     *
     * @param file must not exist; incomplete if this method fails
     * @param entries at most {@link #MAX_ENTRIES}, in any order; the names are not validated
     * @return the names of entries whose time a zip cannot store, so that they have the nearest that it can
     * @throws EntryException if a file cannot be read, changes meanwhile, or is too large
     * @throws IOException if the package cannot be written
     */
    public static List<String> write(Path file, PackageManifest manifest, List<NewEntry> entries, EntryTimes times)
            throws IOException, EntryException {
        try (ZipWriter zip = ZipWriter.create(file)) {
            PackageWriter writer = new PackageWriter(zip, times);
            writer.write(manifest, entries);
            zip.finish();
            return List.copyOf(writer.clamped);
        }
    }

    private void write(PackageManifest manifest, List<NewEntry> entries) throws IOException, EntryException {
        String nuspec = WhiteSpace.trim(manifest.id()) + ".nuspec";
        List<NewEntry> sorted =
                entries.stream().sorted(Comparator.comparing(NewEntry::name)).toList();
        add(PackagingParts.RELATIONSHIPS, PackagingParts.relationships(nuspec));
        add(nuspec, ManifestWriter.write(manifest));
        try (FileCompression compressed = new FileCompression(sorted, times.generated())) {
            for (NewEntry entry : sorted) {
                add(entry, compressed.next());
            }
        }
        List<String> names =
                sorted.stream().map(it -> EntryName.stored(it.name())).toList();
        add(PackagingParts.CONTENT_TYPES, PackagingParts.contentTypes(names));
        add(PackagingParts.CORE_PROPERTIES, PackagingParts.coreProperties(manifest));
    }

    private void add(NewEntry entry, Optional<CompressedContent> compressed) throws IOException, EntryException {
        if (compressed.isPresent()) {
            DosTime time = time(entry.name(), compressed.get().modified());
            zip.add(EntryName.stored(entry.name()), time, compressed.get());
        } else if (entry.content() instanceof EntryContent.OfFile content) {
            add(entry.name(), content.file());
        } else if (entry.content() instanceof EntryContent.OfBytes content) {
            add(EntryName.stored(entry.name()), content.bytes());
        }
    }

    private void add(String name, byte[] bytes) throws IOException, EntryException {
        zip.add(name, time(name, times.generated()), new ByteArrayInputStream(bytes));
    }

    private void add(String path, Path file) throws IOException, EntryException {
        try (FileContent content = new FileContent(path, file)) {
            zip.add(EntryName.stored(path), time(path, content.modified()), content);
            content.requireUnchanged();
        } catch (FileContent.ReadException e) {
            throw e.problem();
        }
    }

    private DosTime time(String name, Instant own) {
        DosTime time = DosTime.of(times.all().orElse(own));
        if (time.isClamped()) {
            clamped.add(name);
        }
        return time;
    }
}
