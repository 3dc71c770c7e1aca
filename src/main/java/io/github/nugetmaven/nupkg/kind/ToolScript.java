package io.github.nugetmaven.nupkg.kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** A program of a tool that starts with the name of its interpreter. Source: Linux manual, execve(2). */
public final class ToolScript {
    /** As much of a program as has to contain the first line of a script, in bytes. */
    public static final int FIRST_LINE = 256;

    private static final Pattern WINDOWS = Pattern.compile("#![^\\n]*\\r\\n.*", Pattern.DOTALL);

    private ToolScript() {}

    /**
     * Whether this is a script whose interpreter Linux and macOS do not find, because its line ends as on Windows.
     *
     * @param start of the program; what is behind {@link #FIRST_LINE} does not matter
     */
    public static boolean hasWindowsLines(byte[] start) {
        return WINDOWS.matcher(new String(start, ISO_8859_1)).matches();
    }
}
