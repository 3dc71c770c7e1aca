package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.message.PushFailureMessages;
import java.util.List;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** The modules that have failed so far in a build that continues ({@code -fae}, {@code -fn}, {@code -T}). */
record FailedModules(MavenSession session) {
    List<String> names() {
        if (!session.getResult().hasExceptions()) {
            return List.of();
        }
        List<String> failed = session.getProjects().stream()
                .filter(it -> session.getResult().getBuildSummary(it) instanceof BuildFailure)
                .map(MavenProject::getArtifactId)
                .toList();
        // Maven knows of a failure a moment before it knows the module
        return failed.isEmpty() ? List.of("another module") : failed;
    }

    /** @throws MojoFailureException if a module has failed; to be called before anything is pushed */
    void refuse() throws MojoFailureException {
        List<String> failed = names();
        if (!failed.isEmpty()) {
            throw new MojoFailureException(PushFailureMessages.becauseOf(failed));
        }
    }
}
