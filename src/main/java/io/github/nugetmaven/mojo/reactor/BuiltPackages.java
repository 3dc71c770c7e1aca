package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.PackageFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The NuGet packages that a project has built: its artifacts of type nupkg and snupkg, or else the files that its patterns
 * match. Immutable.
 *
 * @param patterns empty for {@code *.nupkg} in the build directory
 */
public record BuiltPackages(MavenProject project, Optional<String> patterns) {
    private static final Set<String> TYPES = Set.of("nupkg", "snupkg");

    /** Whether there are patterns that do not count, because the project has artifacts. */
    public boolean ignoresPatterns() {
        return patterns.isPresent() && !attached().isEmpty();
    }

    private List<Path> attached() {
        List<Artifact> artifacts = new ArrayList<>(project.getAttachedArtifacts());
        if (project.getArtifact() != null) {
            artifacts.add(0, project.getArtifact());
        }
        List<Path> files = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            if (artifact.getFile() != null && TYPES.contains(artifact.getType())) {
                files.add(artifact.getFile().toPath());
            }
        }
        return files;
    }

    public PackageFiles find(FilePatterns finder) {
        List<Path> attached = attached();
        if (!attached.isEmpty()) {
            return PackageFiles.named(attached);
        }
        return patterns.isPresent()
                ? PackageFiles.named(finder.find(patterns.get()))
                : new PackageFiles(finder.packagesIn(Path.of(project.getBuild().getDirectory())), true);
    }

    /** Where {@link #find} looks, for the message that there are no packages. */
    public String whereSought() {
        return patterns.map(it -> "no file matches " + it + " in " + project.getBasedir() + ".")
                .orElseGet(() -> "the project has no artifact of type nupkg, and no .nupkg file is in "
                        + project.getBuild().getDirectory() + ".");
    }

    /**
     * The packages in the default places of all modules, as far as they have been built. Without a project, those in this
     * folder and its {@code target}.
     */
    public static List<Path> nearby(MavenSession session) {
        if (!session.getRequest().isProjectPresent()) {
            return new FilePatterns(Path.of(session.getExecutionRootDirectory()), false, event -> {})
                    .find("*.nupkg,target/*.nupkg");
        }
        return session.getProjects().stream()
                .filter(project -> project.getBasedir() != null)
                .flatMap(project -> {
                    FilePatterns finder = new FilePatterns(project.getBasedir().toPath(), false, event -> {});
                    return new BuiltPackages(project, Optional.empty()).find(finder).paths().stream();
                })
                .toList();
    }
}
