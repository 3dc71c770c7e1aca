package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.EntryProblem;

/** Messages about files that cannot be in a package. */
final class PackageEntryMessages {
    private static final String RENAME = "Rename it.";

    private PackageEntryMessages() {}

    static FailureMessage of(EntryProblem problem) {
        String entry = problem.entry();
        String detail = problem.detail();
        return switch (problem.reason()) {
            case DUPLICATE ->
                new FailureMessage(
                        "Two files go to " + entry + ", one of them " + detail + ".",
                        "Leave one out, or give it another target.");
            case DUPLICATE_IGNORING_CASE ->
                new FailureMessage(
                        "The names " + entry + " and " + detail + " are one file on Windows and macOS.", RENAME);
            case FILE_AND_FOLDER ->
                new FailureMessage(entry + " is a file and also the folder of " + detail + ".", RENAME);
            case EMPTY_PART ->
                new FailureMessage(
                        "The name \"" + entry + "\" starts or ends with a slash, or has two slashes in a row.",
                        "Correct the target.");
            case DOTS ->
                new FailureMessage(
                        "The name " + entry + " has a part of one dot or two, which no client extracts.",
                        "Correct the target.");
            case BACKSLASH ->
                new FailureMessage(
                        "The name " + entry
                                + " contains a backslash. Windows reads it as a folder, Linux as a character.",
                        RENAME);
            case ILLEGAL_ON_WINDOWS ->
                new FailureMessage("Windows cannot extract " + entry + " because of " + detail + ".", RENAME);
            case NOT_UNICODE ->
                new FailureMessage(
                        "The name " + entry + " has characters that are not Unicode.",
                        "Rename it, or run Maven in a UTF-8 locale.");
            case NAME_TOO_LONG ->
                new FailureMessage(
                        "The name of an entry has " + detail + " bytes, more than a package can store: " + entry + ".",
                        "Shorten it.");
            case RESERVED ->
                new FailureMessage(
                        entry + " is the name of a part that the package format reserves.",
                        "Remove it from the layout folder, or rename it.");
            case RESERVED_EXTENSION ->
                new FailureMessage(
                        entry + " has an extension that the package format reserves for its own parts.", RENAME);
            case NUSPEC ->
                new FailureMessage(
                        entry + " would be a second manifest at the root of the package.",
                        "Leave it out, or put it into a folder.");
            case MISSING -> new FailureMessage("The file for " + entry + " does not exist: " + detail + ".", "");
            case NOT_A_FILE ->
                new FailureMessage(detail + ", the source of " + entry + ", is not a regular file.", "Leave it out.");
            case UNREADABLE ->
                new FailureMessage(
                        "The file for " + entry + " cannot be read: " + TextFormat.sentence(detail),
                        "Change its permissions, or leave it out.");
            case CHANGED ->
                new FailureMessage(
                        "The file " + detail + " changed while it was packed as " + entry + ".",
                        "Run the build again when nothing writes to it.");
            case FILE_TOO_LARGE ->
                new FailureMessage(
                        detail + ", the source of " + entry + ", has 4 GiB or more, which no package can contain.",
                        "Split it, or publish it elsewhere.");
            case PACKAGE_TOO_LARGE ->
                new FailureMessage(
                        "The package would have 4 GiB or more, and nuget.org accepts 250 MB.", "Split the package.");
            case TOO_MANY_ENTRIES ->
                new FailureMessage(
                        "The package would have " + detail + " files, more than a zip without ZIP64 can contain.",
                        "Split the package, or put the files into an archive.");
            case SAME_PACKAGE ->
                new FailureMessage("Two packages would be written to " + detail + ".", "Give one another ID.");
            case NOT_WRITTEN -> new FailureMessage("The package cannot be written: " + TextFormat.sentence(detail), "");
        };
    }
}
