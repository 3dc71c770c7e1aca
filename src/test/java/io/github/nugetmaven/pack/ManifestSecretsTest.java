package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K2: a package is public for ever, so no key and no login gets into its manifest or into a message about it. */
class ManifestSecretsTest {
    private static final String KEY = "oy2abcdefghijklmnopqrstuvwxyz234567abcdefghijk";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "Push with " + KEY + ".",
                "key=" + KEY,
                "\"" + KEY + "\"",
                "https://example.org/?token=" + KEY + "&x=1",
                "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
                "(glpat-abcdefghijklmnopqrst)",
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln"
            })
    void keyIsRefusedInEveryText(String text) {
        TestPom pom = new TestPom(folder);
        pom.description = text;
        pom.repository = new SourceRepository("", "https://example.org/r.git", text, "");

        List<PackProblem> problems = problems(pom.contents());

        assertEquals(
                List.of("description", "repository"),
                problems.stream().map(it -> ((MetadataProblem) it).subject()).toList());
        assertFalse(problems.toString().contains(KEY), problems.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The interface 6B29FC40-CA47-1067-B31D-00DD010662DA.",
                "Since commit 3f786850e387550fdab836ed7e6dc881de23001b.",
                "Supports oy2 keys, ghp_ tokens and https://user:password@example.org/."
            })
    void othersMayBeInADescription(String text) {
        TestPom pom = new TestPom(folder);
        pom.description = text;

        assertEquals(List.of(), problems(pom.contents()));
    }

    @Test
    void loginInAUrlOfANuspecIsRefused() throws IOException {
        List<PackProblem> problems = problems(nuspec("""
                <projectUrl>https://jane:pass@example.org/</projectUrl><iconUrl>https://example.org/a@b.png</iconUrl>
                <repository type="git" url="https://token@github.com/c/h.git"/>
                """, Map.of()).packages().get(0));

        assertEquals(
                List.of(
                        new MetadataProblem(Reason.LOGIN, "projectUrl", "", ""),
                        new MetadataProblem(Reason.LOGIN, "repository url", "", "")),
                problems);
    }

    @Test
    void loginInAUrlOfThePomIsLeftOut() {
        TestPom pom = new TestPom(folder);
        pom.url = PomUrl.of("https://jane:pass@example.org/hello");
        pom.repository = new SourceRepository("", "https://jane:pass@example.org/r.git", "", "");

        PackageContents contents = pom.contents();

        assertEquals("https://example.org/hello", contents.manifest().fields().get(ManifestField.PROJECT_URL));
        assertEquals(
                "https://example.org/r.git",
                contents.manifest().repository().orElseThrow().url());
        assertEquals(List.of(), problems(contents));
    }

    @ParameterizedTest
    @CsvSource({
        "scm:git:file://jane:pass@example.org/r.git",
        "scm:git:jane:pass@example.org:r.git",
        "scm:git:ssh://jane:p@ss@example.org/r.git",
        "https://jane:pass@example.org",
    })
    void loginIsInNoMessageAboutAnScm(String scm) {
        TestPom pom = new TestPom(folder);
        pom.scm = new PomScm(PomUrl.NONE, PomUrl.of(scm), PomUrl.NONE);

        List<PackProblem> problems = pom.problems();

        assertEquals(1, problems.size());
        assertFalse(problems.toString().contains("p@ss") || problems.toString().contains("pass"), problems.toString());
    }

    @Test
    void loginIsInNoNoticeAboutAnScm() {
        TestPom pom = new TestPom(folder);
        pom.scm = new PomScm(PomUrl.NONE, PomUrl.of("scm:svn:https://jane:pass@example.org/svn"), PomUrl.NONE);

        assertEquals(
                List.of(new PlanNotice(PlanNotice.Kind.SCM_NOT_GIT, "scm:svn:https://example.org/svn", "")),
                pom.plan().notices());
    }

    @Test
    void tokenWithAKeyIsRefusedOnItsLine() {
        PackException failure = assertThrows(
                PackException.class,
                () -> nuspec(
                        "\n<projectUrl>$secret$</projectUrl><tags>$word$</tags>", Map.of("secret", KEY, "word", "a")));

        assertEquals(
                List.of(new NuspecProblem(
                        NuspecProblem.Reason.SECRET_TOKEN,
                        folder.resolve("a.nuspec"),
                        2,
                        "$secret$",
                        "an API key of nuget.org")),
                failure.problems());
    }

    @Test
    void keyInANuspecIsInNoMessage() {
        PackException failure =
                assertThrows(PackException.class, () -> nuspec("<projectUrl>" + KEY + "</projectUrl>", Map.of()));

        assertEquals(1, failure.problems().size());
        assertFalse(
                failure.problems().toString().contains(KEY), failure.problems().toString());
    }

    private PackPlan nuspec(String elements, Map<String, String> tokens) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A package is not empty.");
        Path file = folder.resolve("a.nuspec");
        Files.writeString(
                file,
                "<package><metadata><id>A</id><version>1.0.0</version><authors>A</authors><description>D</description>"
                        + elements + "</metadata></package>");
        return PackageFromNuspec.plan(
                new NuspecRequest(file, "", "", new PomTokens(Map.of(), List.of()), Map.of(), tokens));
    }

    private static List<PackProblem> problems(PackageContents contents) {
        return PackageDrafts.of(contents, PackOptions.Symbols.AUTO).problems();
    }
}
