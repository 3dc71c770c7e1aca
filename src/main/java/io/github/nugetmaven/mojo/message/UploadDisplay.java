package io.github.nugetmaven.mojo.message;

/** How uploads that go on are shown. */
public enum UploadDisplay {
    /** On a terminal, by something else than the log. */
    LIVE,
    /** By lines of the log, at their beginning, at their end, and at intervals. */
    LINES,
    /** By lines of the log, at their beginning and at their end. */
    NO_PROGRESS
}
