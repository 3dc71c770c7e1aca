package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.nugetmaven.testing.ArtipieFeed;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check finds out before a push, and how it reports that. */
@GalleryTest
class CheckMojoTest {
    private static final String KEY = "oy2" + "abcd".repeat(10) + "efg";

    @TempDir
    private Path folder;

    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start() {
        gallery.publish("Contoso.Core", "0.9.0", "contoso");
        build = new TestBuild(folder).source(gallery).key(KEY);
    }

    @Test
    void saysWhatIsKnownOfEachPackageAndOfTheKey() throws Exception {
        gallery.key(KEY, "contoso");
        pack("Contoso.Core");
        pack("Contoso.Http");
        TestPackage.symbolsOf("Contoso.Http", "1.0.0").writeTo(build.target());
        build.with("nuget.globPattern", "Contoso.*").check();
        String log = log();
        assertTrue(log.contains("Checked 3 packages for " + gallery.indexUrl()), log);
        assertTrue(
                log.matches("(?s).* Contoso.Core +1.0.0 +.* covered by the glob +existing ID, version free\n.*"), log);
        assertTrue(log.matches("(?s).* Contoso.Http +1.0.0 +.* covered by the glob +new ID, version free\n.*"), log);
        assertTrue(log.matches("(?s).* Contoso.Http \\(symbols\\) +1.0.0 +.* covered by the glob\n.*"), log);
        assertTrue(
                log.contains("API key: from the environment variable NUGET_API_KEY_127_0_0_1, scopes not declared,"
                        + " glob pattern Contoso.*, expiry not declared, accepted by the feed"),
                log);
        assertFalse(gallery.anyUpload());
        assertEquals(1, gallery.requestsTo(GalleryRoute.VERIFY_KEY).size());
        assertEquals(0, gallery.requestsTo(GalleryRoute.CREATE_VERIFICATION_KEY).size());
    }

    /** K3: the findings are the result, not the report. */
    @Test
    void showsItsFindingsAlthoughTheReportCannotBeWritten() throws IOException {
        pack("Contoso.Core");
        Files.createDirectories(build.target().resolve("nuget/check-report.json/in-the-way"));

        build.checkFailure();

        assertTrue(build.log().text().contains("Checked 1 package"), build.log().text());
        assertTrue(
                build.log().warnings().stream()
                        .anyMatch(it -> it.startsWith("Cannot write the report ") && it.contains("check-report.json")),
                build.log().text());
    }

    /** K5: Maven ignores a proxy of another protocol without a word. */
    @Test
    void warnsOfAProxyThatIsNotUsed() {
        pack("Contoso.Core");
        Proxy proxy = new Proxy();
        proxy.setId("tor");
        proxy.setProtocol("socks5");
        build.proxy(proxy).checkFailure();

        assertTrue(
                build.log().warnings().stream()
                        .anyMatch(it -> it.startsWith("The <proxy> 'tor' in settings.xml has the protocol socks5")),
                build.log().text());
    }

    @Test
    void reportsAllProblemsAtOnce() {
        pack("Contoso.Core");
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        pack("Fabrikam.Core");
        write("broken.nupkg", "no zip");
        String message = build.with("nuget.globPattern", "Contoso.*").checkFailure();
        assertTrue(message.startsWith("A push would fail. 4 problems:\n1. "), message);
        assertTrue(message.contains("broken.nupkg is not a NuGet package"), message);
        assertTrue(message.contains("cannot push Fabrikam.Core: its glob pattern Contoso.* does not match"), message);
        assertTrue(message.contains("already has Contoso.Core 1.0.0"), message);
        assertTrue(message.contains("does not accept the API key"), message);
        assertFalse(message.contains("Nothing was"), message);
        assertTrue(
                message.contains("need several (Contoso.Core, Fabrikam.Core): enter *, or create one key for each"),
                message);
    }

