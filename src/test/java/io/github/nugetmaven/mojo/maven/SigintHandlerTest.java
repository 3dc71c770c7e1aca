package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigintHandlerTest {
    /** Stands for SIGINT, which a JVM does not handle if it was started with SIGINT ignored, as in the background. */
    private static final String SIGNAL = "TERM";

    private Object systems;
    private Object own;

    @BeforeEach
    void takeItAway() throws ReflectiveOperationException {
        systems = Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null);
        own = SigintHandler.handle(SIGNAL, systems);
    }

    @AfterEach
    void giveItBack() throws ReflectiveOperationException {
        SigintHandler.handle(SIGNAL, own);
    }

    @Test
    void endsTheJvmInsteadOfKillingItAndIsRestored() throws ReflectiveOperationException {
        SigintHandler ctrlC = SigintHandler.withShutdownHooks(SIGNAL);
        Object meanwhile = SigintHandler.handle(SIGNAL, systems);
        SigintHandler.handle(SIGNAL, meanwhile);
        ctrlC.restore();

        assertNotSame(systems, meanwhile);
        assertSame(systems, SigintHandler.handle(SIGNAL, systems));
    }

    @Test
    void isLeftAloneIfThereIsAnotherHandler() throws ReflectiveOperationException {
        Object others =
                Class.forName("sun.misc.SignalHandler").getField("SIG_IGN").get(null);
        SigintHandler.handle(SIGNAL, others);

        SigintHandler.withShutdownHooks(SIGNAL).restore();

        assertSame(others, SigintHandler.handle(SIGNAL, others));
    }

    @Test
    void isRestoredByTheLastOfPushesThatOverlap() throws ReflectiveOperationException {
        SigintHandler first = SigintHandler.withShutdownHooks(SIGNAL);
        SigintHandler second = SigintHandler.withShutdownHooks(SIGNAL);

        first.restore();
        first.restore();
        Object meanwhile = SigintHandler.handle(SIGNAL, systems);
        SigintHandler.handle(SIGNAL, meanwhile);
        second.restore();

        assertNotSame(systems, meanwhile);
        assertSame(systems, SigintHandler.handle(SIGNAL, systems));
    }
}
