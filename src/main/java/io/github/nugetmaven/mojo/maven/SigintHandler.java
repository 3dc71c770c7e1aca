package io.github.nugetmaven.mojo.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes Ctrl-C end the JVM through its shutdown hooks, which is Java's default. Maven 4 disables this on a real terminal, where
 * the system then ends the process at once (JLine, {@code nativeSignals}). Uses reflection, because {@code sun.misc.Signal} is
 * not a part of Java's API. Thread-safe: pushes that overlap share one handler, even if modules have loaded this class more
 * than once, and the last push restores the handler of the system.
 */
public final class SigintHandler {
    /** 128 plus the number of SIGINT, which is the JVM's own exit code for it. */
    private static final int INTERRUPTED = 130;

    /** Does nothing. */
    public static final SigintHandler AS_IT_IS = new SigintHandler("", false);

    private final String signal;
    private final AtomicBoolean isInUse;

    private SigintHandler(String signal, boolean isInUse) {
        this.signal = signal;
        this.isInUse = new AtomicBoolean(isInUse);
    }

    /** Installs a handler until {@link #restore}. Does nothing if other code handles Ctrl-C, or if the JDK has no signals. */
    public static SigintHandler withShutdownHooks() {
        return withShutdownHooks("INT");
    }

    /** @param signal its name without SIG */
    public static SigintHandler withShutdownHooks(String signal) {
        // the properties of the process, which all class loaders share, are both the counter and its lock
        synchronized (System.getProperties()) {
            int users = users(signal);
            try {
                if (users == 0 && !takeOver(signal)) {
                    return AS_IT_IS;
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                return AS_IT_IS;
            }
            System.setProperty(counter(signal), String.valueOf(users + 1));
        }
        return new SigintHandler(signal, true);
    }

    /** Gives Ctrl-C back to the system, unless another push needs it. */
    public void restore() {
        if (!isInUse.getAndSet(false)) {
            return;
        }
        synchronized (System.getProperties()) {
            int others = users(signal) - 1;
            if (others > 0) {
                System.setProperty(counter(signal), String.valueOf(others));
                return;
            }
            System.clearProperty(counter(signal));
            try {
                handle(signal, systems());
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean takeOver(String signal) throws ReflectiveOperationException {
        Object before = handle(signal, exit(Class.forName("sun.misc.SignalHandler")));
        if (before == systems()) {
            return true;
        }
        handle(signal, before);
        return false;
    }

    private static int users(String signal) {
        return Integer.getInteger(counter(signal), 0);
    }

    private static String counter(String signal) {
        return "nuget-maven-plugin.users-of-SIG" + signal;
    }

    private static Object systems() throws ReflectiveOperationException {
        return Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null);
    }

    private static Object exit(Class<?> handler) {
        InvocationHandler exit = (proxy, method, args) -> switch (method.getName()) {
            case "handle" -> {
                System.exit(INTERRUPTED);
                yield null;
            }
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Ctrl-C";
        };
        return Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, exit);
    }

    /** Sets the handler of a signal, and returns the previous one. */
    static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    }
}
