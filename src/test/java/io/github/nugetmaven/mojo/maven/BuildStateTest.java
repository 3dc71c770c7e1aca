package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class BuildStateTest {
    private final MavenSession session = session();

    @Test
    void modulesRememberTogether() {
        new BuildState(session).texts("keys").put("a", "1");
        assertEquals("1", new BuildState(session).texts("keys").get("a"));
        assertTrue(new BuildState(session).texts("others").isEmpty());
    }

    @Test
    void whatWasSaidIsNotNewAgain() {
        assertTrue(new BuildState(session).isNew("x"));
        assertFalse(new BuildState(session).isNew("x"));
        assertTrue(new BuildState(session()).isNew("x"), "another build starts anew");
    }

    @Test
    void onlyOneOfManyThreadsIsTheFirst() {
        long first = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> new BuildState(session).isNew("once"))
                .count();
        assertEquals(1, first);
    }

    @SuppressWarnings("deprecation") // Maven itself has no other way to make a session
    private static MavenSession session() {
        return new MavenSession(
                null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
    }
}
