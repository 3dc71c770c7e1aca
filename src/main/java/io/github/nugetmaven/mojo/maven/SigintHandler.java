package io.github.nugetmaven.mojo.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;

/**
 * Ctrl-C as every JVM has it, which ends with its shutdown hooks. Maven 4 has taken that away on a real terminal: there the
 * system ends the process at once (JLine, {@code nativeSignals}). By reflection, since the JDK promises the class only to those
 * who ask for it at run time.
 */
public final class SigintHandler {
    /** 128 and the number of SIGINT, as the JVM itself has it. */
    private static final int INTERRUPTED = 130;

    /** Where there is nothing to be done. */
    public static final SigintHandler AS_IT_IS = new SigintHandler("", Optional.empty());

    private final String signal;
    private final Optional<Object> before;

    private SigintHandler(String signal, Optional<Object> before) {
        this.signal = signal;
        this.before = before;
    }

    /** Until it is restored. Does nothing where Ctrl-C is as it should be, or a JDK has no such thing. */
    public static SigintHandler withShutdownHooks() {
        return withShutdownHooks("INT");
    }

    /** @param signal without SIG */
    public static SigintHandler withShutdownHooks(String signal) {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object before = handle(signal, exit(type));
            if (before == type.getField("SIG_DFL").get(null)) {
                return new SigintHandler(signal, Optional.of(before));
            }
            handle(signal, before);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // then Ctrl-C is as it was
            return AS_IT_IS;
        }
        return AS_IT_IS;
    }

    public void restore() {
        before.ifPresent(it -> {
            try {
                handle(signal, it);
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new IllegalStateException(e);
            }
        });
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

    /** Sets what handles a signal, and returns what did before. */
    static Object handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
        return handle.invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    }
}
