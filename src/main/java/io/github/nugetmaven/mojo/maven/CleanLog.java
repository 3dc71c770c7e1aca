package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.nupkg.OutputCleaner;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, behind the cleaner that all output passes: each call is one line without secrets, and an exception is a text
 * like any other. Thread-safe.
 */
public final class CleanLog implements InvocationHandler {
    private static final int MAX_CAUSES = 50;
    private static final int MAX_FRAMES = 100;

    private final Log log;
    private final OutputCleaner output;

    private CleanLog(Log log, OutputCleaner output) {
        this.log = log;
        this.output = output;
    }

    public static Log of(Log log, OutputCleaner output) {
        return (Log) Proxy.newProxyInstance(
                CleanLog.class.getClassLoader(), new Class<?>[] {Log.class}, new CleanLog(log, output));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        try {
            if (args == null || method.getDeclaringClass() != Log.class) {
                return method.invoke(log, args);
            }
            Log.class.getMethod(method.getName(), CharSequence.class).invoke(log, shown(args));
            return null;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private String shown(Object[] args) {
        StringBuilder text = new StringBuilder();
        for (Object each : args) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(each instanceof Throwable error ? stackTrace(error) : output.line("" + each));
        }
        return text.toString();
    }

    /** Each message on one line, since it may contain what a server or a file says. */
    private String stackTrace(Throwable error) {
        StringBuilder text = new StringBuilder();
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "\nCaused by: ").append(output.line("" + cause));
            Stream.of(cause.getStackTrace())
                    .limit(MAX_FRAMES)
                    .forEach(it -> text.append("\n    at ").append(it));
        }
        return text.toString();
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
