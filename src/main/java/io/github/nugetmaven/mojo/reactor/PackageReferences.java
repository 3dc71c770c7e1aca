package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.pack.PackageReference;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * The packages that a project depends on: its own dependencies of type nupkg, and modules of this build that have made a
 * package. What those depend on is for NuGet to find.
 */
public final class PackageReferences {
    private static final String PACKAGE = "nupkg";
    /** A package is not needed to use the project in these. */
    private static final Set<String> OTHER_SCOPES = Set.of("test", "provided", "import");

    private final MavenSession session;
    private final MavenProject project;

    public PackageReferences(MavenSession session, MavenProject project) {
        this.session = session;
        this.project = project;
    }

    /**
     * The packages, in the order of the dependencies.
     *
     * @throws IOException if a package cannot be read from disk
     */
    public List<PackageReference> all() throws IOException {
        Map<String, PackageReference> references = new LinkedHashMap<>();
        for (Dependency dependency : project.getDependencies()) {
            Optional<File> file = OTHER_SCOPES.contains(Objects.toString(dependency.getScope(), ""))
                    ? Optional.empty()
                    : resolved(dependency).or(() -> built(dependency));
            if (file.isPresent()) {
                PackageFile read = PackageFile.read(file.get().toPath());
                references.putIfAbsent(
                        read.identity().id().lowerCase(),
                        new PackageReference(
                                read.identity().id().value(),
                                read.identity().version().normalized(),
                                List.of()));
            }
        }
        return List.copyOf(references.values());
    }

    private Optional<File> resolved(Dependency dependency) {
        return project.getArtifacts().stream()
                .filter(it -> PACKAGE.equals(dependency.getType()))
                .filter(it -> it.getGroupId().equals(dependency.getGroupId())
                        && it.getArtifactId().equals(dependency.getArtifactId())
                        && it.getType().equals(dependency.getType())
                        && Objects.equals(it.getClassifier(), dependency.getClassifier()))
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The package of a module that this project uses as something else, such as a jar. */
    private Optional<File> built(Dependency dependency) {
        return session.getProjects().stream()
                .filter(it -> it.getGroupId().equals(dependency.getGroupId())
                        && it.getArtifactId().equals(dependency.getArtifactId()))
                .flatMap(it -> Stream.concat(Stream.ofNullable(it.getArtifact()), it.getAttachedArtifacts().stream()))
                .filter(it -> it.getType().equals(PACKAGE) && !it.hasClassifier())
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
