package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.settings.KeyPrompt;
import io.github.nugetmaven.testing.PlainEnglish;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/**
 * A build around a goal, with one module unless {@link #inReactor} says more, of Maven's own objects: the goal is configured as the plugin's descriptor, the POM
 * and {@code -D} say, but no container is started, so that tests may run many.
 */
public final class TestBuild {
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject project = new MavenProject();
    private final Plugin plugin = new Plugin();
    private final RecordingLog log = new RecordingLog();
    private final Path folder;
    private boolean calledByName;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private SettingsDecrypter decrypter = MavenSettings.decrypter();
    private TestReactor reactor;

    public TestBuild(Path folder) {
        this.folder = folder;
        request.setBaseDirectory(folder.toFile());
        request.setGoals(List.of("deploy"));
        // messages lead to a key in the language of whoever runs the tests
        with("nuget.locale", "en");
        project.setGroupId("org.example");
        project.setArtifactId("example");
        project.setFile(folder.resolve("pom.xml").toFile());
        project.setBuild(new Build());
        project.getBuild().setDirectory(target().toString());
        plugin.setGroupId("io.github.nugetmaven");
        plugin.setArtifactId("nuget-maven-plugin");
        plugin.setVersion("0.1.0");
        project.getBuild().addPlugin(plugin);
        projectVersion("1.0.0");
    }

    /** Makes this a module of a build of several. Its push is bound to this phase, or to its default if that is null. */
    public TestBuild inReactor(TestReactor shared, String name, String phase) {
        reactor = shared;
        project.setArtifactId(name);
        PluginExecution push = new PluginExecution();
        push.setId("default-push");
        push.addGoal("push");
        push.setPhase(phase);
        plugin.addExecution(push);
        shared.add(project);
        return this;
    }

    /** The build directory. */
    public Path target() {
        return folder.resolve("target");
    }

    public TestBuild projectVersion(String version) {
        project.setVersion(version);
        project.setArtifact(artifact(version, "jar", null));
        return this;
    }

    /** Gives a property as {@code -Dname=value} does. */
    public TestBuild with(String name, String value) {
        request.getUserProperties().setProperty(name, value);
        return this;
    }

    public TestBuild environment(String variable, String value) {
        request.getSystemProperties().setProperty("env." + variable, value);
        return this;
    }

    /** Sets a property in the POM. */
    public TestBuild property(String name, String value) {
        project.getProperties().setProperty(name, value);
        return this;
    }

    /** Puts this into the plugin's configuration in the POM. */
    public TestBuild configuration(String xml) {
        plugin.setConfiguration(dom("<configuration>" + xml + "</configuration>"));
        return this;
    }

    public TestBuild settings(Settings settings) {
        request.setServers(settings.getServers());
        return this;
    }

    /** The settings file of the user; what Maven has read from it is given by {@link #settings}. */
    public TestBuild userSettings(Path file) {
        request.setUserSettingsFile(file.toFile());
        return this;
    }

    /** Runs in this version of Maven. */
    public TestBuild maven(String version) {
        request.getSystemProperties().setProperty("maven.version", version);
        return this;
    }

    /** Runs with {@code -B}. */
    public TestBuild batchMode() {
        request.setInteractiveMode(false);
        return this;
    }

    public TestBuild decrypter(SettingsDecrypter other) {
        decrypter = other;
        return this;
    }

    /** Calls the goal from the command line instead of binding it to a phase. */
    public TestBuild calledByName() {
        calledByName = true;
        return this;
    }

    public TestBuild offline() {
        request.setOffline(true);
        return this;
    }

    public TestBuild online() {
        request.setOffline(false);
        return this;
    }

    public TestBuild mainArtifact(Path file, String type) {
        project.setArtifact(artifact(project.getVersion(), type, file));
        return this;
    }

    public TestBuild attach(Path file, String type) {
        return attach(file.toFile(), type);
    }

    @SuppressWarnings("deprecation") // MavenProjectHelper, which is to be used, needs a container
    public TestBuild attach(File file, String type) {
        Artifact artifact = artifact(project.getVersion(), type, null);
        artifact.setFile(file);
        project.addAttachedArtifact(artifact);
        return this;
    }

