package io.github.nugetmaven.mojo.maven;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, or the standard output of the process once that log is gone: Maven 4 closes its terminal as soon as a shutdown
 * begins, and its log then throws an exception for each line. Thread-safe.
 */
public final class ShutdownSafeLog extends LineLog {
    private final PrintStream out;
    private final BooleanSupplier isGone;

    private ShutdownSafeLog(Log log, PrintStream out, BooleanSupplier isGone) {
        super(log);
        this.out = out;
        this.isGone = isGone;
    }

    /**
     * @param out the standard output of the process
     * @param isGone whether the log is known to be closed
     */
    public static Log of(Log log, PrintStream out, BooleanSupplier isGone) {
        return new ShutdownSafeLog(log, out, isGone);
    }

    @Override
    void line(Level level, String text) {
        try {
            if (!isGone.getAsBoolean()) {
                pass(level, text);
                return;
            }
        } catch (RuntimeException | Error e) {
            // the log is gone as well
        }
        print(level, text);
    }

    private void print(Level level, String text) {
        boolean isWanted = switch (level) {
            case ERROR -> log.isErrorEnabled();
            case WARN -> log.isWarnEnabled();
            case INFO -> log.isInfoEnabled();
            case DEBUG -> false;
        };
        if (isWanted) {
            out.println("[" + (level == Level.WARN ? "WARNING" : level) + "] " + text);
        }
    }
}
