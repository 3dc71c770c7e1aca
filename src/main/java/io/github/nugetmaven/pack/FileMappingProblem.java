package io.github.nugetmaven.pack;

/**
 * A {@code file} element, in a POM or a .nuspec, that finds nothing or cannot be followed. Immutable.
 *
 * @param origin where the element is: a POM element, or a .nuspec with a line
 * @param detail the pattern, path or target as it was given, or a path on disk
 * @param suggestion what to write instead; empty if there is no likely text
 */
public record FileMappingProblem(Reason reason, String origin, String detail, String suggestion)
        implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** Only blanks between two semicolons of {@code src}: NuGet's "Source is required". */
        BLANK_SOURCE,
        /** A character that NuGet does not accept in {@code src}. */
        ILLEGAL_SOURCE,
        /** A character that NuGet does not accept in {@code exclude}. */
        ILLEGAL_EXCLUDE,
        /** A character that NuGet does not accept in {@code target}. */
        ILLEGAL_TARGET,
        /** Two separators in sequence in {@code target}, as an empty property leaves them. */
        EMPTY_TARGET_SEGMENT,
        /** A file that does not exist: NuGet's NU5019. */
        NOT_FOUND,
        /** A folder without a separator at the end, which NuGet looks for as a file: NU5019. */
        FOLDER_WITHOUT_SLASH,
        /** The folder before the first wildcard does not exist; the detail is the folder. */
        MISSING_FOLDER,
        /** A pattern that matches no file. NuGet does not say so. */
        NO_MATCH,
        /** The target is a file name, but the file has another extension, so that NuGet makes a folder of this name. */
        TARGET_IS_FILE_NAME,
        /** The target is the name of a folder, but neither has an extension, so that NuGet renames the file. */
        TARGET_IS_FOLDER_NAME,
        /** A folder in {@code exclude}, without a pattern for its files: NuGet excludes nothing. */
        EXCLUDED_FOLDER,
        /** A {@code _._} file in a folder where NuGet drops it; the detail is the entry. */
        PLACEHOLDER_OUTSIDE,
        /** A symbolic link to nothing. */
        DANGLING_LINK,
        /** A symbolic link to a folder that contains it. */
        LINK_LOOP,
        /** Neither file nor folder, such as a pipe. */
        SPECIAL_FILE,
        /** A folder whose files cannot be listed; the suggestion is empty, the detail has the system's reason. */
        UNREADABLE_FOLDER,
        /** A file whose name the encoding of this system cannot express. */
        UNREADABLE_NAME
    }
}
