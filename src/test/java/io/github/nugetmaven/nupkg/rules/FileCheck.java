package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks a file like an inspection, but without its hash, which takes long for a large file. */
record FileCheck(Instant now) {
    List<Finding> check(Path file) throws IOException {
        return check(file, Optional.empty());
    }

    List<Finding> check(Path file, Optional<Path> packageOfSymbols) throws IOException {
        try (ZipReader zip = ZipReader.open(file)) {
            return new PackageCheck(now, new EntryFindings())
                    .check(zip, Optional.empty(), "", packageOfSymbols)
                    .all();
        } catch (InvalidZipException e) {
            return List.of(UnreadablePackageRules.finding(InvalidPackageException.of(e)));
        }
    }
}
