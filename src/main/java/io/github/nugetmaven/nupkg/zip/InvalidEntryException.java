package io.github.nugetmaven.nupkg.zip;

import java.nio.file.Path;

/** An entry that cannot be unpacked, although the zip's directory can be read. */
public final class InvalidEntryException extends InvalidZipException {
    private static final long serialVersionUID = 1L;

    /** Why an entry cannot be unpacked. */
    public enum Reason {
        /** There is no local header at the offset that the directory gives. */
        NO_LOCAL_HEADER,
        /** The packed bytes would reach into the directory. */
        OUTSIDE,
        /** On another disk of a zip that is split. */
        OTHER_DISK,
        /** The packed bytes are not what the compression method writes. */
        BROKEN_DATA,
        /** The packed bytes end too early. */
        CUT_OFF,
        /** The checksum differs from that in the directory. */
        CHECKSUM,
        /** A password is needed. */
        ENCRYPTED,
        /** Neither stored nor deflated. */
        METHOD
    }

    private final transient ZipEntryHeader entry;
    private final Reason reason;

    InvalidEntryException(Path file, ZipEntryHeader entry, Reason reason) {
        super(file, entry.name());
        this.entry = entry;
        this.reason = reason;
    }

    public ZipEntryHeader entry() {
        return entry;
    }

    public Reason reason() {
        return reason;
    }
}