    @Test
    void reportsTheRulesThatPackagesViolate() throws Exception {
        String longName = "content/" + "a".repeat(193);
        TestPackage.of("Contoso.Core", "1.0.0")
                .entry(longName, "")
                .entry("content/A.txt", "")
                .entry("content/a.TXT", "")
                .writeTo(build.target(), "twice.nupkg");
        write("broken.nupkg", "no zip");
        gallery.key(KEY, "contoso");
        String message = build.checkFailure();
        assertTrue(message.contains("Contoso.Core 1.0.0 violates NUPKG008/NU5050. Fix the"), message);
        // K7: once, in the table
        assertFalse(message.contains("Two entries have the same name"), message);
        assertFalse(message.contains("NUPKG018/NU5123"), message);
        assertTrue(message.contains("broken.nupkg is not a NuGet package. NUPKG001: This is not a zip file"), message);
        assertTrue(
                build.log().errors().get(0).matches(" +error +NUPKG008/NU5050 +Contoso.Core 1.0.0 +Two entries.*"),
                () -> build.log().errors().toString());
        assertTrue(
                build.log().errors().get(1).matches(" +error +NUPKG001 +broken.nupkg +This is not a zip.*"),
                () -> build.log().errors().toString());
        assertTrue(
                build.log().warnings().get(0).matches(" +warning +NUPKG018/NU5123 +Contoso.Core 1.0.0 +The path of.*"),
                () -> build.log().warnings().toString());
        assertEquals(
                JsonParser.parseString("""
                        {"packages": [
                          {"id": "Contoso.Core", "version": "1.0.0", "file": "%s", "findings": [
                            {"rule": "NUPKG008", "severity": "error", "entry": "content/a.TXT", "message": "Two entries have\
                         the same name, ignoring case: content/a.TXT and content/A.txt. Rename or remove one."},
                            {"rule": "NUPKG018", "severity": "warning", "entry": "%s", "message": "The path\
                         of entry %s… has 201 characters. Shorten it to at most 200 characters."}]},
                          {"id": null, "version": null, "file": "%s", "findings": [
                            {"rule": "NUPKG001", "severity": "error", "entry": null, "message": "This is not a zip file.\
                         Build the package again: the file was not written by a packing tool, or it was overwritten."}]}]}
                        """.formatted(
                                build.target().resolve("twice.nupkg"),
                                longName,
                                longName.substring(0, 120),
                                build.target().resolve("broken.nupkg"))),
                report());
    }

    @Test
    void failsForAWarningOnlyIfAsked() throws Exception {
        TestPackage.of("Contoso.Core", "1.0.0")
                .entry("content/" + "a".repeat(193), "")
                .writeTo(build.target());
        gallery.key(KEY, "contoso");
        build.check();
        assertTrue(build.log().warnings().get(0).contains("NUPKG018/NU5123"));
        String message = build.with("nuget.check.failOnWarning", "true").checkFailure();
        assertTrue(message.contains("Contoso.Core 1.0.0 violates NUPKG018/NU5123. "), message);
        build.with("nuget.check.rules", "NUPKG018=off").check();
    }

    @Test
    void countsRulesOfNuGetOrgForItsPackagesOnly() throws Exception {
        pack("Contoso.\u00d6");
        gallery.key(KEY, "contoso");
        build.check();
        assertEquals(
                new JsonArray(),
                report().getAsJsonArray("packages").get(0).getAsJsonObject().get("findings"));
        String message = build.goals("verify")
                .with("nuget.source", "https://api.nuget.org/v3/index.json")
                .checkFailure();
        assertTrue(message.contains("violates NUPKG023/NU5052"), message);
        assertTrue(
                build.with("nuget.check.rules", "NUPKG023=loud").checkFailure().contains("\"NUPKG023=loud\""));
        build.with("nuget.check.rules", "NUPKG023=warn").check();
    }

