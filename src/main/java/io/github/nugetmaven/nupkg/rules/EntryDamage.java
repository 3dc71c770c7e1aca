package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;

/** The rule that an entry violates if it cannot be unpacked. */
final class EntryDamage {
    private EntryDamage() {}

    /** Adds the finding, unless {@link ZipCheck} does so by the entry's header alone. */
    static void report(InvalidEntryException invalid, Findings findings) {
        Finding finding = finding(invalid);
        if (finding.rule() == EntryRule.DAMAGED) {
            findings.add(finding);
        }
    }

    static Finding finding(InvalidEntryException invalid) {
        ZipEntryHeader entry = invalid.entry();
        return switch (invalid.reason()) {
            case NO_LOCAL_HEADER -> damaged(entry, "its header is not at the position that the zip's directory gives");
            case OUTSIDE -> damaged(entry, "its packed bytes do not end before the zip's directory");
            case OTHER_DISK -> damaged(entry, "the zip claims to be one of several disks");
            case BROKEN_DATA -> damaged(entry, "its packed bytes are broken");
            case CUT_OFF -> damaged(entry, "its packed bytes end too early");
            case CHECKSUM -> damaged(entry, "its checksum differs from the one in its header");
            case ENCRYPTED -> new Finding(ZipRule.ENCRYPTED, entry.name(), "", 0);
            case METHOD -> new Finding(ZipRule.UNKNOWN_COMPRESSION, entry.name(), method(entry), 0);
        };
    }

    private static Finding damaged(ZipEntryHeader entry, String why) {
        return new Finding(EntryRule.DAMAGED, entry.name(), why, 0);
    }

    /** The number of the compression method, with its name. Source: PKWARE, APPNOTE.TXT, 4.4.5. */
    static String method(ZipEntryHeader entry) {
        String name = switch (entry.method()) {
            case 1 -> "Shrink";
            case 6 -> "Implode";
            case 9 -> "Deflate64";
            case 12 -> "bzip2";
            case 14 -> "LZMA";
            case 93 -> "Zstandard";
            case 95 -> "XZ";
            case 98 -> "PPMd";
            default -> "";
        };
        return name.isEmpty() ? String.valueOf(entry.method()) : entry.method() + " (" + name + ")";
    }
}
