package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the zip file itself, and the sizes, dates and compression of its entries. */
final class ZipCheck implements Check {
    /** Size of the whole request, in bytes. Source: NuGetGallery, Web.config. */
    private static final long MAX_REQUEST = 262_144_000;

    /** Size of the boundaries and headers of a multipart body with one file, in bytes, rounded up. */
    private static final long MULTIPART_FRAME = 512;

    private static final int MAX_BESIDE_SIGNATURE = 65_534;
    private static final Duration LEEWAY = Duration.ofHours(24);
    /** Stored, Deflate and Deflate64. .NET reads all three. */
    private static final Set<Integer> METHODS = Set.of(0, 8, EntryContentCheck.DEFLATE64);

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        OpenPackage contents = subject.contents();
        if (contents.size() + MULTIPART_FRAME > MAX_REQUEST) {
            findings.add(ZipRule.TOO_LARGE, String.format(Locale.ROOT, "%,d bytes", contents.size()));
        }
        if (contents.entries().size() >= MAX_BESIDE_SIGNATURE
                && contents.entry(PackageFile.SIGNATURE).isEmpty()) {
            findings.add(
                    ZipRule.TOO_MANY_TO_SIGN,
                    String.format(Locale.ROOT, "%,d", contents.entries().size()));
        }
        if (!contents.isWhole()) {
            findings.add(ZipRule.DAMAGED, "");
        }
        if (contents.hasZip64End()) {
            findings.add(ZipRule.ZIP64, "in its end record");
        }
        LocalDateTime latest = LocalDateTime.ofInstant(subject.now().plus(LEEWAY), ZoneOffset.UTC);
        for (ZipEntryHeader entry : contents.entries()) {
            check(entry, latest, findings);
            checkLocalHeader(entry, contents, findings);
        }
    }

    private static void check(ZipEntryHeader entry, LocalDateTime latest, Findings findings) {
        Optional<LocalDateTime> date = date(entry.modified());
        if (date.isPresent() && date.get().isAfter(latest)) {
            findings.add(ZipRule.FUTURE_DATE, entry.name(), date.get().toString());
        }
        if (entry.isEncrypted()) {
            findings.addFirst(ZipRule.ENCRYPTED, entry.name(), "");
        } else if (!METHODS.contains(entry.method())
                || entry.method() == EntryContentCheck.DEFLATE64 && PackageFile.isManifest(entry)) {
            findings.add(ZipRule.UNKNOWN_COMPRESSION, entry.name(), EntryDamage.method(entry));
        }
    }

    private static void checkLocalHeader(ZipEntryHeader entry, OpenPackage contents, Findings findings)
            throws IOException {
        try {
            if (entry.isZip64() || contents.hasZip64LocalHeader(entry)) {
                findings.add(ZipRule.ZIP64, entry.name(), "in the header of entry " + entry.name());
            }
        } catch (InvalidEntryException e) {
            EntryDamage.report(e, findings);
        }
    }

    /** Empty for an invalid date, which .NET reads as the first day of 1980. */
    private static Optional<LocalDateTime> date(int dos) {
        try {
            return Optional.of(LocalDateTime.of(
                    1980 + (dos >>> 25),
                    dos >>> 21 & 0xF,
                    dos >>> 16 & 0x1F,
                    dos >>> 11 & 0x1F,
                    dos >>> 5 & 0x3F,
                    (dos & 0x1F) * 2));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
