package io.github.nugetmaven.pack;

/**
 * An entry that cannot be in a package, or a package that cannot be written. Immutable.
 *
 * @param entry its name in the package; empty if the whole package is meant
 * @param detail the file on disk, the other entry, or what the reason says
 */
public record EntryProblem(Reason reason, String entry, String detail) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** Two files for one path; the detail is the other file. */
        DUPLICATE,
        /** Windows and macOS cannot hold both names; the detail is the other entry. */
        DUPLICATE_IGNORING_CASE,
        /** The name of this file is also the name of a folder; the detail is an entry in that folder. */
        FILE_AND_FOLDER,
        /** The name is empty, starts or ends with a slash, or has two slashes in a row. */
        EMPTY_PART,
        /** A part of the name is one dot or two. */
        DOTS,
        /** A backslash, which is no separator in a package and no character of a file name on Windows. */
        BACKSLASH,
        /** Windows has no such file name; the detail is the character or the part of the name. */
        ILLEGAL_ON_WINDOWS,
        /** A character that UTF-8 or the encoding of this system cannot represent. */
        NOT_UNICODE,
        /** More bytes of UTF-8 than a zip can store; the detail is their number. */
        NAME_TOO_LONG,
        /** The packaging format, the signature or a client has a file of this name. */
        RESERVED,
        /** A file with the extension of a part that the packaging format has: {@code .rels} or {@code .psmdcp}. */
        RESERVED_EXTENSION,
        /** A second manifest at the root. */
        NUSPEC,
        /** No file, or a link to none; the detail is the file. */
        MISSING,
        /** A folder or a device; the detail is the file. */
        NOT_A_FILE,
        /** The detail has the words of the file system. */
        UNREADABLE,
        /** The file was changed while it was packed; the detail is the file. */
        CHANGED,
        /** 4 GiB or more, which needs ZIP64; the detail is the file. */
        FILE_TOO_LARGE,
        /** All entries together need ZIP64, with 4 GiB or more. */
        PACKAGE_TOO_LARGE,
        /** More entries than a zip without ZIP64 and with a signature can have; the detail is their number. */
        TOO_MANY_ENTRIES,
        /** Two packages of one ID and version; the entry is empty, and the detail is the name of the package. */
        SAME_PACKAGE,
        /** The package cannot be written to disk; the entry is empty, and the detail has the words of the file system. */
        NOT_WRITTEN
    }
}
