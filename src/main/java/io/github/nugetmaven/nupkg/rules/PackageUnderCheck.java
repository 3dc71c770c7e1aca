package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A package as checks see it. Not thread-safe.
 *
 * @param isSymbols whether it is a symbols package, by its file's extension
 * @param nuspec nothing if there is not exactly one at the root, or it cannot be read
 * @param nuspecEntries those at the root; exactly one, if all is well
 * @param packageOfSymbols the .nupkg that a symbols package belongs to, if it is at hand
 * @param now which is later than any entry of the package was written
 */
record PackageUnderCheck(
        OpenPackage contents,
        boolean isSymbols,
        Optional<Nuspec> nuspec,
        List<ZipEntryHeader> nuspecEntries,
        Optional<Path> packageOfSymbols,
        Instant now) {

    /** The nuspec's name, for findings about what it says. */
    String nuspecName() {
        return nuspecEntries.isEmpty() ? "" : nuspecEntries.get(0).name();
    }

    /**
     * Unpacks an entry that a rule is about, and finds what is wrong with the packing.
     *
     * @param limit in bytes
     * @return one byte more than {@code limit} if there are more; nothing if the entry is damaged, which is then found
     */
    Optional<byte[]> read(ZipEntryHeader entry, int limit, Findings findings) throws IOException {
        try {
            byte[] bytes = contents.read(entry, limit);
            if (bytes.length <= limit ? bytes.length != entry.size() : entry.size() <= limit) {
                findings.add(ZipRule.UNTRUE_SIZE, entry.name(), String.valueOf(entry.size()));
            }
            return Optional.of(bytes);
        } catch (InvalidZipException e) {
            findings.add(ZipRule.DAMAGED, entry.name(), "");
            return Optional.empty();
        }
    }

    /** The first bytes of an entry, whose size is then not looked at; otherwise as {@link #read}. */
    Optional<byte[]> start(ZipEntryHeader entry, int length, Findings findings) throws IOException {
        try (InputStream in = contents.stream(entry)) {
            return Optional.of(in.readNBytes(length));
        } catch (InvalidZipException e) {
            findings.add(ZipRule.DAMAGED, entry.name(), "");
            return Optional.empty();
        }
    }

    /**
     * The entry that a path in the nuspec means: NuGetGallery, {@code FileNameHelper.cs}. Case-sensitive; names of entries
     * that are percent-encoded are met as well.
     */
    Optional<ZipEntryHeader> entryOf(String path) {
        String slashed = path.replace('\\', '/');
        String name = (slashed.startsWith("./") ? slashed.substring(2) : slashed).replaceFirst("^/+", "");
        return contents.entry(name)
                .or(() -> contents.entries().stream()
                        .filter(it -> it.name().indexOf('%') >= 0
                                && PartName.of(it.name()).equals(name))
                        .findFirst());
    }
}
