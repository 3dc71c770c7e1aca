package io.github.nugetmaven.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;

/** A build of several modules: what the modules share. */
public final class TestReactor {
    private final List<MavenProject> projects = new ArrayList<>();
    private final RepositorySystemSession repositorySession = new DefaultRepositorySystemSession(onClose -> false);
    private final MavenExecutionResult result = new DefaultMavenExecutionResult();

    /** Adds a module; the first is where Maven was started. */
    public TestReactor add(MavenProject project) {
        project.setExecutionRoot(projects.isEmpty());
        projects.add(project);
        return this;
    }

    /** Lets a module fail. */
    public void fail(int index) {
        Exception cause = new IllegalStateException("broken");
        result.addException(cause);
        result.addBuildSummary(new BuildFailure(projects.get(index), 1, cause));
    }

    /** A session of this build. */
    @SuppressWarnings("deprecation") // Maven has no other way to create a session
    public MavenSession session(MavenExecutionRequest request) {
        MavenSession session = new MavenSession(null, repositorySession, request, result);
        session.setProjects(projects());
        session.setAllProjects(projects());
        return session;
    }

    public List<MavenProject> projects() {
        return List.copyOf(projects);
    }
}
