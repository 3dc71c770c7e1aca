package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.mojo.message.TextFormat;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What other executions of a goal have put off, or would have come to, when one of them fails: Maven ends the module there, so
 * that they never push.
 */
final class UnpushedPackages {
    private final MavenSession session;
    private final BuildState memory;
    private final ParticipatingModules alike;
    private final Map<String, String> names;

    UnpushedPackages(MavenSession session, BuildState memory, ParticipatingModules alike) {
        this.session = session;
        this.memory = memory;
        this.alike = alike;
        this.names = memory.texts("put off");
        names.put(alike.name(), "");
    }

    /** Writes their reports, and adds what is left there. */
    void leave(MavenProject failed, GroupsEnd end) {
        names.keySet().stream().filter(it -> !it.equals(alike.name())).sorted().forEach(it -> leave(it, end));
        for (String execution : alike.stillToCome(failed)) {
            end.left(
                    failed.getArtifactId() + " has not come to its execution " + execution + ".",
                    alike.command(execution, failed));
        }
    }

    private void leave(String name, GroupsEnd end) {
        DeferredPushes putOff = new DeferredPushes(memory, name);
        List<String> waiting = ModuleBarrier.of(memory, name).waiting();
        List<String> inOrder = session.getProjects().stream()
                .map(MavenProject::getId)
                .filter(waiting::contains)
                .toList();
        for (List<String> group : putOff.groups(inOrder)) {
            end.left(
                    "Nor was pushed what " + TextFormat.list(alike.names(group)) + " put off in another execution.",
                    putOff.leave(group));
        }
    }
}
