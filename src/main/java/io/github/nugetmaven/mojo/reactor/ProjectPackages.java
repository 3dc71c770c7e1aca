package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.publish.FilePatterns;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** The NuGet packages that a project has built: its artifacts of these types, or else what its patterns match. */
public record ProjectPackages(MavenProject project, String patterns) {
    private static final Set<String> TYPES = Set.of("nupkg", "snupkg");

    public List<Path> find(FilePatterns finder) {
        List<Path> attached = Stream.concat(Stream.of(project.getArtifact()), project.getAttachedArtifacts().stream())
                .filter(artifact -> artifact != null && artifact.getFile() != null)
                .filter(artifact -> TYPES.contains(artifact.getType()))
                .map(Artifact::getFile)
                .map(File::toPath)
                .toList();
        if (!attached.isEmpty()) {
            return attached;
        }
        return areNamed()
                ? finder.find(patterns)
                : finder.packagesIn(Path.of(project.getBuild().getDirectory()));
    }

    /** Where packages were sought, for the message that there are none. */
    public String whereSought() {
        return areNamed()
                ? "no file matches " + patterns + " in " + project.getBasedir() + "."
                : "the project has no artifact of type nupkg, and no .nupkg file is in "
                        + project.getBuild().getDirectory() + ".";
    }

    private boolean areNamed() {
        return patterns != null && !patterns.isBlank();
    }
}
