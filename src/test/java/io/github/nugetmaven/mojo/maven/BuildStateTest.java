package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.TestReactor;
import java.util.stream.IntStream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

class BuildStateTest {
    private final MavenSession session = session();

    @Test
    void modulesRememberTogether() {
        state(session).texts("keys").put("a", "1");
        assertEquals("1", state(session).texts("keys").get("a"));
        assertTrue(state(session).texts("others").isEmpty());
    }

    @Test
    void aTextIsNewOnce() {
        assertTrue(state(session).isNew("x"));
        assertFalse(state(session).isNew("x"));
        assertTrue(state(session()).isNew("x"), "another build starts anew");
    }

    @Test
    void onlyOneOfManyThreadsIsTheFirst() {
        long first = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> state(session).isNew("once"))
                .count();
        assertEquals(1, first);
    }

    @Test
    void anotherVersionOfThePluginDoesNotReadIt() {
        new BuildState(session, "1.0").texts("keys").put("a", "1");
        assertTrue(new BuildState(session, "2.0").texts("keys").isEmpty());
    }

    private static BuildState state(MavenSession session) {
        return new BuildState(session, "1.0");
    }

    private static MavenSession session() {
        return new TestReactor().session(new DefaultMavenExecutionRequest());
    }
}