    @ParameterizedTest(name = "K4: -SNAPSHOT, mvn {0}, {1}={2}")
    @CsvSource({
        "verify, nuget.check.failOnWarning, false",
        "install, nuget.check.failOnWarning, false",
        "deploy, nuget.push.skip, true",
        "deploy, nuget.push.skip, snapshots",
        "deploy, maven.deploy.skip, snapshots",
        "deploy, maven.deploy.skip, TRUE",
    })
    void letsASnapshotBeUnlessItIsPushed(String goal, String property, String value) throws Exception {
        TestPackage.of("Contoso.Core", "1.0.0-SNAPSHOT").writeTo(build.target());
        build.projectVersion("1.0.0-SNAPSHOT")
                .goals(goal)
                .with("nuget.source", "nuget.org")
                .with(property, value)
                .check();

        assertEquals(
                1,
                build.log().infos().stream()
                        .filter(it -> it.contains("SNAPSHOT versions"))
                        .count(),
                log());
    }

    @ParameterizedTest(name = "K4: -SNAPSHOT, mvn {0}, {1}={2}")
    @CsvSource({
        "deploy, nuget.push.skip, releases",
        "deploy, maven.deploy.skip, false",
        "verify, nuget.check.requireKey, true",
    })
    void refusesASnapshotThatWouldBePushed(String goal, String property, String value) throws Exception {
        TestPackage.of("Contoso.Core", "1.0.0-SNAPSHOT").writeTo(build.target());
        String message = build.projectVersion("1.0.0-SNAPSHOT")
                .offline()
                .goals(goal)
                .with("nuget.source", "nuget.org")
                .with(property, value)
                .checkFailure();
        assertTrue(message.contains("Contoso.Core 1.0.0-SNAPSHOT would stay on nuget.org forever"), message);
    }

    private JsonObject report() throws IOException {
        return JsonParser.parseString(Files.readString(build.target().resolve("nuget/check-report.json")))
                .getAsJsonObject();
    }

    @Test
    void leadsToAKeyIfThereIsNone() {
        pack("Contoso.Core");
        String message = atNuGetOrgWithoutAKey().checkFailure();
        assertTrue(
                message.startsWith("A push would fail. No API key for nuget.org: the environment variable"), message);
        assertTrue(message.contains("How to get an API key for nuget.org:\n  1. Sign in, open"), message);
        assertTrue(message.contains(":set-api-key"), message);
    }

    /** K7: a CI cannot store a key. */
    @Test
    void leadsToAVariableInACi() {
        pack("Contoso.Core");
        String message = build.with("nuget.source", "nuget.org")
                .offline()
                .environment("CI", "true")
                .checkFailure();
        assertTrue(message.contains("Put the key into the environment variable NUGET_API_KEY."), message);
        assertFalse(message.contains("set-api-key"), message);
    }

    @Test
    void leadsToAKeyInTheReadersLanguage() {
        pack("Contoso.Core");
        assertTrue(atNuGetOrgWithoutAKey()
                .with("nuget.locale", "es")
                .checkFailure()
                .contains("Inicie sesión"));
    }

    @ParameterizedTest
    @CsvSource({
        "verify, false",
        "package, false",
        "clean install, false",
        "deploy, true",
        "clean deploy, true",
        "after:deploy, true",
        "verify nuget:push, true",
        "verify io.github.nugetmaven:nuget-maven-plugin:0.1.0:push, true",
        "verify io.github.nugetmaven:nuget-maven-plugin:push@to-the-world, true",
        "site-deploy, false",
        "verify gpg:sign-and-deploy-file, false",
    })
    void asksForAKeyOnlyIfTheBuildGoesOnToPush(String goals, boolean asks) throws Exception {
        pack("Contoso.Core");
        atNuGetOrgWithoutAKey().goals(goals.split(" "));
        if (asks) {
            assertTrue(build.checkFailure().contains("No API key"));
        } else {
            build.check();
            assertTrue(log().contains("Not checked: the API key and the feed, because this build does not push"));
            assertTrue(gallery.requests().isEmpty());
        }
    }

    @Test
    void asksForAKeyIfCalledByName() {
        pack("Contoso.Core");
        atNuGetOrgWithoutAKey().goals("nuget:check").calledByName();
        assertTrue(build.checkFailure().contains("No API key"));
    }

