package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.auth.GlobSuggestion;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.publish.FilePatterns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/** The packages of all modules, as far as they have been built. */
public record ReactorPackages(MavenSession session, String patterns) {
    public List<Path> files() {
        return session.getProjects().stream()
                .filter(project -> project.getBasedir() != null)
                .flatMap(project -> {
                    FilePatterns finder = new FilePatterns(project.getBasedir().toPath(), event -> {});
                    return new ProjectPackages(project, patterns).find(finder).stream();
                })
                .toList();
    }

    /** The glob patterns that a key for these packages needs; what is no package needs none. */
    public static GlobSuggestion suggestion(Collection<Path> files) {
        return GlobSuggestion.of(files.stream().flatMap(ReactorPackages::id).toList());
    }

    private static Stream<PackageId> id(Path file) {
        try {
            return Stream.of(PackageFile.read(file).identity().id());
        } catch (InvalidPackageException | IOException e) {
            return Stream.empty();
        }
    }
}
