package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.BuildState;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Whether there is a package where there has to be one. A goal called by name runs in every module, and not every module makes
 * packages: then one of all modules is enough, and whichever comes last fails if there is none. Thread-safe.
 */
public final class MissingPackagesCheck {
    private static final String FOUND = "found";
    private static final String MISSING = "missing";

    private final RequestedGoals goals;
    private final Map<String, String> soFar;

    public MissingPackagesCheck(MavenSession session, MojoExecution execution) {
        this.goals = new RequestedGoals(session, execution);
        this.soFar =
                new BuildState(session).texts("required " + execution.getGoal() + " " + execution.getExecutionId());
    }

    public void found(MavenProject module) {
        soFar.put(FOUND, "");
        goals.isLastOfModules(module);
    }

    /**
     * For a module that has none and needs one.
     *
     * @param where the place where it was sought, as a sentence
     * @throws MojoFailureException if no other module may have one instead
     */
    public void foundNone(MavenProject module, String where) throws MojoFailureException {
        if (goals.areCalledByName()) {
            soFar.putIfAbsent(MISSING, where);
            skipped(module);
        } else {
            throw none(where);
        }
    }

    /**
     * For a module that needs none.
     *
     * @throws MojoFailureException if it is the last, and no package was found in those that needed one
     */
    public void skipped(MavenProject module) throws MojoFailureException {
        boolean isLast = goals.isLastOfModules(module);
        String where = soFar.get(MISSING);
        if (isLast && where != null && !soFar.containsKey(FOUND)) {
            throw none(where);
        }
    }

    private static MojoFailureException none(String where) {
        return new MojoFailureException("No package to push: " + where
                + " Build the package first, name it with -Dnuget.packages, or allow for none with"
                + " -Dnuget.failIfNoPackages=false.");
    }
}