    @ParameterizedTest
    @CsvSource({
        "verify, nuget.check.requireKey, true, true",
        "deploy, nuget.check.requireKey, false, false",
        "deploy, nuget.push.skip, true, false",
        "deploy, maven.deploy.skip, true, false",
        "deploy, nuget.dryRun, true, false"
    })
    void asksForAKeyAsConfigured(String goal, String property, String value, boolean asks) throws Exception {
        pack("Contoso.Core");
        atNuGetOrgWithoutAKey().goals(goal).with(property, value);
        if (asks) {
            assertTrue(build.checkFailure().contains("No API key"));
        } else {
            build.check();
        }
    }

    @ParameterizedTest(name = "K9: a feed that may need no key, mvn {0}, requireKey={1}: required {2}")
    @CsvSource({"verify, true, true", "deploy, true, true", "deploy, '', false", "nuget:check, '', false"})
    void requiresTheKeyOfAnotherFeedOnlyIfAsked(String goal, String requireKey, boolean isRequired) throws Exception {
        pack("Contoso.Core");
        build.goals(goal).with("nuget.serverId", "nobody");
        if (goal.startsWith("nuget:")) {
            build.calledByName();
        }
        if (!requireKey.isEmpty()) {
            build.with("nuget.check.requireKey", requireKey);
        }
        if (isRequired) {
            String message = build.checkFailure();
            assertTrue(message.startsWith("The check requires an API key. No API key: the environment"), message);
        } else {
            build.check();
            assertTrue(log().contains("API key: none."), log());
        }
    }

    @Test
    void saysThatADryRunIsWhyTheKeyIsNotChecked() throws Exception {
        pack("Contoso.Core");
        build.goals("deploy").with("nuget.dryRun", "true").check();
        assertTrue(log().contains("Not checked: the API key and the feed, because this is a dry run ("), log());
    }

    @Test
    void checksPackagesAgainstADeclaredGlobEvenIfNoKeyIsNeeded() {
        pack("Fabrikam.Core");
        build.goals("verify").with("nuget.globPattern", "Contoso.*");
        assertTrue(build.checkFailure().contains("cannot push Fabrikam.Core"));
        assertTrue(gallery.requests().isEmpty());
    }

    @Test
    void asksNoServerOfflineAndSaysWhatItLeftOut() throws Exception {
        pack("Contoso.Core");
        build.offline().check();
        assertTrue(log().contains("Not checked, because Maven is offline: whether the key works"), log());
        assertTrue(log().contains("not verified"), log());
        assertTrue(gallery.requests().isEmpty());
    }

    @Test
    void asksForAKeyOfflineToo() {
        pack("Contoso.Core");
        assertTrue(atNuGetOrgWithoutAKey().checkFailure().contains("No API key"));
    }

    /** K9: whether another feed needs a key is for the feed to say. */
    @Test
    void saysThatThereIsNoKeyForAnotherFeed() throws Exception {
        build.packages("Contoso.Core");
        build.key("").check();
        assertTrue(
                log().contains("API key: none. The environment variable NUGET_API_KEY_127_0_0_1 is not set, and"
                        + " settings.xml has no <server> '127.0.0.1'."),
                log());
    }

    /** Offline, so that nobody really asks nuget.org. */
    private TestBuild atNuGetOrgWithoutAKey() {
        return build.with("nuget.source", "https://api.nuget.org/v3/index.json")
                .environment("NUGET_API_KEY", "")
                .offline();
    }

    @Test
    void provesOwnershipOnlyIfAskedTo() throws Exception {
        gallery.key(KEY, "contoso");
        gallery.publish("Fabrikam.Core", "0.9.0", "fabrikam");
        pack("Contoso.Core");
        pack("Contoso.New");
        pack("Fabrikam.Core");
        build.check();
        String message = build.with("nuget.check.verifyOwner", "true").checkFailure();
        assertTrue(message.contains("does not own Fabrikam.Core."), message);
        assertTrue(log().contains("owned by the key's owner"), log());
        assertEquals(2, gallery.requestsTo(GalleryRoute.CREATE_VERIFICATION_KEY).size());
        assertFalse(gallery.anyUpload());
    }

