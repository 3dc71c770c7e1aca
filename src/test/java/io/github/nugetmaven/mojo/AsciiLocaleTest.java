package io.github.nugetmaven.mojo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** K1, K7: a JVM of its own under LANG=C, as in many containers, where neither file names nor output go beyond ASCII. */
@EnabledOnOs(OS.LINUX)
class AsciiLocaleTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("K1: a name beyond ASCII beside another: an error that names the locale, and nothing is pushed")
    void refusesANameThatItCannotRead() throws Exception {
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(folder.resolve("target"), "K\u00f6rper.1.0.0.nupkg");
        TestPackage.of("Contoso.Other", "1.0.0").writeTo(folder.resolve("target"));

        String shown = run("push");

        assertTrue(shown.contains("cannot be read in the locale of this build"), shown);
        assertTrue(shown.contains("Set the environment variable LC_ALL to a UTF-8 locale"), shown);
        assertFalse(Files.exists(folder.resolve("feed")), shown);
    }

    @Test
    @DisplayName("K1: what is beyond ASCII in a package is pushed as it is")
    void pushesAPackageWithSuchEntries() throws Exception {
        Path file = TestPackage.of("Contoso.Core", "1.0.0")
                .entry("content/Gr\u00fc\u00dfe \u4f60.txt", "\u4f60")
                .writeTo(folder.resolve("target"));

        String shown = run("push");

        assertTrue(shown.contains("pushed"), shown);
        Path there = folder.resolve("feed/contoso.core/1.0.0/contoso.core.1.0.0.nupkg");
        assertEquals(-1, Files.mismatch(file, there), shown);
    }

    @Test
    @DisplayName("K7.6: the guide has no question marks in place of umlauts")
    void spellsItsGuide() throws Exception {
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(folder.resolve("target"));

        String shown = run("check");

        assertTrue(shown.contains("So entsteht ein API-Schluessel"), shown);
        assertFalse(shown.matches("(?s).*[A-Za-z]\\?[a-z].*"), shown);
    }

    /** What the other JVM printed. */
    private String run(String goal) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=ANSI_X3.4-1968",
                "-Dsun.jnu.encoding=ANSI_X3.4-1968",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(Build.class.getName(), goal, folder.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("LC_") || it.startsWith("LANG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        String shown = Files.readString(output, ISO_8859_1);
        assertEquals(0, process.exitValue(), shown);
        assertTrue(shown.chars().allMatch(c -> c < 128), shown);
        return shown;
    }

    /** The program of the other JVM. */
    static final class Build {
        private Build() {}

        public static void main(String[] arguments) throws Exception {
            PrintStream out = System.out;
            Path folder = Path.of(arguments[1]);
            TestBuild build = new TestBuild(folder);
            try {
                if (arguments[0].equals("push")) {
                    build.with("nuget.source", folder.resolve("feed").toString())
                            .push();
                } else {
                    build.with("nuget.source", "nuget.org")
                            .with("nuget.locale", "de")
                            .offline()
                            .goals("deploy")
                            .check();
                }
            } catch (org.apache.maven.plugin.MojoFailureException e) {
                out.println(e.getMessage());
            }
            out.println(build.log().text());
            System.exit(0);
        }
    }
}
