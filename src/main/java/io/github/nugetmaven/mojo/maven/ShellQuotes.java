package io.github.nugetmaven.mojo.maven;

import java.io.File;
import java.util.regex.Pattern;

/** Quotes arguments of a command for the shell of this system. */
final class ShellQuotes {
    /** Characters that have a meaning between double quotes. */
    private static final Pattern SPECIAL = Pattern.compile("[\"$`\\\\!]");

    private ShellQuotes() {}

    /**
     * Quotes one argument. Double quotes work in all shells, but in a POSIX shell some characters keep a meaning between them.
     */
    static String quoted(String argument) {
        return File.separatorChar == '/' && SPECIAL.matcher(argument).find()
                ? "'" + argument.replace("'", "'\\''") + "'"
                : '"' + argument + '"';
    }

    /** A {@code -D} option with a space before it. */
    static String option(String property, String value) {
        return " " + quoted("-D" + property + "=" + value);
    }
}
