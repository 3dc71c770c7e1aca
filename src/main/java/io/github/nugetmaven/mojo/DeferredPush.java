package io.github.nugetmaven.mojo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * The push of all modules together, by whichever comes last. It has to be a module, since what Maven offers for the end of a
 * build comes too late to fail it.
 */
final class DeferredPush {
    private final MavenSession session;
    private final MavenProject module;
    private final ModulesAlike alike;
    private final Log log;
    private final ReactorGate gate;
    private final Map<String, List<Path>> files;
    private final Map<String, String> ways;
    private final Map<String, BiFunction<List<Path>, CompletableFuture<Void>, Callable<Void>>> pushes;

    DeferredPush(MavenSession session, MavenProject module, ModulesAlike alike, Log log) {
        BuildMemory memory = new BuildMemory(session);
        this.session = session;
        this.module = module;
        this.alike = alike;
        this.log = log;
        this.gate = new ReactorGate(memory.texts("gate " + alike.name()));
        this.files = memory.values("files " + alike.name());
        this.ways = memory.texts("ways " + alike.name());
        this.pushes = memory.values("pushes " + alike.name());
    }

    /**
     * Leaves files to be pushed: now, or by a module that comes later.
     *
     * @param way how and to where; what goes the same way is pushed together
     * @param push makes files into the call that pushes them that way, until it is told to stop
     * @param stop is completed when what is pushed now is to end before its time
     */
    void leave(
            List<Path> packages,
            String way,
            BiFunction<List<Path>, CompletableFuture<Void>, Callable<Void>> push,
            CompletableFuture<Void> stop)
            throws MojoExecutionException, MojoFailureException {
        ways.putIfAbsent(module.getId(), way);
        pushes.putIfAbsent(module.getId(), push);
        files.putIfAbsent(module.getId(), List.copyOf(packages));
        ReactorGate.Arrival arrival = arrive();
        if (!arrival.missing().isEmpty()) {
            sayThatItWaits(packages.size(), arrival.missing());
        }
        push(arrival.taken(), stop);
    }

    /** Comes without files, so that the others do not wait, and sees to theirs if it is the last. */
    void leaveNothing(CompletableFuture<Void> stop) throws MojoExecutionException, MojoFailureException {
        push(arrive().taken(), stop);
    }

    private ReactorGate.Arrival arrive() {
        return gate.arrive(
                module.getId(),
                alike.of(module).stream().map(MavenProject::getId).toList());
    }

    private void sayThatItWaits(int packages, List<String> missing) {
        List<String> failed = new FailedModules(session).names();
        if (!failed.isEmpty()) {
            log.warn("Not pushed, and nothing of this build will be: it has failed in " + Words.list(failed) + ".");
            return;
        }
        log.info("Not pushed yet: " + Words.count(packages, "file")
                + ". All modules are pushed together when the last has" + " come as far. Still to come: "
                + Words.list(names(missing)) + ".");
        if (MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(session.getRequest().getReactorFailureBehavior())) {
            log.warn("If a module fails, nothing is pushed, and with -fn Maven's exit code is 0 all the same.");
        }
    }

    private void push(List<String> taken, CompletableFuture<Void> stop)
            throws MojoExecutionException, MojoFailureException {
        List<String> full = taken.stream().filter(files::containsKey).toList();
        if (full.isEmpty()) {
            return;
        }
        new FailedModules(session).refuse();
        warnOfModulesLeftOut();
        Map<String, List<String>> byWay =
                full.stream().collect(Collectors.groupingBy(ways::get, LinkedHashMap::new, Collectors.toList()));
        Deque<List<String>> groups = new ArrayDeque<>(byWay.values());
        while (!groups.isEmpty()) {
            pushGroup(groups.remove(), groups, stop);
        }
    }

    private void pushGroup(List<String> group, Collection<List<String>> others, CompletableFuture<Void> stop)
            throws MojoExecutionException, MojoFailureException {
        if (session.getProjects().size() > 1) {
            log.info("Pushing the packages of " + Words.list(names(group)));
        }
        List<Path> packages =
                group.stream().flatMap(it -> files.get(it).stream()).toList();
        try {
            // of the first module: it was made with the configuration that all of the group have
            pushes.get(group.get(0)).apply(packages, stop).call();
        } catch (MojoFailureException e) {
            throw new MojoFailureException(e.getMessage() + whatElseIsLeft(others), e);
        } catch (MojoExecutionException e) {
            throw new MojoExecutionException(e.getMessage() + whatElseIsLeft(others), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MojoExecutionException(e.getMessage() + whatElseIsLeft(others), e);
        }
    }

    private String whatElseIsLeft(Collection<List<String>> groups) {
        List<String> modules = groups.stream().flatMap(List::stream).toList();
        return modules.isEmpty()
                ? ""
                : " Nor was anything pushed of " + Words.list(names(modules))
                        + ", whose packages go another way: to another feed, or by other rules.";
    }

    /** What an earlier build put off and did not come to is not in this one. */
    private void warnOfModulesLeftOut() {
        List<String> left =
                alike.leftOut().stream().map(MavenProject::getArtifactId).toList();
        if (session.getRequest().getResumeFrom() != null && !left.isEmpty()) {
            log.warn("Resumed, so the packages of " + Words.list(left)
                    + " are not pushed now, and if the build before this one"
                    + " failed, it has not pushed them either. Build them once more: without -rf, or with -pl.");
        }
    }

    private List<String> names(List<String> ids) {
        return session.getProjects().stream()
                .filter(it -> ids.contains(it.getId()))
                .map(MavenProject::getArtifactId)
                .toList();
    }
}
