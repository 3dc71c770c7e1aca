package io.github.nugetmaven.mojo.maven;

import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, or the standard output of the process once that log is gone: Maven 4 closes its terminal as soon as a shutdown
 * begins, and its log then throws an exception for each line. Thread-safe.
 */
public final class ShutdownSafeLog implements InvocationHandler {
    private final Log log;
    private final PrintStream out;
    private final BooleanSupplier isGone;

    private ShutdownSafeLog(Log log, PrintStream out, BooleanSupplier isGone) {
        this.log = log;
        this.out = out;
        this.isGone = isGone;
    }

    /**
     * @param out the standard output of the process
     * @param isGone whether the log is known to be closed
     */
    public static Log of(Log log, PrintStream out, BooleanSupplier isGone) {
        return (Log) Proxy.newProxyInstance(
                ShutdownSafeLog.class.getClassLoader(),
                new Class<?>[] {Log.class},
                new ShutdownSafeLog(log, out, isGone));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        boolean isLine = method.getReturnType() == void.class;
        try {
            if (!isLine || !isGone.getAsBoolean()) {
                return method.invoke(log, args);
            }
        } catch (InvocationTargetException e) {
            if (!isLine) {
                throw e.getCause();
            }
        }
        print(method.getName(), args[0]);
        return null;
    }

    private void print(String method, Object content) {
        boolean isWanted = switch (method) {
            case "error" -> log.isErrorEnabled();
            case "warn" -> log.isWarnEnabled();
            case "info" -> log.isInfoEnabled();
            default -> false;
        };
        if (isWanted) {
            String level = method.equals("warn") ? "WARNING" : method.toUpperCase(Locale.ROOT);
            out.println("[" + level + "] " + content);
        }
    }
}
