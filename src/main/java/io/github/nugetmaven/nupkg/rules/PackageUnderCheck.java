package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The package that checks examine. Not thread-safe.
 *
 * @param contents the open file
 * @param isSymbols whether the file extension is that of a symbols package, or whether it declares itself one
 * @param nuspec empty if there is not exactly one nuspec at the root, or if it cannot be read
 * @param nuspecEntries all nuspecs at the root; a valid package has exactly one
 * @param packageOfSymbols the .nupkg that a symbols package belongs to, if it is available
 * @param now time of the check
 */
record PackageUnderCheck(
        OpenPackage contents,
        boolean isSymbols,
        Optional<Nuspec> nuspec,
        List<ZipEntryHeader> nuspecEntries,
        Optional<Path> packageOfSymbols,
        Instant now) {

    /** Name of the nuspec, for findings about its content; empty if there is none. */
    String nuspecName() {
        return nuspecEntries.isEmpty() ? "" : nuspecEntries.get(0).name();
    }

    /** The text of an element of the nuspec without surrounding white space; empty if there is none. */
    String text(String element) {
        Optional<XmlElement> found =
                nuspec.isPresent() ? nuspec.get().metadata().first(element) : Optional.empty();
        return found.isPresent() ? found.get().stripped() : "";
    }

    /** Whether the nuspec declares a package type, ignoring case. */
    boolean hasType(String name) {
        for (PackageType type : packageTypes()) {
            if (type.name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** The types that the nuspec declares; none for an ordinary package. */
    List<PackageType> packageTypes() {
        return nuspec.isPresent() ? nuspec.get().packageTypes() : List.of();
    }

    /**
     * Unpacks an entry. A wrong size in its header and damage are findings.
     *
     * @param limit in bytes
     * @return {@code limit + 1} bytes if the entry is larger; empty if it is damaged
     */
    Optional<byte[]> read(ZipEntryHeader entry, int limit, Findings findings) throws IOException {
        try {
            byte[] bytes = contents.read(entry, limit);
            if (bytes.length <= limit ? bytes.length != entry.size() : entry.size() <= limit) {
                findings.add(ZipRule.UNTRUE_SIZE, entry.name(), String.valueOf(entry.size()));
            }
            return Optional.of(bytes);
        } catch (InvalidEntryException e) {
            EntryDamage.report(e, findings);
            return Optional.empty();
        }
    }

    /** Unpacks the first bytes of an entry like {@link #read}, but does not check its size. */
    Optional<byte[]> start(ZipEntryHeader entry, int length, Findings findings) throws IOException {
        try (InputStream in = contents.stream(entry)) {
            return Optional.of(in.readNBytes(length));
        } catch (InvalidEntryException e) {
            EntryDamage.report(e, findings);
            return Optional.empty();
        }
    }

    /**
     * Finds the entry to which a path in the nuspec refers. Case-sensitive; also finds entries whose names are
     * percent-encoded. Source: NuGetGallery, {@code FileNameHelper.cs}.
     */
    Optional<ZipEntryHeader> entryOf(String path) {
        String slashed = path.replace('\\', '/');
        int start = slashed.startsWith("./") ? 2 : 0;
        while (slashed.startsWith("/", start)) {
            start++;
        }
        String name = slashed.substring(start);
        Optional<ZipEntryHeader> exact = contents.entry(name);
        return exact.isPresent() ? exact : encoded(name);
    }

    private Optional<ZipEntryHeader> encoded(String name) {
        for (ZipEntryHeader entry : contents.entries()) {
            if (entry.name().indexOf('%') >= 0 && PartName.of(entry.name()).equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
