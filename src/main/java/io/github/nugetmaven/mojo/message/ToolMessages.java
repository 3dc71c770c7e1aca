package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.ToolProblem;

/** Messages about a .NET tool that nobody could install or run. */
final class ToolMessages {
    private ToolMessages() {}

    static FailureMessage of(ToolProblem problem) {
        String given = problem.given();
        String runtime = problem.runtime();
        return switch (problem.reason()) {
            case ILLEGAL_COMMAND ->
                new FailureMessage(
                        "<command> of <tool> is \"" + given + "\", which is not the name of a command.",
                        "Use letters, digits, dots, dashes and _, without a dot at the beginning.");
            case NO_ENTRY_POINT ->
                new FailureMessage(
                        "<tool> has no <entryPoints>.", "Add one for each runtime identifier, or one for <any>.");
            case UNKNOWN_RUNTIME ->
                new FailureMessage(
                        "<" + runtime + "> is not a runtime identifier of .NET.",
                        problem.suggestion().isEmpty()
                                ? "Use one such as linux-x64, win-x64, osx-arm64, or any."
                                : "Use <" + problem.suggestion() + ">.");
            case ENTRY_POINT_MISSING ->
                new FailureMessage(
                        "The program for " + runtime + " is not in the package: " + given + ".",
                        "Put it there with <files> or the layout folder, or correct the entry point.");
            case SCRIPT_WITH_CRLF ->
                new FailureMessage(
                        "The script " + given + " has the line ends of Windows, so no other system runs it.",
                        "Save it with the line ends of Linux.");
            case NOT_FOR_WINDOWS ->
                new FailureMessage(
                        "Windows cannot run " + given + " for " + runtime + ".", "Use an .exe, .cmd or .bat file.");
        };
    }
}
