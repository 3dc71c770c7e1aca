package io.github.nugetmaven.mojo.maven;

import java.io.PrintStream;
import java.util.concurrent.Future;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, or the standard output of the process once that log is gone: Maven 4 closes its terminal as soon as a shutdown
 * begins, and its log then throws an exception for each line. Thread-safe.
 */
public final class ShutdownSafeLog extends LineLog {
    private final PrintStream out;
    private final Future<?> gone;

    private ShutdownSafeLog(Log log, PrintStream out, Future<?> gone) {
        super(log);
        this.out = out;
        this.gone = gone;
    }

    /**
     * @param out the standard output of the process
     * @param gone done when the log is known to be closed
     */
    public static Log of(Log log, PrintStream out, Future<?> gone) {
        return new ShutdownSafeLog(log, out, gone);
    }

    @Override
    void line(Level level, String text) {
        try {
            if (!gone.isDone()) {
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
