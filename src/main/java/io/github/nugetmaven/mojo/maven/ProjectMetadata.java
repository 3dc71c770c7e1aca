package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.pack.OutputTimestamp;
import io.github.nugetmaven.pack.PomLicense;
import io.github.nugetmaven.pack.PomMetadata;
import io.github.nugetmaven.pack.PomScm;
import io.github.nugetmaven.pack.PomUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Contributor;
import org.apache.maven.model.Model;
import org.apache.maven.model.Organization;
import org.apache.maven.model.Scm;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** What a project's POM says that a package says too. Immutable. */
public record ProjectMetadata(MavenSession session, MavenProject project) {
    private static final String TIMESTAMP = "project.build.outputTimestamp";
    /** A POM's own name for the folder of its module. Source: Maven, {@code DefaultInheritanceAssembler.java}. */
    private static final String DIRECTORY = "project.directory";

    /** @throws MojoFailureException if the output timestamp is not a time */
    public PomMetadata values() throws MojoFailureException {
        return new PomMetadata(
                text(project.getGroupId()),
                text(project.getArtifactId()),
                text(project.getVersion()),
                text(project.getModel().getName()),
                text(project.getDescription()),
                url(project.getUrl(), Model::getUrl, Model::getChildProjectUrlInheritAppendPath),
                text(project.getInceptionYear()),
                text(Optional.ofNullable(project.getOrganization())
                        .map(Organization::getName)
                        .orElse("")),
                project.getDevelopers().stream()
                        .map(Contributor::getName)
                        .filter(Objects::nonNull)
                        .filter(Predicate.not(String::isBlank))
                        .toList(),
                project.getLicenses().stream()
                        .map(it -> new PomLicense(text(it.getName()), text(it.getUrl())))
                        .toList(),
                scm(),
                session.getStartTime().toInstant(),
                outputTimestamp());
    }

    /**
     * The time of all entries of a reproducible package.
     *
     * @throws MojoFailureException if it is not a time
     */
    public Optional<Instant> outputTimestamp() throws MojoFailureException {
        String text = Optional.ofNullable(session.getUserProperties().getProperty(TIMESTAMP))
                .or(() -> Optional.ofNullable(project.getProperties().getProperty(TIMESTAMP)))
                .orElse("");
        try {
            return OutputTimestamp.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(TIMESTAMP + " is \"" + text
                    + "\", which is not a time. Use a time such as 2026-11-25T15:30:00Z, or seconds since 1970.");
        }
    }

    private PomScm scm() {
        Scm scm = project.getScm();
        if (scm == null) {
            return PomScm.NONE;
        }
        return new PomScm(
                url(scm.getUrl(), ofScm(Scm::getUrl), ofScm(Scm::getChildScmUrlInheritAppendPath)),
                url(scm.getConnection(), ofScm(Scm::getConnection), ofScm(Scm::getChildScmConnectionInheritAppendPath)),
                url(
                        scm.getDeveloperConnection(),
                        ofScm(Scm::getDeveloperConnection),
                        ofScm(Scm::getChildScmDeveloperConnectionInheritAppendPath)));
    }

    private static Function<Model, String> ofScm(Function<Scm, String> getter) {
        return model -> model.getScm() == null ? null : getter.apply(model.getScm());
    }

    /**
     * A URL with what Maven has appended to it while this project inherited it.
     *
     * @param written the URL in a POM as it is written
     * @param appends {@code false} in a POM whose modules inherit the URL as it is
     */
    private PomUrl url(String text, Function<Model, String> written, Function<Model, String> appends) {
        List<String> appended = new ArrayList<>();
        MavenProject each = project;
        while (each.getParent() != null && written.apply(each.getOriginalModel()) == null) {
            if (!"false".equals(appends.apply(each.getParent().getModel()))) {
                appended.add(path(each));
            }
            each = each.getParent();
        }
        Collections.reverse(appended);
        return new PomUrl(text(text), appended);
    }

    /** What Maven appends for a module: the folders between the parent's and its own, and its artifact ID. */
    private static String path(MavenProject module) {
        String name = module.getModel().getProperties().getProperty(DIRECTORY, module.getArtifactId());
        if (module.getBasedir() == null) {
            return name;
        }
        String folder = "/" + module.getBasedir().getName();
        return module.getParent().getModel().getModules().stream()
                .map(it -> it.replace('\\', '/'))
                .filter(it -> it.endsWith(folder))
                .map(it -> it.substring(0, it.length() - folder.length() + 1) + name)
                .findFirst()
                .orElse(name);
    }

    private static String text(String text) {
        return Objects.toString(text, "").strip();
    }
}
