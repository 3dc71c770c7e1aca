package io.github.nugetmaven.mojo;

import static org.apache.maven.api.plugin.testing.MojoExtension.getVariableValueFromObject;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.File;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters and components, as Maven's own container injects them. */
@MojoTest(realRepositorySession = true)
class PushMojoParametersTest {
    @Inject
    private MavenSession session;

    @Inject
    private MavenProject project;

    @BeforeEach
    void giveOneOnTheCommandLine() {
        session.getUserProperties().setProperty("nuget.symbolSource", "https://symbols.example.org/index.json");
    }

    @Test
    @InjectMojo(goal = "push")
    void hasDefaults(PushMojo mojo) throws Exception {
        assertEquals("https://api.nuget.org/v3/index.json", value(mojo, "source"));
        assertEquals("300", value(mojo, "timeout"));
        assertEquals("true", value(mojo, "failIfNoPackages"));
        for (String flag :
                new String[] {"noSymbols", "dryRun", "allowInsecureConnections", "allowSnapshots", "skip", "pushSkip"
                }) {
            assertEquals("false", value(mojo, flag), flag);
        }
        assertEquals("false", value(mojo, "skipDuplicate"));
        assertEquals("3", value(mojo, "maxAttempts"));
        assertEquals("false", value(mojo, "continueOnError"));
        assertEquals("uploaded", value(mojo, "waitUntil"));
        assertEquals("900", value(mojo, "waitTimeout"));
        assertEquals("https://www.nuget.org/api/v2/token", value(mojo, "trustedPublishingTokenUrl"));
        assertEquals("https://www.nuget.org", value(mojo, "trustedPublishingAudience"));
        for (String absent : new String[] {
            "trustedPublishingUser",
            "altSource",
            "parallelism",
            "serverId",
            "apiKeyServerId",
            "apiKeyEnv",
            "locale",
            "globPattern",
            "checkRules",
            "packages",
            "deploySkip",
            "report"
        }) {
            assertNull(value(mojo, absent), absent);
        }
    }

    @Test
    @InjectMojo(goal = "push", pom = "classpath:/poms/every-parameter.xml")
    void readsEveryParameterFromThePom(PushMojo mojo) throws Exception {
        assertEquals("https://feed.example.org/v3/index.json", value(mojo, "source"));
        assertEquals("other::https://other.example.org/v3/index.json", value(mojo, "altSource"));
        assertEquals("feed", value(mojo, "serverId"));
        assertEquals("feed-key", value(mojo, "apiKeyServerId"));
        assertEquals("FEED_KEY", value(mojo, "apiKeyEnv"));
        assertEquals("alice", value(mojo, "trustedPublishingUser"));
        assertEquals("https://feed.example.org/token", value(mojo, "trustedPublishingTokenUrl"));
        assertEquals("https://feed.example.org", value(mojo, "trustedPublishingAudience"));
        assertEquals("de", value(mojo, "locale"));
        assertEquals("identical", value(mojo, "skipDuplicate"));
        assertEquals("2", value(mojo, "parallelism"));
        assertEquals("5", value(mojo, "maxAttempts"));
        assertEquals("true", value(mojo, "continueOnError"));
        assertEquals("available", value(mojo, "waitUntil"));
        assertEquals("60", value(mojo, "waitTimeout"));
        assertEquals("Contoso.*", value(mojo, "globPattern"));
        assertEquals("NUPKG012=off", value(mojo, "checkRules"));
        assertEquals("target/*.nupkg", value(mojo, "packages"));
        assertEquals("releases", value(mojo, "deploySkip"));
        assertEquals("7", value(mojo, "timeout"));
        assertEquals("false", value(mojo, "failIfNoPackages"));
        for (String flag :
                new String[] {"noSymbols", "dryRun", "allowInsecureConnections", "allowSnapshots", "skip", "pushSkip"
                }) {
            assertEquals("true", value(mojo, flag), flag);
        }
        assertEquals("report.json", this.<File>value(mojo, "report").getName());
    }

    @Test
    @InjectMojo(goal = "push")
    void readsParametersFromTheCommandLine(PushMojo mojo) throws Exception {
        assertEquals("https://symbols.example.org/index.json", value(mojo, "symbolSource"));
    }

    @Test
    @InjectMojo(goal = "push")
    void isGivenWhatItNeedsOfMaven(PushMojo mojo) throws Exception {
        assertSame(session, value(mojo, "session"));
        assertSame(project, value(mojo, "project"));
        assertNotNull(value(mojo, "mojoExecution"));
        assertNotNull(value(mojo, "decrypter"));
    }

    @Test
    @InjectMojo(goal = "push-file", pom = "classpath:/poms/named-files.xml")
    void readsTheFilesToPush(PushFileMojo mojo) throws Exception {
        assertEquals("out/*.nupkg", value(mojo, "files"));
        assertNotNull(value(mojo, "decrypter"));
    }

    @Test
    @InjectMojo(goal = "set-api-key", pom = "classpath:/poms/every-parameter.xml")
    void readsWhatToDoWithAKey(SetApiKeyMojo mojo) throws Exception {
        assertEquals("Contoso.*", value(mojo, "globPattern"));
        assertEquals("false", value(mojo, "remove"));
        assertNotNull(value(mojo, "container"));
        assertNotNull(value(mojo, "prompt"));
    }

    @Test
    @InjectMojo(goal = "check", pom = "classpath:/poms/every-parameter.xml")
    void readsWhatACheckIsAbout(CheckMojo mojo) throws Exception {
        assertEquals("NUPKG012=off", value(mojo, "checkRules"));
        assertEquals("true", value(mojo, "checkFailOnWarning"));
    }

    private <T> T value(AbstractMojo mojo, String name) throws IllegalAccessException {
        return getVariableValueFromObject(mojo, name);
    }
}
