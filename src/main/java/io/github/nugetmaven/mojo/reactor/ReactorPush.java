package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.mojo.message.TextFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * The push of all modules together, by whichever comes last. It has to be a module, since what Maven offers for the end of a
 * build comes too late to fail it.
 */
public final class ReactorPush {
    private final MavenSession session;
    private final MavenProject module;
    private final ParticipatingModules alike;
    private final Log log;
    private final ModuleBarrier gate;
    private final DeferredPushes putOff;
    private final UnpushedPackages others;

    public ReactorPush(MavenSession session, MavenProject module, ParticipatingModules alike, Log log) {
        BuildState memory = new BuildState(session);
        this.session = session;
        this.module = module;
        this.alike = alike;
        this.log = log;
        this.gate = ModuleBarrier.of(memory, alike.name());
        this.putOff = new DeferredPushes(memory, alike.name());
        this.others = new UnpushedPackages(session, memory, alike);
    }

    /**
     * Leaves files to be pushed: now, or by a module that comes later.
     *
     * @param stop is completed when what is pushed now is to end before its time
     */
    public void leave(List<Path> packages, DeferredPushes.Way way, CompletableFuture<Void> stop)
            throws MojoFailureException {
        putOff.add(module.getId(), packages, way);
        ModuleBarrier.Arrival arrival = arrive();
        if (!arrival.missing().isEmpty()) {
            sayThatItWaits(packages.size(), arrival.missing());
        }
        push(arrival.taken(), stop);
    }

    /** Comes without files, so that the others do not wait, and sees to theirs if it is the last. */
    public void leaveNothing(CompletableFuture<Void> stop) throws MojoFailureException {
        push(arrive().taken(), stop);
    }

    private ModuleBarrier.Arrival arrive() {
        return gate.arrive(
                module.getId(),
                alike.of(module).stream().map(MavenProject::getId).toList());
    }

    private void sayThatItWaits(int packages, List<String> missing) {
        List<String> failed = new FailedModules(session).names();
        if (!failed.isEmpty()) {
            log.warn(
                    "Not pushed, and nothing of this build will be: it has failed in " + TextFormat.list(failed) + ".");
            return;
        }
        log.info("Not pushed yet: " + TextFormat.count(packages, "file")
                + ". All modules are pushed together when the last has" + " come as far. Still to come: "
                + TextFormat.list(alike.names(missing)) + ".");
        if (MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(session.getRequest().getReactorFailureBehavior())) {
            log.warn("If a module fails, nothing is pushed, and with -fn Maven's exit code is 0 all the same.");
        }
    }

    private void push(List<String> taken, CompletableFuture<Void> stop) throws MojoFailureException {
        List<List<String>> groups = putOff.groups(taken);
        if (groups.isEmpty()) {
            return;
        }
        new FailedModules(session).refuse();
        warnOfModulesLeftOut();
        GroupsEnd end = check(groups, stop);
        if (end.isGood()) {
            end = pushGroups(groups, stop);
        }
        if (!end.isGood()) {
            others.leave(module, end);
            throw end.failure();
        }
    }

    /** Of several modules nothing goes if something would be refused before its first byte, or is on its feed already. */
    private GroupsEnd check(List<List<String>> groups, CompletableFuture<Void> stop) {
        boolean isOneModule = groups.size() == 1 && groups.get(0).size() == 1;
        List<PushEnd> ends = isOneModule
                ? List.of()
                : groups.stream().map(it -> putOff.check(it, stop)).toList();
        GroupsEnd end = new GroupsEnd();
        if (ends.stream().allMatch(it -> it.isGood() || it.goesOn())) {
            return end;
        }
        for (int i = 0; i < groups.size(); i++) {
            if (ends.get(i).isGood()) {
                end.left(alike.names(groups.get(i)), putOff.leave(groups.get(i)));
            } else {
                end.add(alike.names(groups.get(i)), ends.get(i));
            }
        }
        return end;
    }

    private GroupsEnd pushGroups(List<List<String>> groups, CompletableFuture<Void> stop) {
        GroupsEnd end = new GroupsEnd();
        boolean goesOn = true;
        for (List<String> group : groups) {
            if (goesOn) {
                goesOn = end.add(alike.names(group), pushGroup(group, stop));
            } else {
                end.left(alike.names(group), putOff.leave(group));
            }
        }
        return end;
    }

    private PushEnd pushGroup(List<String> group, CompletableFuture<Void> stop) {
        if (session.getProjects().size() > 1) {
            log.info("Pushing the packages of " + TextFormat.list(alike.names(group)));
        }
        return putOff.push(group, stop);
    }

    /** What an earlier build put off and did not come to is not in this one. */
    private void warnOfModulesLeftOut() {
        List<String> left =
                alike.leftOut().stream().map(MavenProject::getArtifactId).toList();
        if (session.getRequest().getResumeFrom() != null && !left.isEmpty()) {
            log.warn("Resumed, so the packages of " + TextFormat.list(left)
                    + " are not pushed now, and if the build before this one"
                    + " failed, it has not pushed them either. Build them once more: without -rf, or with -pl.");
        }
    }
}
