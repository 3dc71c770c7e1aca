package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CtrlCTest {
    private Object systems;
    private Object own;

    @BeforeEach
    void takeItAway() throws ReflectiveOperationException {
        systems = Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null);
        own = CtrlC.handle(systems);
    }

    @AfterEach
    void giveItBack() throws ReflectiveOperationException {
        CtrlC.handle(own);
    }

    @Test
    void endsTheJvmInsteadOfKillingItAndIsRestored() throws ReflectiveOperationException {
        CtrlC ctrlC = CtrlC.withShutdownHooks();
        Object meanwhile = CtrlC.handle(systems);
        CtrlC.handle(meanwhile);
        ctrlC.restore();

        assertNotSame(systems, meanwhile);
        assertSame(systems, CtrlC.handle(systems));
    }

    @Test
    void isLeftAloneWhereSomebodyHandlesIt() throws ReflectiveOperationException {
        CtrlC.handle(systems);
        CtrlC first = CtrlC.withShutdownHooks();
        Object handler = CtrlC.handle(systems);
        CtrlC.handle(handler);

        CtrlC.withShutdownHooks().restore();

        assertSame(handler, CtrlC.handle(systems));
        first.restore();
    }
}
