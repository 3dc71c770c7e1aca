package io.github.nugetmaven.mojo.maven;

import org.apache.maven.plugin.logging.Log;

/**
 * A log in front of another one, which passes on texts only. It is no proxy, since the JVM would have to make the class of that
 * first, which costs a build some milliseconds.
 */
abstract class LineLog implements Log {
    static final int MAX_CAUSES = 50;
    private static final int MAX_FRAMES = 100;

    final Log log;

    LineLog(Log log) {
        this.log = log;
    }

    enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /** Logs a text, or decides not to. */
    abstract void line(Level level, String text);

    /** The form in which a message is shown. */
    String shown(String message) {
        return message;
    }

    /** Passes a text on. */
    final void pass(Level level, String text) {
        switch (level) {
            case DEBUG -> log.debug(text);
            case INFO -> log.info(text);
            case WARN -> log.warn(text);
            case ERROR -> log.error(text);
        }
    }

    private void line(Level level, CharSequence content, Throwable error) {
        line(level, shown("" + content) + "\n" + stackTrace(error));
    }

    /** Each message by itself, since it may contain what a server or a file says. */
    private String stackTrace(Throwable error) {
        if (error == null) {
            return shown("null");
        }
        StringBuilder text = new StringBuilder();
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "\nCaused by: ").append(shown("" + cause));
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < frames.length && i < MAX_FRAMES; i++) {
                text.append("\n    at ").append(frames[i]);
            }
        }
        return text.toString();
    }

    @Override
    public final boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public final void debug(CharSequence content) {
        line(Level.DEBUG, shown("" + content));
    }

    @Override
    public final void debug(CharSequence content, Throwable error) {
        line(Level.DEBUG, content, error);
    }

    @Override
    public final void debug(Throwable error) {
        line(Level.DEBUG, stackTrace(error));
    }

    @Override
    public final boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public final void info(CharSequence content) {
        line(Level.INFO, shown("" + content));
    }

    @Override
    public final void info(CharSequence content, Throwable error) {
        line(Level.INFO, content, error);
    }

    @Override
    public final void info(Throwable error) {
        line(Level.INFO, stackTrace(error));
    }

    @Override
    public final boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public final void warn(CharSequence content) {
        line(Level.WARN, shown("" + content));
    }

    @Override
    public final void warn(CharSequence content, Throwable error) {
        line(Level.WARN, content, error);
    }

    @Override
    public final void warn(Throwable error) {
        line(Level.WARN, stackTrace(error));
    }

    @Override
    public final boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public final void error(CharSequence content) {
        line(Level.ERROR, shown("" + content));
    }

    @Override
    public final void error(CharSequence content, Throwable error) {
        line(Level.ERROR, content, error);
    }

    @Override
    public final void error(Throwable error) {
        line(Level.ERROR, stackTrace(error));
    }
}
