package io.github.nugetmaven.mojo;

import java.io.File;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/** Attaches artifacts as Maven's own helper does, which needs a container. */
final class TestProjectHelper implements MavenProjectHelper {
    @Override
    public void attachArtifact(MavenProject project, File file, String classifier) {
        attachArtifact(project, "jar", classifier, file);
    }

    @Override
    public void attachArtifact(MavenProject project, String type, File file) {
        attachArtifact(project, type, null, file);
    }

    @Override
    @SuppressWarnings("deprecation") // Maven's own helper calls it
    public void attachArtifact(MavenProject project, String type, String classifier, File file) {
        Artifact artifact = new DefaultArtifact(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                null,
                type,
                classifier,
                new DefaultArtifactHandler(type));
        artifact.setFile(file);
        project.addAttachedArtifact(artifact);
    }

    @Override
    public void addResource(MavenProject project, String folder, List<String> includes, List<String> excludes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addTestResource(MavenProject project, String folder, List<String> includes, List<String> excludes) {
        throw new UnsupportedOperationException();
    }
}
