package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The findings of a file, without the hash of an inspection, which takes long for a large file. */
final class CheckedFile {
    private CheckedFile() {}

    static List<Finding> findings(Path file, Optional<Path> packageOfSymbols, Instant now) throws IOException {
        try (ZipReader zip = ZipReader.open(file)) {
            return new PackageCheck(now, new EntryFindings()).check(zip, "", packageOfSymbols);
        } catch (InvalidZipException e) {
            return List.of(UnreadablePackageRules.finding(InvalidPackageException.of(e)));
        }
    }
}
