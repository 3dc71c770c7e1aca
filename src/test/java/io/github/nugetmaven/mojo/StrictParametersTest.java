package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.parameters.ParameterTypes;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.Parameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K1: nothing is guessed when a parameter is missing, unreadable or mistyped. K3: numbers have a range. */
class StrictParametersTest {
    private NuGetGallery gallery;
    private TestBuild build;
    private Path folder;

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        gallery = NuGetGallery.start();
        gallery.settings().warnsOfMissingReadme(false);
        gallery.key("secret-key", "contoso");
        build = new TestBuild(folder)
                .with("nuget.source", gallery.indexUrl())
                .environment("NUGET_API_KEY_127_0_0_1", "secret-key");
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(build.target());
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<altSource>${feed.url}</altSource> | nuget.altSource: nothing resolves ${feed.url} in <altSource>.",
                "<source>${env.FEED_URL}</source> | nuget.source: nothing resolves ${env.FEED_URL} in <source>.",
                "<source>https://${host}/${path}</source> | nuget.source: nothing resolves ${host}, ${path} in <source>.",
                "<source/> | nuget.source is blank in <source>.",
                "<source> </source> | nuget.source is blank in <source>.",
                "<packages>${my.packages}</packages> | nuget.packages: nothing resolves ${my.packages} in <packages>.",
                "<dryRun>${env.DRY}</dryRun> | nuget.dryRun: nothing resolves ${env.DRY} in <dryRun>.",
                "<symbolSource>${s}</symbolSource> | nuget.symbolSource: nothing resolves ${s} in <symbolSource>.",
                "<globPattern>${g}</globPattern> | nuget.globPattern: nothing resolves ${g} in <globPattern>.",
                "<serverId>${s}</serverId> | nuget.serverId: nothing resolves ${s} in <serverId>.",
                "<report>${r}/a.json</report> | nuget.report: nothing resolves ${r} in <report>.",
                "<pushSkip>${skip.it}</pushSkip> | nuget.push.skip: nothing resolves ${skip.it} in <pushSkip>.",
                "<deploySkip/> | maven.deploy.skip is blank in <deploySkip>.",
                "<apiKeyEnv/> | nuget.apiKeyEnv is blank in <apiKeyEnv>.",
            })
    void refusesExpressionsThatNothingResolvesAndBlanks(String configuration, String message) throws IOException {
        refused(build.configuration(configuration), message);
    }

    @Test
    @DisplayName("K1: an expression that something resolves")
    void takesExpressionsThatAreResolved() throws Exception {
        build.configuration("<source>${feed.url}</source><serverId>${env.SERVER_NAME}</serverId>"
                        + "<dryRun>${is.dry}</dryRun><report>${project.build.directory}/r.json</report>")
                .property("feed.url", gallery.indexUrl())
                .with("is.dry", "TRUE")
                .environment("SERVER_NAME", "feed")
                .push();

        assertFalse(gallery.anyUpload());
        assertTrue(Files.exists(build.target().resolve("r.json")));
    }

    @ParameterizedTest(name = "K1: -D{0}=")
    @ValueSource(strings = {"nuget.source", "nuget.altSource", "nuget.dryRun", "nuget.serverId", "nuget.packages"})
    void refusesBlankOptions(String property) throws IOException {
        refused(build.with(property, ""), property + " is blank in -D" + property + ".");
        refused(build.with(property, " "), property + " is blank in -D" + property + ".");
    }

    @Test
    @DisplayName("K1: an expression in an option, and in a property of the POM")
    void refusesExpressionsInProperties() throws IOException {
        refused(
                build.with("nuget.serverId", "${env.NOBODY}"),
                "nuget.serverId: nothing resolves ${env.NOBODY} in -Dnuget.serverId.");
        refused(
                build.with("nuget.serverId", "feed").property("nuget.globPattern", "${globs}"),
                "nuget.globPattern: nothing resolves ${globs} in the property nuget.globPattern of the POM or of a profile.");
    }

    @ParameterizedTest(name = "K1, K3: {0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nuget.dryRun | yes | Use true or false.",
                "nuget.dryRun | 1 | Use true or false.",
                "nuget.skip | yes | Use true, releases, snapshots or false.",
                "nuget.push.skip | 1 | Use true, releases, snapshots or false.",
                "maven.deploy.skip | yes | Use true, releases, snapshots or false.",
                "nuget.noSymbols | on | Use true or false.",
                "nuget.allowSnapshots | ja | Use true or false.",
                "nuget.allowInsecureConnections | t | Use true or false.",
                "nuget.continueOnError | y | Use true or false.",
                "nuget.failIfNoPackages | no | Use true or false.",
                "nuget.pushAtEnd | no | Use true or false.",
                "nuget.skipDuplicate | same | Use false, identical or true.",
                "nuget.waitUntil | listed | Use uploaded or available.",
                "nuget.timeout | 3000000 | Use a whole number of seconds from 0 to 86400.",
                "nuget.timeout | 99999999999999999999 | Use a whole number of seconds from 0 to 86400.",
                "nuget.timeout | 5m | Use a whole number of seconds from 0 to 86400.",
                "nuget.timeout | -1 | Use a whole number of seconds from 0 to 86400.",
                "nuget.timeout | ٣ | Use a whole number of seconds from 0 to 86400.",
                "nuget.parallelism | 0 | Use a whole number of packages from 1 to 64.",
                "nuget.parallelism | 65 | Use a whole number of packages from 1 to 64.",
                "nuget.maxAttempts | 101 | Use a whole number of attempts from 1 to 100.",
                "nuget.waitTimeout | 1.5 | Use a whole number of seconds from 1 to 86400.",
                "nuget.locale | fr | Use en, de or es, with or without a region.",
                "nuget.packages | , | Use paths and Ant patterns, separated by commas.",
                "nuget.report | ./ | Use the path of a file.",
                "nuget.serverId | $(SERVER) | Nothing has replaced this variable: set it, or give the text itself.",
            })
    void refusesTextsWithoutAMeaning(String property, String text, String possible) throws IOException {
        refused(build.with(property, text), property + " is \"" + text + "\". " + possible);
    }

    @ParameterizedTest(name = "K1: {0}")
    @ValueSource(strings = {"true", "TRUE", " true ", "True"})
    void takesBooleansInAnyCaseWithBlanksAround(String text) throws Exception {
        build.with("nuget.dryRun", text).push();

        assertFalse(gallery.anyUpload());
        build.configuration("<skip>" + text + "</skip>")
                .with("nuget.dryRun", "false")
                .push();
        assertFalse(gallery.anyUpload());
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nuget.source | github | nuget.source: \"github\" is not a valid package source: there is no such folder.",
                "nuget.source | $(FeedUrl) | nuget.source: \"$(FeedUrl)\" is not a valid package source: nothing has",
                "nuget.symbolSource | feed.example.org/index.json | nuget.symbolSource: \"feed.example.org/index.json\"",
                "nuget.altSource | here::feed | nuget.altSource: \"feed\" is not a valid package source",
                "nuget.altSource | feed | nuget.altSource is \"feed\". Use \"id::source\"",
                "nuget.globPattern | Contoso.?? | nuget.globPattern: ",
                "nuget.check.rules | NUPKG012=of | nuget.check.rules is \"NUPKG012=of\". Use rules and a severity",
                "nuget.trustedPublishing.tokenUrl | https://me:pass@host/ | nuget.trustedPublishing.tokenUrl is not the URL of",
            })
    void refusesSourcesAndPatternsThatAreNone(String property, String text, String message) throws IOException {
        refused(build.with(property, text), message);
        assertFalse(Files.exists(folder.resolve(text)));
    }

    @ParameterizedTest(name = "K2: {0}")
    @ValueSource(
            strings = {"nuget.serverId", "nuget.globPattern", "nuget.timeout", "nuget.altSource", "nuget.packages"})
    void showsNoSecretInThePlaceOfAText(String property) throws IOException {
        String key = "oy2" + "abcd".repeat(10) + "efg";
        String text = failure(build.with(property, key).with("nuget.dryRun", "yes"));
        assertFalse(text.contains(key), text);
        assertTrue(text.contains("The value of " + property + " looks like an API key of nuget.org"), text);
        assertTrue(text.contains("nuget.dryRun is \"yes\""), text);
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource({
        "nuget.dryrun, -Dnuget.dryRun",
        "nuget.soruce, -Dnuget.source",
        "nuget.dry-run, -Dnuget.dryRun",
        "NuGet.dryRun, -Dnuget.dryRun",
        "nuget.dryRunn, -Dnuget.dryRun",
        "nuget.skipDuplicates, -Dnuget.skipDuplicate",
        "nuget.trustedPublishingUser, -Dnuget.trustedPublishing.user",
        "nuget.pushSkip, -Dnuget.push.skip",
        "nuget.max_attempts, -Dnuget.maxAttempts",
    })
    void asksWhatAnUnknownOptionMeans(String name, String meant) throws IOException {
        refused(
                build.with(name, "true"),
                "-D" + name + " is not a parameter of this plugin. Did you mean " + meant + "?");
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource({
        "soruce, <source>",
        "dryrun, <dryRun>",
        "nuget.dryRun, <dryRun>",
        "skip-duplicate, <skipDuplicate>",
        "check.rules, <checkRules>",
    })
    void asksWhatAnUnknownElementMeans(String element, String meant) throws IOException {
        String message = "<" + element + "> is not a parameter of this plugin. Did you mean " + meant + "?";
        refused(build.configuration("<" + element + ">true</" + element + ">"), message);
        refused(build.calledByName(), message);
    }

    @Test
    @DisplayName("K1: an unknown option that is like none")
    void listsWhatThereIs() throws IOException {
        refused(
                build.with("nuget.verbosity", "detailed"),
                "-Dnuget.verbosity is not a parameter of this plugin. Use one of -Dnuget.allowInsecureConnections, ");
    }

    @Test
    @DisplayName("K1: parameters of another goal, and properties that belong to the POM")
    void takesWhatAnotherGoalOrThePomKnows() throws Exception {
        build.configuration("<checkFailOnWarning>false</checkFailOnWarning><remove>false</remove>")
                .with("nuget.check.verifyOwner", "false")
                .with("nuget.version.prefix", "1")
                .with("nuget-maven-plugin.version", "0.1.0")
                .property("nuget.version.prefix", "2")
                .property("nuget.dryrun", "true")
                .push();

        assertTrue(gallery.anyUpload());
        assertEquals(
                "the property nuget.dryrun of the POM or of a profile is not a parameter of this plugin. Did you mean nuget.dryRun?",
                build.log().warnings().get(0));
    }

    @Test
    @DisplayName("K1: all problems at once")
    void listsAllProblemsAtOnce() {
        String message = failure(build.configuration("<source/><soruce>x</soruce>")
                .with("nuget.dryRun", "yes")
                .with("nuget.timeout", "3000000")
                .with("nuget.paralelism", "1"));

        assertTrue(message.startsWith("5 parameters cannot be used. Nothing was sent.\n\n  nuget."), message);
        Stream.of("nuget.source is blank", "nuget.dryRun is", "nuget.timeout is", "-Dnuget.paralelism", "<soruce>")
                .forEach(it -> assertTrue(message.contains("\n  " + it), message));
        assertTrue(gallery.requests().isEmpty());
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource({
        "<dryRun>false</dryRun>, nuget.dryRun, true, -Dnuget.dryRun has no effect",
        "<dryRun>${dry}</dryRun>, nuget.dryRun, true, -Dnuget.dryRun has no effect",
        "<skip>snapshots</skip>, nuget.skip, true, -Dnuget.skip has no effect",
        "<pushSkip>false</pushSkip>, nuget.push.skip, releases, -Dnuget.push.skip has no effect",
        "<source>https://api.nuget.org/v3/index.json</source>, nuget.dryRun, true, -Dnuget.source has no effect",
        "<symbolSource>./symbols</symbolSource>, nuget.symbolSource, ./feed, -Dnuget.symbolSource has no effect",
    })
    void refusesToIgnoreAnOptionThatIsDecisive(String configuration, String property, String value, String message)
            throws IOException {
        refused(build.configuration(configuration).property("dry", "false").with(property, value), message);
    }

    @Test
    @DisplayName("K1: altSource decides in any case")
    void letsAltSourceDecide() throws Exception {
        build.configuration("<source>https://api.nuget.org/v3/index.json</source>")
                .with("nuget.altSource", "127.0.0.1::" + gallery.indexUrl())
                .push();

        assertTrue(gallery.anyUpload());
    }

    @Test
    @DisplayName("K1: the POM skips in any case")
    void letsThePomSkipInAnyCase() throws Exception {
        build.configuration("<skip>true</skip>").with("nuget.skip", "snapshots").push();

        assertFalse(gallery.anyUpload());
    }

    @Test
    @DisplayName("K1: the POM may repeat an option, or take it over")
    void takesAnOptionThatThePomTakesOver() throws Exception {
        build.configuration("<dryRun>${nuget.dryRun}</dryRun><pushSkip>false</pushSkip>")
                .with("nuget.dryRun", "true")
                .with("nuget.push.skip", "false")
                .push();

        assertFalse(gallery.anyUpload());
    }

    @Test
    @DisplayName("K1: files named for another goal")
    void doesNotPushEverythingWhenFilesAreNamed() throws IOException {
        refused(
                build.with("nuget.files", "target/Contoso.Core.1.0.0.nupkg"),
                "-Dnuget.files is for nuget:push-file only. Use \"-Dnuget.packages\", or call that goal.");
    }

    @Test
    @DisplayName("K1: a goal that is skipped reads nothing else")
    void asksNothingOfASkippedGoal() throws Exception {
        build.configuration("<source>${env.FEED_URL}</source>")
                .with("nuget.skip", "true")
                .push();

        assertEquals(List.of("Not pushing: nuget.skip is set."), build.log().infos());
    }

    @Test
    @DisplayName("K1: one place decides what the text of each parameter means")
    void knowsWhatEachParameterOfEachGoalMeans() throws Exception {
        List<String> properties = TestPlugin.descriptor().getMojos().stream()
                .filter(goal -> !goal.getGoal().equals("help"))
                .flatMap(goal -> goal.getParameters().stream())
                .filter(Parameter::isEditable)
                // the others are elements with elements, which the core judges
                .filter(it -> it.getExpression() != null)
                .map(it -> it.getExpression().replaceAll("[${}]", ""))
                .distinct()
                .toList();
        assertTrue(properties.size() > 30, properties::toString);
        assertEquals(
                List.of(),
                properties.stream().filter(it -> !ParameterTypes.isKnown(it)).toList());
    }

    @Test
    @DisplayName("K1: every goal is as strict")
    void isAsStrictInEveryGoal() {
        build.with("nuget.dryRun", "yes").with("nuget.soruce", "x");
        for (String message : List.of(
                assertThrows(MojoFailureException.class, build::check).getMessage(),
                assertThrows(MojoFailureException.class, build::pushFile).getMessage())) {
            assertTrue(message.contains("nuget.dryRun is \"yes\"") && message.contains("-Dnuget.soruce"), message);
        }
    }

    private void refused(TestBuild strict, String message) throws IOException {
        String text = failure(strict);
        assertTrue(text.startsWith(message), text);
        assertTrue(text.contains("Nothing was sent."), text);
        assertEquals(List.of(), gallery.requests());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(build.target()), files.toList());
        }
    }

    private static String failure(TestBuild build) {
        return assertThrows(MojoFailureException.class, build::push).getMessage();
    }
}
