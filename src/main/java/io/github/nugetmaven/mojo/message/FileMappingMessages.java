package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.FileMappingProblem;

/** Messages about {@code file} elements that find nothing or cannot be followed. */
final class FileMappingMessages {
    private FileMappingMessages() {}

    static FailureMessage of(FileMappingProblem problem) {
        String detail = problem.detail();
        FailureMessage message = switch (problem.reason()) {
            case BLANK_SOURCE ->
                new FailureMessage("There are only blanks between two semicolons of src.", "Remove one semicolon.");
            case ILLEGAL_SOURCE ->
                new FailureMessage("src is \"" + detail + "\", which is not a path or pattern.", "Correct it.");
            case ILLEGAL_EXCLUDE ->
                new FailureMessage("exclude is \"" + detail + "\", which is not a path or pattern.", "Correct it.");
            case ILLEGAL_TARGET ->
                new FailureMessage(
                        "target is \"" + detail + "\", which is not a path in a package.",
                        "Use names separated by slashes, without : * ? \" < > |.");
            case EMPTY_TARGET_SEGMENT ->
                new FailureMessage("target is \"" + detail + "\", with two slashes in a row.", write(problem));
            case NOT_FOUND -> new FailureMessage("There is no file " + detail + " (NU5019).", write(problem));
            case FOLDER_WITHOUT_SLASH ->
                new FailureMessage(
                        detail + " is a folder, and NuGet looks for a file of this name (NU5019).", write(problem));
            case MISSING_FOLDER -> new FailureMessage("The folder " + detail + " does not exist.", write(problem));
            case NO_MATCH ->
                new FailureMessage(
                        "No file matches " + detail + ".", "Build the files first, correct the pattern, or remove it.");
            case TARGET_IS_FILE_NAME ->
                new FailureMessage(
                        "target " + detail
                                + " looks like a file, but has another extension than src, so NuGet would make"
                                + " a folder of it.",
                        "Give both the same extension, or end the target with a slash: " + problem.suggestion() + ".");
            case TARGET_IS_FOLDER_NAME ->
                new FailureMessage(
                        "target " + detail + " is the name of a folder, but NuGet would rename the file to it, because"
                                + " neither has an extension.",
                        write(problem));
            case EXCLUDED_FOLDER ->
                new FailureMessage("exclude " + detail + " is a folder, which excludes nothing.", write(problem));
            case PLACEHOLDER_OUTSIDE ->
                new FailureMessage(
                        "NuGet drops " + detail + ": a file _._ is only kept in folders such as lib or build.",
                        "Leave it out.");
            case DANGLING_LINK ->
                new FailureMessage(detail + " is a link to nothing.", "Remove the link, or create its target.");
            case LINK_LOOP ->
                new FailureMessage(detail + " is a link to a folder that contains it.", "Remove the link.");
            case SPECIAL_FILE -> new FailureMessage(detail + " is neither a file nor a folder.", "Leave it out.");
            case UNREADABLE_FOLDER ->
                new FailureMessage("A folder cannot be listed: " + TextFormat.sentence(detail), "");
            case UNREADABLE_NAME ->
                new FailureMessage(
                        "The name " + detail + " has characters that the locale of this process cannot express.",
                        "Run Maven in a UTF-8 locale, such as LC_ALL=C.UTF-8.");
        };
        return message.prepend(problem.origin() + ":");
    }

    private static String write(FileMappingProblem problem) {
        return problem.suggestion().isEmpty() ? "Correct it." : "Write " + problem.suggestion() + ".";
    }
}
