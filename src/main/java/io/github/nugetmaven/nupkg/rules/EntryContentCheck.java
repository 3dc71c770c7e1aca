package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks every entry to its end, and compares it with its header in the directory. Holds a part of an entry in memory, and
 * stops when the content of the package exceeds a bound.
 */
final class EntryContentCheck implements Check {
    /** Of all entries together, in bytes. The largest package that nuget.org accepts has a sixteenth of it packed. */
    private static final long MAX_CONTENT = 4L << 30;

    private static final int CHUNK = 1 << 16;
    /** A method of compression that .NET reads, and Java does not. */
    static final int DEFLATE64 = 9;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = MAX_CONTENT;
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (entry.method() == DEFLATE64 && !entry.isEncrypted() && !PackageFile.isManifest(entry)) {
                findings.addFirst(EntryRule.DEFLATE64, entry.name(), "");
            }
            left -= unpack(entry, left, subject, chunk, findings);
            if (left < 0) {
                findings.add(EntryRule.TOO_MUCH_CONTENT, entry.name(), "");
                return;
            }
        }
    }

    /** Returns the number of bytes that the entry has, as far as it was unpacked. */
    private static long unpack(
            ZipEntryHeader entry, long left, PackageUnderCheck subject, byte[] chunk, Findings findings)
            throws IOException {
        long limit = Math.min(entry.size(), left);
        long size = 0;
        try (InputStream in = subject.contents().stream(entry)) {
            for (int count = in.read(chunk); count >= 0 && size <= limit; count = in.read(chunk)) {
                size += count;
            }
        } catch (InvalidEntryException e) {
            EntryDamage.report(e, findings);
            return size;
        }
        if (size <= left ? size != entry.size() : entry.size() <= left) {
            findings.add(ZipRule.UNTRUE_SIZE, entry.name(), String.valueOf(entry.size()));
        }
        return size;
    }
}
