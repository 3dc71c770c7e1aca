package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.pack.PackResult;
import io.github.nugetmaven.pack.PackedFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/** Makes packages the artifacts of a project. */
public final class PackageArtifacts {
    private static final String PACKAGE = "nupkg";
    private static final String SYMBOLS = "snupkg";

    /** The properties that skip goals which need the main artifact. */
    private static final List<String> SKIPS =
            List.of("maven.install.skip", "maven.deploy.skip", "nuget.check.skip", "nuget.push.skip");

    private static final String SKIPPED = "nuget-maven-plugin:skipped";

    private final MavenProject project;
    private final MavenProjectHelper helper;

    public PackageArtifacts(MavenProject project, MavenProjectHelper helper) {
        this.project = project;
        this.helper = helper;
    }

    /**
     * Skips what needs the main artifact, if that is a package and no execution has made it: other modules shall be installed
     * and pushed although this one is not packed.
     *
     * @return whether something is skipped
     */
    public boolean skipWithoutMain() {
        if (!isMain() || main().isPresent()) {
            return false;
        }
        if (project.getContextValue(SKIPPED) == null) {
            Properties properties = project.getProperties();
            List<String> skipped =
                    SKIPS.stream().filter(it -> !properties.containsKey(it)).toList();
            skipped.forEach(it -> properties.setProperty(it, "true"));
            project.setContextValue(SKIPPED, skipped);
        }
        return true;
    }

    /** Takes back what an execution has skipped before another one made the package. */
    private void skipNothing() {
        if (project.getContextValue(SKIPPED) instanceof List<?> skipped) {
            skipped.forEach(project.getProperties()::remove);
            project.setContextValue(SKIPPED, null);
        }
    }

    private boolean isMain() {
        return PACKAGE.equals(project.getPackaging());
    }

    /** @throws MojoFailureException if the project has another artifact in the same place */
    public void add(PackResult result) throws MojoFailureException {
        for (PackedFile file : result.files()) {
            String type = file.isSymbols() ? SYMBOLS : PACKAGE;
            boolean isMain = isMain() && !file.isSymbols() && file.classifier().isEmpty();
            Optional<Path> other = isMain ? main() : attached(type, file.classifier());
            if (other.filter(it -> !it.equals(file.file())).isPresent()) {
                throw new MojoFailureException("The project has the artifact " + other.get() + " already, so "
                        + file.file()
                        + " cannot become it, too. Run nuget:pack once in this module, or use another module.");
            }
            if (isMain) {
                project.getArtifact().setFile(file.file().toFile());
                skipNothing();
            } else if (other.isEmpty()) {
                helper.attachArtifact(
                        project, type, classifier(file), file.file().toFile());
            }
        }
    }

    private static String classifier(PackedFile file) {
        return file.classifier().isEmpty() ? null : file.classifier();
    }

    private Optional<Path> main() {
        return Optional.ofNullable(project.getArtifact().getFile()).map(File::toPath);
    }

    private Optional<Path> attached(String type, String classifier) {
        return project.getAttachedArtifacts().stream()
                .filter(it -> it.getType().equals(type))
                .filter(it -> Objects.toString(it.getClassifier(), "").equals(classifier))
                .map(Artifact::getFile)
                .map(File::toPath)
                .findFirst();
    }
}
