package io.github.nugetmaven.mojo.maven;

/** Quotes arguments of a command for the shell that Maven was started from. */
final class ShellQuotes {
    static final Shell SHELL = Shell.ofProcess();

    private ShellQuotes() {}

    /** One argument in quotes. */
    static String quoted(String argument) {
        return SHELL.quoted(argument);
    }

    /** A {@code -D} option with a space before it. */
    static String option(String property, String value) {
        return " " + quoted("-D" + property + "=" + value);
    }
}
