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
 * Maven's log, and the standard output of the process where that log is gone: Maven 4 closes its terminal at the first moment of
 * a shutdown, and throws whatever is logged then back at who logs it. Thread-safe.
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
     * @param out of the process itself
     * @param isGone whether the log is known not to be read any more
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
