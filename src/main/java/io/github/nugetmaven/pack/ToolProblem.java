package io.github.nugetmaven.pack;

/**
 * A {@code tool} in the configuration that nobody could install or run. Immutable.
 *
 * @param runtime the runtime identifier; empty if the whole tool is meant
 * @param given the text, or the entry
 * @param suggestion what is probably meant; empty if there is no likely text
 */
public record ToolProblem(Reason reason, String runtime, String given, String suggestion) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** A name that no shell finds, or no system can store. */
        ILLEGAL_COMMAND,
        /** No program for any runtime. */
        NO_ENTRY_POINT,
        /** Not a runtime identifier that .NET knows. */
        UNKNOWN_RUNTIME,
        /** The program is not in the package; given is its entry. */
        ENTRY_POINT_MISSING,
        /** A script with the line ends of Windows, which no other system runs; given is its entry. */
        SCRIPT_WITH_CRLF,
        /** A program for Windows that is neither {@code .exe} nor {@code .cmd} nor {@code .bat}; given is its entry. */
        NOT_FOR_WINDOWS
    }
}
