package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Where the report on a push of several modules is written: where the top-level project would write its own. */
public record ReportLocation(GoalContext context) {
    /** The place for a report that this module alone would write to this path. */
    public Path insteadOf(Path report) {
        MavenProject module = context.project();
        MavenProject top = top();
        if (isAbsoluteOnCommandLine()) {
            return report;
        }
        if (report.startsWith(directory(module))) {
            return moved(report, directory(module), directory(top));
        }
        Path base = module.getBasedir().toPath();
        return report.startsWith(base) ? moved(report, base, top.getBasedir().toPath()) : report;
    }

    /** The same path, with a number if another push of this build has written its report there. */
    public Path unwritten(Path report) {
        Map<String, String> written = context.state().texts("reports");
        Path free = report;
        for (int number = 2; written.putIfAbsent(free.toString(), "") != null; number++) {
            String name = report.getFileName().toString();
            int end = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
            free = report.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
        }
        return free;
    }

    /** In a build of one module it is that module, wherever its parent is. */
    private MavenProject top() {
        if (context.session().getProjects().size() < 2) {
            return context.project();
        }
        return Stream.ofNullable(context.session().getAllProjects())
                .flatMap(List::stream)
                .filter(MavenProject::isExecutionRoot)
                .findFirst()
                .orElseGet(context.session()::getTopLevelProject);
    }

    private boolean isAbsoluteOnCommandLine() {
        String given = context.session().getUserProperties().getProperty("nuget.report");
        return given != null && Path.of(given).isAbsolute();
    }

    private static Path moved(Path path, Path from, Path to) {
        return to.resolve(from.relativize(path));
    }

    private static Path directory(MavenProject project) {
        return Path.of(project.getBuild().getDirectory());
    }
}
