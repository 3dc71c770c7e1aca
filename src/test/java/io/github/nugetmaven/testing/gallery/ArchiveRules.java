package io.github.nugetmaven.testing.gallery;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the names and dates in the zip must keep to (ZipArchiveHelpers.cs, PackageValidationHelper.cs). */
final class ArchiveRules {
    static final String DUPLICATED_ENTRIES = "The package contains one or more duplicated files in the same folder.";

    private static final String FUTURE_ENTRY = "The package is invalid and cannot be published. One or more files, "
            + "such as '%s' have a date in the future.";
    private static final String DOUBLE_SLASH = "The package is invalid and cannot be published. The package entry for "
            + "'%s' has a  double forward slashes in path, which is causing a file name collision during extraction.";
    private static final String DOUBLE_BACKSLASH =
            "The package is invalid and cannot be published. The package entry for '%s' has a  double back slashes in path.";

    private final Clock clock;

    ArchiveRules(Clock clock) {
        this.clock = clock;
    }

    /** The first thing that is wrong with the entries; nothing when all is well. */
    Optional<String> wrongEntry(UploadedPackage uploaded) {
        return future(uploaded.entries())
                .or(() -> collision(uploaded.entries()))
                .or(() -> named(uploaded.entries(), "\\\\", DOUBLE_BACKSLASH));
    }

    /** Whether two entries have the same name for a file system that ignores case. */
    boolean duplicates(UploadedPackage uploaded) {
        Set<String> names = new HashSet<>();
        return !uploaded.entries().stream().allMatch(entry -> names.add(plain(entry.name())));
    }

    /** An entry that would leave the folder it is extracted to. */
    Optional<String> unsafeEntry(UploadedPackage uploaded) {
        return uploaded.entries().stream()
                .map(ZipListing.Entry::name)
                .filter(ArchiveRules::leavesFolder)
                .findFirst();
    }

    private Optional<String> future(List<ZipListing.Entry> entries) {
        LocalDateTime latest = LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(1)), ZoneOffset.UTC);
        return entries.stream()
                .filter(entry -> entry.modified().isAfter(latest))
                .findFirst()
                .map(entry -> FUTURE_ENTRY.formatted(entry.fileName()));
    }

    private static Optional<String> collision(List<ZipListing.Entry> entries) {
        return named(entries, "//", DOUBLE_SLASH).filter(message -> {
            Set<String> names = new HashSet<>();
            return !entries.stream()
                    .allMatch(entry ->
                            names.add(entry.name().replaceAll("/+", "/").toLowerCase(Locale.ROOT)));
        });
    }

    private static Optional<String> named(List<ZipListing.Entry> entries, String part, String message) {
        return entries.stream()
                .filter(entry -> entry.name().contains(part))
                .findFirst()
                .map(entry -> message.formatted(entry.fileName()));
    }

    private static String plain(String name) {
        return decoded(name)
                .replace('\\', '/')
                .replaceFirst("^(\\./)+", "")
                .replaceFirst("^/+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean leavesFolder(String name) {
        String path = decoded(name).replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    private static String decoded(String name) {
        return name.replaceAll("(?i)%2e", ".")
                .replaceAll("(?i)%2f", "/")
                .replaceAll("(?i)%5c", "\\\\")
                .replace("%20", " ");
    }
}
