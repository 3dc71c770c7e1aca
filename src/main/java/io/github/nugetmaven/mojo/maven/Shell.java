package io.github.nugetmaven.mojo.maven;

import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The shells that a command of a message is pasted into, and how each is given an argument literally. Double quotes work in
 * all of them, so that single quotes are for arguments with characters that are special between double quotes.
 */
enum Shell {
    POSIX("[\"$`\\\\!]") {
        @Override
        String literal(String argument) {
            return "'" + argument.replace("'", "'\\''") + "'";
        }
    },
    /** Has no other quotes. Between them it replaces the names of variables in percent signs, which nothing prevents. */
    CMD("\"") {
        @Override
        String literal(String argument) {
            return '"' + argument.replace("\"", "\\\"") + '"';
        }

        @Override
        boolean isExact(String argument) {
            return argument.indexOf('%') < 0 && argument.indexOf('"') < 0;
        }
    },
    /** Takes typographic quotes for quotes, too. Its mvn.cmd is run by cmd.exe, which replaces variables. */
    POWERSHELL("[\"$`\u201C-\u201E\u2018-\u201B]") {
        @Override
        String literal(String argument) {
            return "'" + argument.replaceAll("['\u2018-\u201B]", "$0$0").replace("\"", "\\\"") + "'";
        }

        @Override
        boolean isExact(String argument) {
            return CMD.isExact(argument);
        }
    };

    private static final Pattern PLAIN = Pattern.compile("[\\w.:/@+-]+");

    /** Characters with a meaning between double quotes. */
    private final Pattern special;

    Shell(String special) {
        this.special = Pattern.compile(special);
    }

    /** The shell that Maven was probably started from. In a daemon it is the one that the daemon was started from. */
    static Shell ofProcess() {
        return of(File.separatorChar == '\\', it -> Optional.ofNullable(System.getenv(it)));
    }

    /**
     * The shell of an environment. PowerShell puts its modules in the user's documents in front of PSModulePath; cmd.exe
     * passes on the machine's value. Git Bash and its like set MSYSTEM.
     *
     * <p>Source: PowerShell docs, about_PSModulePath.
     */
    static Shell of(boolean isWindows, Function<String, Optional<String>> environment) {
        if (!isWindows || environment.apply("MSYSTEM").isPresent()) {
            return POSIX;
        }
        boolean isPowerShell =
                environment.apply("POWERSHELL_DISTRIBUTION_CHANNEL").isPresent()
                        || environment
                                .apply("PSModulePath")
                                .filter(it -> it.matches("(?i).*\\\\(Windows)?PowerShell\\\\Modules.*")
                                        && it.matches("(?i)[^;]*\\\\(Documents|Users)\\\\.*"))
                                .isPresent();
        return isPowerShell ? POWERSHELL : CMD;
    }

    /** One argument in quotes. PowerShell splits an unquoted one, such as -Dnuget.dryRun, at the dot. */
    String quoted(String argument) {
        return special.matcher(argument).find() ? literal(argument) : '"' + argument + '"';
    }

    /** One argument, in quotes if it needs them. */
    String word(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : quoted(argument);
    }

    abstract String literal(String argument);

    /** Whether the shell can be given exactly this argument. */
    boolean isExact(String argument) {
        return true;
    }
}
