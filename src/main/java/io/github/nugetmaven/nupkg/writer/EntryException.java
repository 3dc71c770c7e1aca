package io.github.nugetmaven.nupkg.writer;

/** Says why an entry, or the whole package, cannot be written. Carries values for the caller's message. Immutable. */
public final class EntryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** The file cannot be read. Detail: the words of the file system. */
        UNREADABLE,
        /** The file was changed while it was read. Detail: the file. */
        CHANGED,
        /** The entry needs ZIP64, which nuget.org refuses: 4 GiB or more. */
        ENTRY_TOO_LARGE,
        /** The package needs ZIP64, which nuget.org refuses: 4 GiB or more. */
        PACKAGE_TOO_LARGE
    }

    private final Reason reason;
    private final String entry;
    private final String detail;

    public EntryException(Reason reason, String entry, String detail) {
        super(reason + " " + entry + ": " + detail);
        this.reason = reason;
        this.entry = entry;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The path of the entry in the package. */
    public String entry() {
        return entry;
    }

    /** Empty where the reason says nothing about it. */
    public String detail() {
        return detail;
    }
}
