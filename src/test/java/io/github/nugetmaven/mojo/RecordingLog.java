package io.github.nugetmaven.mojo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Keeps all that is logged at every level, exceptions with their stack traces and causes, as {@code mvn -X} would print it. */
public final class RecordingLog implements Log {
    private record Line(String level, String text) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** All lines of all levels, as one text. */
    public String text() {
        return lines.stream().map(it -> it.level() + " " + it.text()).collect(Collectors.joining("\n"));
    }

    /** What a user reads without {@code -X}. */
    public List<String> messages() {
        return lines.stream()
                .filter(it -> !it.level().equals("DEBUG"))
                .map(Line::text)
                .toList();
    }

    public List<String> infos() {
        return at("INFO");
    }

    public List<String> warnings() {
        return at("WARNING");
    }

    public List<String> errors() {
        return at("ERROR");
    }

    private List<String> at(String level) {
        return lines.stream()
                .filter(it -> it.level().equals(level))
                .map(Line::text)
                .toList();
    }

    /** What a stack trace shows, causes and suppressed ones included. */
    public static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void add(String level, CharSequence content, Throwable error) {
        lines.add(new Line(level, content + (error == null ? "" : "\n" + stackTrace(error))));
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public void debug(CharSequence content) {
        add("DEBUG", content, null);
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        add("DEBUG", content, error);
    }

    @Override
    public void debug(Throwable error) {
        add("DEBUG", "", error);
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public void info(CharSequence content) {
        add("INFO", content, null);
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        add("INFO", content, error);
    }

    @Override
    public void info(Throwable error) {
        add("INFO", "", error);
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public void warn(CharSequence content) {
        add("WARNING", content, null);
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        add("WARNING", content, error);
    }

    @Override
    public void warn(Throwable error) {
        add("WARNING", "", error);
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public void error(CharSequence content) {
        add("ERROR", content, null);
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        add("ERROR", content, error);
    }

    @Override
    public void error(Throwable error) {
        add("ERROR", "", error);
    }
}