    /** What went past Maven's log to standard output. */
    public String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    public RecordingLog log() {
        return log;
    }

    /** The push report's text. */
    public String report() {
        try {
            return Files.readString(target().resolve("nuget/push-report.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void push() throws MojoExecutionException, MojoFailureException {
        run(new PushMojo(decrypter, new TestLifecycle(descriptor())), "push");
    }

    public void pushFile() throws MojoExecutionException, MojoFailureException {
        run(new PushFileMojo(decrypter), "push-file");
    }

    public void check() throws MojoExecutionException, MojoFailureException {
        run(new CheckMojo(decrypter), "check");
    }

    /** What the build was asked for on the command line, instead of {@code deploy}. */
    public TestBuild goals(String... goals) {
        request.setGoals(List.of(goals));
        return this;
    }

    public void setApiKey(KeyPrompt input) throws MojoExecutionException, MojoFailureException {
        run(new SetApiKeyMojo(decrypter, null, input), "set-api-key");
    }

    @SuppressWarnings("deprecation") // Maven itself has no other way to make a session
    private void run(AbstractNuGetMojo mojo, String goal) throws MojoExecutionException, MojoFailureException {
        TestReactor all = reactor == null ? new TestReactor().add(project) : reactor;
        MavenSession session = new MavenSession(null, all.repositorySession(), request, all.result());
        session.setProjects(all.projects());
        session.setAllProjects(all.projects());
        session.setCurrentProject(project);
        MojoDescriptor descriptor = descriptor().getMojo(goal);
        descriptor.getPluginDescriptor().setVersion(plugin.getVersion());
        descriptor.getPluginDescriptor().setPlugin(calledByName ? bare() : plugin);
        MojoExecution execution = calledByName
                ? new MojoExecution(descriptor, "default-cli", MojoExecution.Source.CLI)
                : new MojoExecution(descriptor, "default-" + goal, MojoExecution.Source.LIFECYCLE);
        try (ClassWorld world = new ClassWorld("test", getClass().getClassLoader())) {
            new BasicComponentConfigurator()
                    .configureComponent(
                            mojo,
                            configuration(descriptor),
                            new PluginParameterExpressionEvaluator(session, execution),
                            world.getClassRealm("test"));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
        mojo.setLog(log);
        mojo.console = new PrintStream(console, true, StandardCharsets.UTF_8);
        try {
            mojo.execute();
        } catch (MojoExecutionException | MojoFailureException e) {
            PlainEnglish.check(e.getMessage());
            throw e;
        } finally {
            log.messages().forEach(PlainEnglish::check);
        }
    }

    /** The POM's word before the default, for the parameters that there are, as Maven merges them. */
    private XmlPlexusConfiguration configuration(MojoDescriptor descriptor) {
        XmlPlexusConfiguration merged = new XmlPlexusConfiguration("configuration");
        Xpp3Dom given = (Xpp3Dom) plugin.getConfiguration();
        for (var parameter : descriptor.getMojoConfiguration().getChildren()) {
            Xpp3Dom chosen = given == null ? null : given.getChild(parameter.getName());
            merged.addChild(chosen == null ? parameter : new XmlPlexusConfiguration(chosen));
        }
        return merged;
    }

    /** What Maven hands to a goal called by name: no configuration, which it merges elsewhere. */
    private Plugin bare() {
        Plugin bare = new Plugin();
        bare.setGroupId(plugin.getGroupId());
        bare.setArtifactId(plugin.getArtifactId());
        bare.setVersion(plugin.getVersion());
        return bare;
    }

    private static PluginDescriptor descriptor() {
        try (InputStream file = TestBuild.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return new PluginDescriptorBuilder().build(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Artifact artifact(String version, String type, Path file) {
        Artifact artifact = new DefaultArtifact(
                "org.example", "example", version, null, type, null, new DefaultArtifactHandler(type));
        artifact.setFile(file == null ? null : file.toFile());
        return artifact;
    }

    private static Xpp3Dom dom(String xml) {
        try {
            return Xpp3DomBuilder.build(new StringReader(xml));
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }
}