    @ParameterizedTest
    @CsvSource({"true, 'has not confirmed', false", "false, 'is locked', true"})
    void reportsAnOwnerWhoMayNotPush(boolean confirmed, String words, boolean locked) {
        gallery.key(KEY, "contoso");
        if (locked) {
            gallery.owners().lockOwner("contoso");
        } else {
            gallery.owners().unconfirm("contoso");
        }
        pack("Contoso.Core");
        assertTrue(build.with("nuget.check.verifyOwner", "true").checkFailure().contains(words));
    }

    @Test
    void reportsAKeyThatTheFeedRejects() {
        gallery.key(KEY, "contoso");
        gallery.revokeKey(KEY);
        pack("Contoso.Core");
        assertTrue(build.checkFailure().contains("does not accept the API key from the environment variable"));
        assertTrue(log().contains("REJECTED by the feed"), log());
    }

    @Test
    void acceptsAKeyForEverythingWhateverItsGlob() throws Exception {
        gallery.key(KEY, "contoso").actions(GalleryKey.ALL).globs("Another.*");
        pack("Contoso.Core");
        build.check();
        assertTrue(log().contains(", accepted by the feed"), log());
    }

    @Test
    void doesNotFailIfTheFeedCannotAnswer() throws Exception {
        gallery.always(GalleryRoute.VERIFY_KEY, Fault.status(503, "Read only", ""));
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.status(500, "Broken", ""));
        pack("Contoso.Core");
        build.check();
        assertTrue(log().contains("Not checked: whether the key works"), log());
        assertTrue(log().contains("Not checked: whether versions are free"), log());
    }

    @Test
    void showsTheServersWarningThatTheKeyExpires() throws Exception {
        gallery.key(KEY, "contoso").expires(gallery.clock().instant().plus(Duration.ofDays(3)));
        pack("Contoso.Core");
        build.check();
        assertTrue(
                build.log().text().contains("Your API key expires in 3 days"),
                build.log().text());
    }

    @Test
    void asksOnlyAGalleryAboutKeys() throws Exception {
        try (ArtipieFeed feed = ArtipieFeed.start()) {
            pack("Contoso.Core");
            build.with("nuget.source", feed.indexUrl()).check();
            assertTrue(log().contains("new ID, version free"), log());
            assertTrue(
                    log().contains("Not checked: whether the key works. The feed provides no such information."),
                    log());
        }
    }

    @Test
    void looksIntoAFolderOffline(@TempDir Path folder) throws Exception {
        pack("Contoso.Core");
        build.with("nuget.source", folder.toString()).offline().push();
        String failure = build.checkFailure();
        assertTrue(failure.contains("already has Contoso.Core 1.0.0"), failure);
        assertTrue(gallery.requests().isEmpty());
    }

    @Test
    void looksIntoAFolderWithoutAKey() throws Exception {
        pack("Contoso.Core");
        Path feed = folder.resolve("feed");
        build.with("nuget.source", feed.toString()).goals("verify");
        build.check();
        build.push();
        assertTrue(build.checkFailure().contains("already has Contoso.Core 1.0.0"));
        assertTrue(log().contains("new ID, version free") && log().contains("version TAKEN"), log());
        assertFalse(log().contains("Not checked"), log());
    }

    @Test
    void suggestsTheNarrowestGlobWhereNoneOrAWiderOneIsDeclared() throws Exception {
        gallery.key(KEY, "contoso");
        pack("Contoso.Core");
        pack("Contoso.Http");
        build.check();
        assertTrue(log().contains("nuget.org does not reveal a key's glob pattern"), log());
        assertTrue(log().contains("The narrowest for this build: Contoso.*"), log());
        build.with("nuget.globPattern", "*").check();
        assertTrue(log().contains("The key's glob pattern * allows more packages than this build creates."), log());
    }

    @Test
    void knowsThatAKeyForNewVersionsPushesNoNewPackage() {
        gallery.key(KEY, "contoso");
        pack("Contoso.Core");
        pack("Contoso.New");
        build.key("")
                .environment("CONTOSO_KEY", KEY)
                .with("nuget.serverId", "declared")
                .settings(MavenSettings.read("pushversion", Map.of("CONTOSO_KEY", KEY)));
        String message = build.checkFailure();
        assertTrue(
                message.contains(
                        "can push new versions only (pushversion), but the feed does not have Contoso.New yet."),
                message);
    }

    @Test
    void knowsWithoutTheFeedThatAShortLivedKeyHasExpired() throws Exception {
        // made at 00:00 on 2024-01-01, good for an hour
        String expired = "0".repeat(52) + "JQQJ99" + "AA" + "N5P" + "001337" + "AAA" + "S" + "00C" + "NUGT" + "0000";
        pack("Contoso.Core");
        build.key(expired).offline();
        assertTrue(build.checkFailure().contains("a short-lived key that expired at 2024-01-01 01:00 UTC"));
        assertTrue(log().contains("valid until 2024-01-01 01:00 UTC"), log());
        String push = build.online().pushFailure();
        assertTrue(push.contains("expired at 2024-01-01 01:00 UTC"), push);
        assertTrue(gallery.requests().isEmpty());
    }

    @Test
    void spendsNoTokenOfTheCi() throws Exception {
        pack("Contoso.Core");
        build.key("")
                .environment("NUGET_ID_TOKEN", "a.b.c")
                .with("nuget.trustedPublishing.user", "alice")
                .with("nuget.trustedPublishing.tokenUrl", gallery.url("/api/v2/token"))
                .check();
        assertTrue(log().contains("from trusted publishing for alice (GitLab CI)"), log());
        assertTrue(log().contains("Not checked: whether trusted publishing provides a key."), log());
        assertTrue(log().contains("new ID, version free") || log().contains("existing ID, version free"), log());
        assertEquals(
                0,
                gallery.requestsTo(GalleryRoute.TOKEN, GalleryRoute.VERIFY_KEY).size());
    }

    @Test
    void isSkipped() throws Exception {
        build.with("nuget.check.skip", "true").check();
        assertEquals(
                List.of("Not checking: nuget.check.skip is set."), build.log().infos());
    }

    @Test
    void neverShowsTheKey() {
        pack("Contoso.Core");
        String message = build.checkFailure();
        assertFalse((message + build.log().text()).contains(KEY));
    }

    @Test
    void appliesThePatternOfAModuleToThatModuleOnly() throws Exception {
        gallery.key(KEY, "contoso");
        TestReactor reactor = new TestReactor();
        TestBuild core = module(reactor, "core");
        TestBuild client =
                module(reactor, "client").configuration("<packages>target/Contoso.Client.1.0.0.nupkg</packages>");
        core.packages("Contoso.Core");
        client.packages("Contoso.Client");

        core.check();
        client.check();

        assertTrue(client.log().text().contains("The narrowest for this build"), client.log()::text);
    }

    @Test
    void reportsTheMissingKeyWhateverPatternAModuleHas() {
        TestReactor reactor = new TestReactor();
        module(reactor, "core");
        TestBuild client = module(reactor, "client")
                .configuration("<packages>target/Contoso.Client.1.0.0.nupkg</packages>")
                .with("nuget.source", "https://api.nuget.org/v3/index.json")
                .offline();
        client.packages("Contoso.Client");

        String message = client.checkFailure();

        assertTrue(message.contains("No API key"), message);
    }

    private TestBuild module(TestReactor reactor, String name) {
        return new TestBuild(folder.resolve(name))
                .inReactor(reactor, name, null)
                .source(gallery)
                .key(KEY);
    }

    private void pack(String id) {
        TestPackage.of(id, "1.0.0").writeTo(build.target());
    }

    private void write(String name, String content) {
        try {
            Files.writeString(build.target().resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String log() {
        return String.join("\n", build.log().infos());
    }
}
