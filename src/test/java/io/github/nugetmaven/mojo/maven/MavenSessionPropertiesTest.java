package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.TestReactor;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session contains about the user's environment and files, and about the running Maven. */
class MavenSessionPropertiesTest {
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void findsAVariableByItsNameAsWritten(boolean isWindows) {
        system("env.MyKey", "as written");
        system("env.MYKEY", "in upper case");

        assertEquals(Optional.of("as written"), on(isWindows).environmentVariable("MyKey"));
        assertEquals(Optional.empty(), on(isWindows).environmentVariable("Other"));
    }

    /** On Windows, Maven converts the names of all variables to upper case. */
    @Test
    void findsAVariableInUpperCaseOnWindowsOnly() {
        system("env.MYKEY", "value");

        assertEquals(Optional.of("value"), on(true).environmentVariable("MyKey"));
        assertEquals(Optional.empty(), on(false).environmentVariable("MyKey"));
    }

    @Test
    void takesNoVariableFromTheCommandLine() {
        user("env.MYKEY", "value");

        assertEquals(Optional.empty(), on(true).environmentVariable("MyKey"));
    }

    @ParameterizedTest
    @CsvSource({
        "3.6.3, false",
        "3.10.0, false",
        "4, true",
        "4.0.0-rc-7, true",
        "4.1.0, true",
        "5.0.0-alpha-1, true",
        "10.0.0, true",
        "'', false",
        "unknown, false",
        "40000000000, false",
    })
    void knowsMaven4AndLater(String version, boolean isMaven4OrLater) {
        system("maven.version", version);

        assertEquals(isMaven4OrLater, on(false).isMaven4OrLater());
    }

    @Test
    void takesMavenFor3WhereItSaysNoVersion() {
        assertEquals(false, on(false).isMaven4OrLater());
    }

    /** Authors of plugins often build them for several Mavens with a property of that name. */
    @ParameterizedTest
    @CsvSource({"3.9.16, 4.0.0, false", "4.0.0, 3.9.16, true"})
    void takesTheVersionOfTheRunningMavenAndNoOther(String running, String given, boolean isMaven4OrLater) {
        system("maven.version", running);
        user("maven.version", given);

        assertEquals(isMaven4OrLater, on(false).isMaven4OrLater());
        assertTrue(userAgent().contains("(Maven " + running + "; "), this::userAgent);
    }

    @Test
    void introducesItselfWithoutAVersionOfMavenToo() {
        assertTrue(userAgent().startsWith("nuget-maven-plugin/0.1.0 (Maven unknown; Java "), this::userAgent);
    }

    @Test
    void findsTheFilesOfTheUser() {
        user("user.home", Path.of("home").toAbsolutePath().toString());
        user("settings.security", "~/stick/security.xml");
        user("blank", " ");
        Path home = Path.of("home").toAbsolutePath();

        assertEquals(Optional.of(home.resolve("stick/security.xml")), on(false).file("settings.security"));
        assertEquals(Optional.empty(), on(false).file("blank"));
        assertEquals(Optional.empty(), on(false).file("absent"));
        assertEquals(home.resolve(".m2/settings.xml"), on(false).userSettings());
        request.setUserSettingsFile(new File("mine.xml"));
        assertEquals(Path.of("mine.xml").toAbsolutePath(), on(false).userSettings());
    }

    private void system(String name, String value) {
        request.getSystemProperties().setProperty(name, value);
    }

    private void user(String name, String value) {
        request.getUserProperties().setProperty(name, value);
    }

    private MavenSessionProperties on(boolean isWindows) {
        return new MavenSessionProperties(session(), isWindows);
    }

    private String userAgent() {
        Plugin plugin = new Plugin();
        plugin.setVersion("0.1.0");
        return UserAgent.of(session(), new MojoExecution(plugin, "push", "default"));
    }

    private MavenSession session() {
        return new TestReactor().session(request);
    }
}
