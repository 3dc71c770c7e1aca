package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.pack.ScmRepository.Match;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScmRepositoryTest {
    private static Match find(String connection, String developerConnection, String url) {
        return ScmRepository.find(new PomScm(PomUrl.of(url), PomUrl.of(connection), PomUrl.of(developerConnection)));
    }

    @ParameterizedTest(name = "D3 {0} is {1}")
    @CsvSource({
        "scm:git:https://github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git|https://github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:http://github.com/contoso/hello, https://github.com/contoso/hello",
        "scm:git:git://github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git://github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:git@github.com:contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:ssh://git@github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:ssh://git@github.com:22/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:ssh://github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:git+ssh://git@gitlab.com/a/b/c/hello.git, https://gitlab.com/a/b/c/hello.git",
        "scm:git:git@bitbucket.org:contoso/hello.git, https://bitbucket.org/contoso/hello.git",
        "scm:git:git@codeberg.org:contoso/hello.git, https://codeberg.org/contoso/hello.git",
        "scm:git:https://user:secret@git.example.org/r/hello.git, https://git.example.org/r/hello.git",
        "scm:git:https://token@github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:https://git.example.org:8443/r/hello.git, https://git.example.org:8443/r/hello.git",
        "scm:git:http://git.example.org/r/hello.git, http://git.example.org/r/hello.git",
        "scm:git:https://gitbox.apache.org/repos/asf/maven.git, https://gitbox.apache.org/repos/asf/maven.git",
        "scm:git:[fetch=]https://github.com/c/h.git[push=]git@github.com:c/h.git, https://github.com/c/h.git",
        "scm:git:[push=]git@github.com:c/h.git, ",
        "https://github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "git@github.com:contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:https://github.com/contoso/hello.git, https://github.com/contoso/hello.git",
        "scm:git:https://github.com/contoso/hello/tree/main/child, https://github.com/contoso/hello",
        "scm:git:https://github.com/contoso/hello.git/child, https://github.com/contoso/hello.git",
        "scm:git:https://git.example.org/r/hello.git/child/grandchild, https://git.example.org/r/hello.git",
        "scm:git:https://github.com/contoso/hello/child, https://github.com/contoso/hello",
        "scm:git:https://gitlab.com/a/b/hello/-/tree/main/x, https://gitlab.com/a/b/hello",
        "scm:git:HTTPS://GitHub.com/Contoso/Hello, https://github.com/Contoso/Hello",
        "scm:git:https://github.com/contoso/hello/, https://github.com/contoso/hello",
        "scm:git:https://github.com/contoso/hello?x=1#y, https://github.com/contoso/hello",
    })
    void findsWhatEverybodyCanOpen(String connection, String url) {
        Match expected = url == null ? new Match.Unresolvable("scm.connection", connection) : new Match.Found(url);

        assertEquals(expected, find(connection, "", ""));
    }

    @Test
    void takesThePageIfOnlyThatIsHttpsAndNamesTheRepository() {
        String ssh = "scm:git:git@git.example.org:r/hello.git";

        assertEquals(
                new Match.Found("https://git.example.org/x/hello"), find(ssh, "", "https://git.example.org/x/hello"));
        assertEquals(
                new Match.Found("https://dev.azure.com/o/p/_git/hello"),
                find("scm:git:git@ssh.dev.azure.com:v3/o/p/hello", "", "https://dev.azure.com/o/p/_git/hello"));
        assertEquals(new Match.Unresolvable("scm.connection", ssh), find(ssh, "", "https://git.example.org/x/other"));
        assertEquals(new Match.Unresolvable("scm.connection", ssh), find(ssh, "", ""));
    }

    @Test
    void takesWhatIsThere() {
        assertEquals(new Match.Absent(), find("", "", ""));
        assertEquals(new Match.Found("https://github.com/c/h.git"), find("", "scm:git:git@github.com:c/h.git", ""));
        assertEquals(new Match.Found("https://github.com/c/h"), find("", "", "https://github.com/c/h/tree/main/child"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scm:git:",
                "scm:git:/srv/git/hello.git",
                "scm:git:file:///srv/git/hello.git",
                "scm:git:C:\\git\\hello",
                "scm:git:ssh://git@git.example.org:2222/r/hello.git",
                "scm:git:git://git.example.org/r/hello.git",
                "scm:git:${scm.url}",
                "scm:git:https://github.com",
                "scm:git:https://git hub.com/a/b",
                "TODO",
            })
    void namesTheElementThatItCannotResolve(String connection) {
        assertEquals(new Match.Unresolvable("scm.connection", connection), find(connection, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scm:svn:https://svn.example.org/trunk", "scm:hg:https://hg.example.org/r", "scm:svn|http://x/y"
            })
    void leavesOutWhatIsNotGit(String connection) {
        assertEquals(new Match.NotGit(connection), find(connection, "", ""));
    }

    @Test
    void cutsThePathsThatModulesInherit() {
        PomUrl connection =
                new PomUrl("scm:git:https://git.example.org/r/hello/parent/child", List.of("parent", "child"));
        PomScm scm = new PomScm(PomUrl.NONE, connection, PomUrl.NONE);

        assertEquals(new Match.Found("https://git.example.org/r/hello"), ScmRepository.find(scm));
    }

    @ParameterizedTest(name = "D1 {0} without {1} is {2}")
    @CsvSource({
        "https://example.org/p/child, child, https://example.org/p",
        "https://example.org/p/parent/child, parent child, https://example.org/p",
        "https://example.org/p/modules/child, modules/child, https://example.org/p",
        "https://example.org/p/child, modules/child, https://example.org/p",
        "https://example.org/p, child, https://example.org/p",
        "https://example.org/p/child, '', https://example.org/p/child",
    })
    void cutsOnlyWhatMavenHasAppended(String text, String appended, String url) {
        List<String> paths = appended.isEmpty() ? List.of() : List.of(appended.split(" "));

        assertEquals(url, new PomUrl(text, paths).withoutModules());
    }
}
