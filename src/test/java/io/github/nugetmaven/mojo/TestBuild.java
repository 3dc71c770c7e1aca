package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.mojo.maven.ResumeCommand;
import io.github.nugetmaven.mojo.settings.KeyPrompt;
import io.github.nugetmaven.testing.PlainEnglish;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.JobTokens;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.License;
import org.apache.maven.model.Organization;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * A build that runs goals. It consists of Maven's own objects and has one module, or several with {@link #inReactor}. The goals
 * are configured from the plugin's descriptor, the POM and {@code -D}. There is no container, so a test can run many builds.
 */
public final class TestBuild {
    /** Names the API key for a gallery of a test. */
    public static final String KEY_VARIABLE = "NUGET_API_KEY_127_0_0_1";

    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject project = new MavenProject();
    private final TestPlugin plugin = new TestPlugin();
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
        // otherwise messages would be in the language of the machine
        with("nuget.locale", "en");
        request.setStartTime(Date.from(Instant.parse("2026-11-25T15:30:00Z")));
        project.setGroupId("org.example");
        project.setArtifactId("example");
        project.setFile(folder.resolve("pom.xml").toFile());
        project.setBuild(new Build());
        project.getBuild().setDirectory(target().toString());
        project.getBuild().addPlugin(plugin.inPom());
        projectVersion("1.0.0");
    }

    /** Makes this a module of a build of several. Its push is bound to this phase, or to its default if that is null. */
    public TestBuild inReactor(TestReactor shared, String name, String phase) {
        reactor = shared;
        project.setArtifactId(name);
        plugin.bindPush(phase);
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

    /** Pushes to this gallery. */
    public TestBuild source(NuGetGallery gallery) {
        return with("nuget.source", gallery.indexUrl());
    }

    /** Puts an API key into the environment variable for galleries of tests; there is none if this is empty. */
    public TestBuild key(String key) {
        return environment(KEY_VARIABLE, key);
    }

    /** Puts packages with these IDs and version 1.0.0 into the build directory. */
    public TestBuild packages(String... ids) {
        for (String id : ids) {
            TestPackage.of(id, "1.0.0").writeTo(target());
        }
        return this;
    }

    /** Sets a property as {@code -Dname=value} does. */
    public TestBuild with(String name, String value) {
        request.getUserProperties().setProperty(name, value);
        return this;
    }

    public TestBuild environment(String variable, String value) {
        request.getSystemProperties().setProperty("env." + variable, value);
        return this;
    }

    /** Gives a property as {@code MAVEN_OPTS} does. */
    public TestBuild systemProperty(String name, String value) {
        request.getSystemProperties().setProperty(name, value);
        return this;
    }

    /** Sets a property in the POM. */
    public TestBuild property(String name, String value) {
        project.getProperties().setProperty(name, value);
        return this;
    }

    /** Sets the plugin's configuration in the POM. */
    public TestBuild configuration(String xml) {
        plugin.configure(xml);
        return this;
    }

    /** Puts a proxy into settings.xml. */
    public TestBuild proxy(Proxy proxy) {
        request.addProxy(proxy);
        return this;
    }

    public TestBuild settings(Settings settings) {
        request.setServers(settings.getServers());
        return this;
    }

    /** Turns trusted publishing on for alice, with the tokens that this gallery takes. */
    public TestBuild trustedPublishing(NuGetGallery gallery) {
        return with("nuget.trustedPublishing.user", "alice")
                .with("nuget.trustedPublishing.tokenUrl", gallery.tokenUrl());
    }

    /** Runs in a job of GitHub Actions that may ask for tokens. */
    public TestBuild onGitHub(NuGetGallery gallery) {
        return environment("ACTIONS_ID_TOKEN_REQUEST_URL", gallery.jobTokenUrl())
                .environment("ACTIONS_ID_TOKEN_REQUEST_TOKEN", JobTokens.REQUEST_TOKEN);
    }

    /** Sets the path of the user settings. {@link #settings} sets what Maven has read from them. */
    public TestBuild userSettings(Path file) {
        request.setUserSettingsFile(file.toFile());
        return this;
    }

    /** The settings file of {@code -gs}. */
    public TestBuild globalSettings(Path file) {
        request.setGlobalSettingsFile(file.toFile());
        return system("maven.home", "/usr/share/maven");
    }

    /** Sets a property of the JVM that Maven runs in. */
    public TestBuild system(String name, String value) {
        request.getSystemProperties().setProperty(name, value);
        return this;
    }

    /** The command for another execution of the goal push. */
    public String executionCommand(String id) {
        return new ResumeCommand(session(), plugin.execution("push", false)).ofExecution(id, project);
    }

    /** Runs in this version of Maven. */
    public TestBuild maven(String version) {
        request.getSystemProperties().setProperty("maven.version", version);
        return this;
    }

    /** Takes the plugin out of the POM. */
    public TestBuild withoutPlugin() {
        project.getBuild().flushPluginMap();
        project.getBuild().setPlugins(List.of());
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

    @SuppressWarnings("deprecation") // the recommended MavenProjectHelper needs a container
    public TestBuild attach(File file, String type) {
        Artifact artifact = artifact(project.getVersion(), type, null);
        artifact.setFile(file);
        project.addAttachedArtifact(artifact);
        return this;
    }

    /** What the goals have printed to standard output, not to Maven's log. */
    public String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    public RecordingLog log() {
        return log;
    }

    /** The text of the push report. */
    public String report() {
        try {
            return Files.readString(target().resolve("nuget/push-report.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void push() throws MojoExecutionException, MojoFailureException {
        run(new PushMojo(decrypter, new TestLifecycle(TestPlugin.descriptor())), "push");
    }

    /** Pushes, and returns the message of the failure. */
    public String pushFailure() {
        return assertThrows(MojoFailureException.class, this::push).getMessage();
    }

    public void pushFile() throws MojoExecutionException, MojoFailureException {
        run(new PushFileMojo(decrypter), "push-file");
    }

    public void check() throws MojoExecutionException, MojoFailureException {
        run(new CheckMojo(decrypter), "check");
    }

    /** Checks, and returns the message of the failure. */
    public String checkFailure() {
        return assertThrows(MojoFailureException.class, this::check).getMessage();
    }

    /** Sets the goals and phases on the command line; the default is {@code deploy}. */
    public TestBuild goals(String... goals) {
        request.setGoals(List.of(goals));
        return this;
    }

    public void setApiKey(KeyPrompt input) throws MojoExecutionException, MojoFailureException {
        run(new SetApiKeyMojo(decrypter, null, input), "set-api-key");
    }

    /** Writes a file of the layout folder of a package. */
    public TestBuild layout(String name, String text) {
        try {
            Path file = folder.resolve("src/main/nuget").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the POM what every package needs, and the packaging nupkg. */
    public TestBuild packageProject() {
        project.setPackaging("nupkg");
        project.setArtifact(artifact(project.getVersion(), "nupkg", null));
        project.setDescription("An example.");
        Organization contoso = new Organization();
        contoso.setName("Contoso");
        project.setOrganization(contoso);
        License mit = new License();
        mit.setName("MIT");
        project.setLicenses(List.of(mit));
        return this;
    }

    public MavenProject project() {
        return project;
    }

    public void pack() throws MojoExecutionException, MojoFailureException {
        run(new PackMojo(decrypter, new TestProjectHelper()), "pack");
    }

    /** Packs, and returns the message of the failure. */
    public String packFailure() {
        return assertThrows(MojoFailureException.class, this::pack).getMessage();
    }

    private MavenSession session() {
        TestReactor all = reactor == null ? new TestReactor().add(project) : reactor;
        MavenSession session = all.session(request);
        session.setCurrentProject(project);
        return session;
    }

    private void run(AbstractNuGetMojo mojo, String goal) throws MojoExecutionException, MojoFailureException {
        MavenSession session = session();
        plugin.configure(mojo, session, plugin.execution(goal, calledByName));
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

    private static Artifact artifact(String version, String type, Path file) {
        Artifact artifact = new DefaultArtifact(
                "org.example", "example", version, null, type, null, new DefaultArtifactHandler(type));
        artifact.setFile(file == null ? null : file.toFile());
        return artifact;
    }
}
