package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CtrlCTest {
    /** As good as that of Ctrl-C, which a JVM does not touch where it was started with it ignored, as in the background. */
    private static final String SIGNAL = "TERM";

    private Object systems;
    private Object own;

    @BeforeEach
    void takeItAway() throws ReflectiveOperationException {
        systems = Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null);
        own = CtrlC.handle(SIGNAL, systems);
    }

    @AfterEach
    void giveItBack() throws ReflectiveOperationException {
        CtrlC.handle(SIGNAL, own);
    }

    @Test
    void endsTheJvmInsteadOfKillingItAndIsRestored() throws ReflectiveOperationException {
        CtrlC ctrlC = CtrlC.withShutdownHooks(SIGNAL);
        Object meanwhile = CtrlC.handle(SIGNAL, systems);
        CtrlC.handle(SIGNAL, meanwhile);
        ctrlC.restore();

        assertNotSame(systems, meanwhile);
        assertSame(systems, CtrlC.handle(SIGNAL, systems));
    }

    @Test
    void isLeftAloneWhereSomebodyHandlesIt() throws ReflectiveOperationException {
        CtrlC.handle(SIGNAL, systems);
        CtrlC first = CtrlC.withShutdownHooks(SIGNAL);
        Object handler = CtrlC.handle(SIGNAL, systems);
        CtrlC.handle(SIGNAL, handler);

        CtrlC.withShutdownHooks(SIGNAL).restore();

        assertSame(handler, CtrlC.handle(SIGNAL, systems));
        first.restore();
    }
}
