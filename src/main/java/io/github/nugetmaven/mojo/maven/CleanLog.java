package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.nupkg.OutputCleaner;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, behind the cleaner that all output passes: each call is one line without secrets, and an exception is a text
 * like any other. Thread-safe.
 */
public final class CleanLog extends LineLog {
    private final OutputCleaner output;

    private CleanLog(Log log, OutputCleaner output) {
        super(log);
        this.output = output;
    }

    public static Log of(Log log, OutputCleaner output) {
        return new CleanLog(log, output);
    }

    @Override
    String shown(String message) {
        return output.line(message);
    }

    @Override
    void line(Level level, String text) {
        pass(level, text);
    }

    /** The same failure, for Maven to show; without its cause if that would show what must not be seen. */
    public static MojoFailureException clean(MojoFailureException failure, OutputCleaner output) {
        return isClean(failure, output) ? failure : new MojoFailureException(output.text("" + failure.getMessage()));
    }

    /** The same failure, for Maven to show; without its cause if that would show what must not be seen. */
    public static MojoExecutionException clean(MojoExecutionException failure, OutputCleaner output) {
        return isClean(failure, output) ? failure : new MojoExecutionException(output.text("" + failure.getMessage()));
    }

    /** Whether Maven may show this and all that is behind it. */
    public static boolean isClean(Throwable failure, OutputCleaner output) {
        Throwable cause = failure;
        for (int depth = 0; cause != null; depth++, cause = cause.getCause()) {
            String message = cause.toString();
            if (depth == MAX_CAUSES
                    || cause.getSuppressed().length > 0
                    || !output.text(message).equals(message)) {
                return false;
            }
        }
        return true;
    }
}
