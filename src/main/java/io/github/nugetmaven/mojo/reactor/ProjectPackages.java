package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.maven.ProjectMetadata;
import io.github.nugetmaven.mojo.message.PackMessages;
import io.github.nugetmaven.mojo.parameters.PackParameters;
import io.github.nugetmaven.pack.NuspecRequest;
import io.github.nugetmaven.pack.PackPlan;
import io.github.nugetmaven.pack.PackRequest;
import io.github.nugetmaven.pack.PackageFromNuspec;
import io.github.nugetmaven.pack.PackageFromPom;
import io.github.nugetmaven.pack.PomMetadata;
import io.github.nugetmaven.pack.PomTokens;
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
    private static final List<String> WORDS_OF_POM = List.of("id", "version");

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
        return new NuspecRequest(
                file,
                parameters.text(PackParameters.PACKAGE_ID),
                parameters.text(PackParameters.PACKAGE_VERSION),
                PomTokens.of(pom, parameters.settings()),
                parameters.fields(),
                tokens());
    }

    /** The properties that a POM can use, except those with the name of a word of the POM, and the properties of the user. */
    private Map<String, String> tokens() {
        Map<String, String> tokens = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        putAll(tokens, project.getProperties());
        WORDS_OF_POM.forEach(tokens::remove);
        putAll(tokens, session.getUserProperties());
        tokens.putIfAbsent("configuration", "Release");
        return tokens;
    }

    private static void putAll(Map<String, String> tokens, Properties properties) {
        properties.stringPropertyNames().forEach(it -> tokens.put(it, properties.getProperty(it)));
    }
}
