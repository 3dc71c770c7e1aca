package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.maven.ProjectMetadata;
import io.github.nugetmaven.mojo.message.PackMessages;
import io.github.nugetmaven.mojo.parameters.PackParameters;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.pack.MavenVersion;
import io.github.nugetmaven.pack.NuspecRequest;
import io.github.nugetmaven.pack.PackPlan;
import io.github.nugetmaven.pack.PackRequest;
import io.github.nugetmaven.pack.PackageFromNuspec;
import io.github.nugetmaven.pack.PackageFromPom;
import io.github.nugetmaven.pack.PomMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** The packages that a project makes: from its POM and the layout folder, or from a .nuspec file. */
public final class ProjectPackages {
    private static final String LAYOUT = "src/main/nuget";
    private static final String NUSPEC = ".nuspec";

    private final MavenSession session;
    private final MavenProject project;
    private final PackParameters parameters;

    public ProjectPackages(MavenSession session, MavenProject project, PackParameters parameters) {
        this.session = session;
        this.project = project;
        this.parameters = parameters;
    }

    /**
     * Decides what the packages contain.
     *
     * @throws MojoFailureException if a parameter has no meaning
     * @throws io.github.nugetmaven.pack.PackException if there can be no such package
     * @throws IOException if a file cannot be read from disk
     */
    public PackPlan plan() throws IOException, MojoFailureException {
        PomMetadata pom = new ProjectMetadata(session, project).values();
        Optional<Path> nuspec = nuspec();
        return nuspec.isPresent()
                ? PackageFromNuspec.plan(nuspecRequest(nuspec.get(), pom))
                : PackageFromPom.plan(new PackRequest(
                        pom,
                        parameters.settings(),
                        base(),
                        layout(),
                        new PackageReferences(session, project).all(),
                        new MavenSessionProperties(session).environment()));
    }

    private Path layout() {
        String named = parameters.text(PackParameters.LAYOUT_DIRECTORY);
        return base().resolve(named.isEmpty() ? LAYOUT : named);
    }

    private Path base() {
        return project.getBasedir().toPath();
    }

    /**
     * The .nuspec file that the parameters name, or else the one in the layout folder.
     *
     * @throws MojoFailureException if that has several
     * @throws IOException if that cannot be read
     */
    public Optional<Path> nuspec() throws IOException, MojoFailureException {
        Path layout = layout();
        String named = parameters.text(PackParameters.NUSPEC_FILE);
        if (!named.isEmpty()) {
            return Optional.of(base().resolve(named));
        }
        if (!Files.isDirectory(layout)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(layout)) {
            List<Path> found = files.filter(it -> it.getFileName().toString().endsWith(NUSPEC))
                    .sorted()
                    .toList();
            if (found.size() > 1) {
                throw new MojoFailureException(PackMessages.severalNuspecs(found));
            }
            return found.stream().findFirst();
        }
    }

    private NuspecRequest nuspecRequest(Path file, PomMetadata pom) throws MojoFailureException {
        Optional<String> unused = parameters.notForNuspec();
        if (unused.isPresent()) {
            throw new MojoFailureException(PackMessages.notWithNuspec(unused.get(), file));
        }
        String label = Optional.of(parameters.text(PackParameters.SNAPSHOT_LABEL))
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> MavenVersion.snapshotLabel(pom.sessionStart()));
        String version = MavenVersion.of(pom.version()).toNuGet(label).orElse(pom.version());
        return new NuspecRequest(
                file,
                parameters.text(PackParameters.PACKAGE_ID),
                parameters.text(PackParameters.PACKAGE_VERSION),
                pom.artifactId(),
                version,
                parameters.fields(),
                tokens(pom, version));
    }

    /** NuGet's own tokens, and all properties that a POM can use. A property of the user takes precedence. */
    private Map<String, String> tokens(PomMetadata pom, String version) throws MojoFailureException {
        Map<String, String> tokens = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String authors = String.join(", ", pom.developers().isEmpty() ? List.of(pom.organization()) : pom.developers());
        tokens.put("id", pom.artifactId());
        tokens.put("version", version);
        tokens.put("configuration", "Release");
        put(tokens, "title", pom.name());
        put(tokens, "description", pom.description());
        put(tokens, "author", authors);
        put(tokens, "authors", authors);
        put(tokens, "projectUrl", pom.url().text());
        putAll(tokens, project.getProperties());
        for (Map.Entry<ManifestField, String> field : parameters.fields().entrySet()) {
            tokens.put(field.getKey().element(), field.getValue());
        }
        put(tokens, "id", parameters.text(PackParameters.PACKAGE_ID));
        put(tokens, "version", parameters.text(PackParameters.PACKAGE_VERSION));
        putAll(tokens, session.getUserProperties());
        return tokens;
    }

    private static void put(Map<String, String> tokens, String name, String value) {
        if (!value.isEmpty()) {
            tokens.put(name, value);
        }
    }

    private static void putAll(Map<String, String> tokens, Properties properties) {
        properties.stringPropertyNames().forEach(it -> tokens.put(it, properties.getProperty(it)));
    }
}
