package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import io.github.nugetmaven.mojo.message.FilePatternMessages;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Fails a goal that needs packages and finds none. A goal called by name runs in every module, although not every module makes
 * packages. Then one module with packages is enough, and the last module fails if no module has any. Thread-safe.
 */
public final class MissingPackagesCheck {
    private static final String FOUND = "found";
    private static final String MISSING = "missing";

    private final RequestedGoals goals;
    private final ModuleBarrier barrier;
    private final Map<String, String> soFar;
    private final String module;
    private final String parameter;

    /** @param parameter that names the packages of this goal */
    public MissingPackagesCheck(GoalContext context, String parameter) {
        String name = "required " + context.execution().getGoal() + " "
                + context.execution().getExecutionId();
        this.goals = new RequestedGoals(context);
        this.barrier = ModuleBarrier.of(context.state(), name);
        this.soFar = context.state().texts(name);
        this.parameter = parameter;
        this.module = context.project().getId();
    }

    /** For a module that has packages. */
    public void found() {
        soFar.put(FOUND, "");
        barrier.arrive(module, goals.modules());
    }

    /**
     * For a module that has no packages and needs some.
     *
     * @param where the places that were searched, as a sentence
     * @throws MojoFailureException if no other module can provide them instead
     */
    public void foundNone(String where) throws MojoFailureException {
        if (!goals.areCalledByName()) {
            throw none(where);
        }
        soFar.putIfAbsent(MISSING, where);
        skipped();
    }

    /**
     * For a module that needs no packages.
     *
     * @throws MojoFailureException if it is the last, and the modules that need packages have none
     */
    public void skipped() throws MojoFailureException {
        boolean isLast = !barrier.arrive(module, goals.modules()).taken().isEmpty();
        String where = soFar.get(MISSING);
        if (isLast && where != null && !soFar.containsKey(FOUND)) {
            throw none(where);
        }
    }

    private MojoFailureException none(String where) {
        return new MojoFailureException(FilePatternMessages.none(where, parameter));
    }
}
