package io.github.nugetmaven.mojo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.mojo.settings.KeyPrompt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From no key to one in settings.xml, as Maven 3 does it. */
class SetApiKeyMojoTest {
    private static final String KEY = "oy2" + "a2345bcdef".repeat(4) + "xyz";
    private static final String OTHER_KEY = KEY.replace("xyz", "abc");
    private static final String SHORT_LIVED = "A".repeat(52) + "JQQJ99" + "B".repeat(18) + "NUGT" + "C".repeat(4);
    private static final InputStream NOTHING = InputStream.nullInputStream();

    @TempDir
    private Path folder;

    private final List<String> prompts = new ArrayList<>();
    private Path settings;
    private Path security;
    private TestBuild build;

    @BeforeEach
    void prepare() {
        settings = folder.resolve(".m2/settings.xml");
        security = folder.resolve(".m2/settings-security.xml");
        begin();
    }

    @Test
    void leadsFromNothingToAKeyThatMavenDecrypts() throws Exception {
        build.setApiKey(typed(KEY, "y"));

        assertEquals(KEY, decrypted("nuget.org"));
        assertEquals(4, prompts.size(), prompts::toString);
        assertTrue(prompts.get(0).startsWith("Paste the API key"), prompts::toString);
        assertTrue(prompts.get(1).contains(security.toString()), prompts::toString);
        assertTrue(log().contains("Stored the key in <server> 'nuget.org' in " + settings), log());
        assertTrue(log().contains("Next: mvn nuget:check"), log());
        assertFalse(log().contains(Files.readString(settings).replaceAll("(?s).*<password>|</password>.*", "")), log());
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void writesFilesForTheirOwnerOnly() throws Exception {
        build.setApiKey(typed(KEY, ""));

        for (Path file : List.of(settings, security)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void takesTheKeyFromStandardInputInABatch() throws Exception {
        build.batchMode().setApiKey(piped("  " + KEY + "\r\nfor somebody else\n"));

        assertEquals(KEY, decrypted("nuget.org"));
        assertTrue(log().contains("Created a master password"), log());
    }

    /** Maven 4 takes every CI for a batch, and so does a person's machine with CI=true. */
    @Test
    void doesNotEchoTheKeyAtATerminalInABatch() throws Exception {
        build.batchMode().setApiKey(typed(KEY));

        assertEquals(KEY, decrypted("nuget.org"));
        assertEquals(1, prompts.size(), prompts::toString);
    }

    @Test
    void usesTheMasterPasswordThatIsThere() throws Exception {
        copyMaster(security);

        build.setApiKey(typed(KEY));

        assertEquals(KEY, decrypted("nuget.org"));
        assertFalse(log().contains("Created"), log());
    }

    @Test
    void followsTheRelocationOfTheMasterPassword() throws Exception {
        Path elsewhere = folder.resolve("stick/master.xml");
        copyMaster(elsewhere);
        write(security, "<settingsSecurity><relocation>" + elsewhere + "</relocation></settingsSecurity>");

        build.setApiKey(typed(KEY));

        assertEquals(KEY, decrypted("nuget.org"));
    }

    @Test
    void createsTheMasterPasswordWhereItIsRelocatedTo() throws Exception {
        Path elsewhere = folder.resolve("stick/master.xml");
        write(security, "<settingsSecurity><relocation>" + elsewhere + "</relocation></settingsSecurity>");

        build.setApiKey(typed(KEY, "yes"));

        assertTrue(Files.exists(elsewhere));
        assertEquals(KEY, decrypted("nuget.org"));
    }

    /** Authors of plugins often build them for several Mavens with a property of that name. */
    @Test
    void encryptsAsTheRunningMavenWhateverVersionIsGiven() throws Exception {
        build.maven("3.9.16").with("maven.version", "4.0.0").setApiKey(typed(KEY, "y"));

        assertEquals(KEY, decrypted("nuget.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<settingsSecurity/>",
                "<settingsSecurity><master>{bm90IHRoYXQ=}</master></settingsSecurity>",
                "<settingsSecurity><relocation>%s</relocation></settingsSecurity>",
                "<settingsSecurity>"
            })
    void refusesAMasterPasswordThatCannotBeUsed(String xml) throws Exception {
        write(security, xml.formatted(security));

        String message = refusal(typed(KEY, "y"));

        MessageRules.check(message, security.toString(), "Nothing was changed.");
        assertFalse(Files.exists(settings));
    }

    @Test
    void storesClearTextOnlyIfTheUserInsists() throws Exception {
        build.setApiKey(typed(KEY, "n", "y"));

        assertTrue(Files.readString(settings).contains("<password>" + KEY + "</password>"));
        assertFalse(Files.exists(security));
        assertEquals(5, prompts.size(), prompts::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "", "what?"})
    void storesNothingIfTheUserWantsNeither(String answer) throws Exception {
        build.setApiKey(typed(KEY, "n", answer));

        assertFalse(Files.exists(settings));
        assertFalse(Files.exists(security));
        assertTrue(log().contains("Nothing was changed. Set the environment variable NUGET_API_KEY"), log());
    }

    @Test
    void replacesAKeyThatWasRegenerated() throws Exception {
        build.setApiKey(typed(KEY, "y"));
        String before = Files.readString(settings);

        begin().setApiKey(typed(OTHER_KEY));

        assertEquals(OTHER_KEY, decrypted("nuget.org"));
        assertEquals(withoutPassword(before), withoutPassword(Files.readString(settings)));
        assertEquals(before, Files.readString(backup()));
        assertTrue(log().contains("Replaced the password of"), log());
        assertTrue(log().contains("Backup: " + backup()), log());
    }

    @Test
    void leavesNoClearTextInTheBackup() throws Exception {
        String before =
                "<settings><servers><server><id>nuget.org</id><password>%s</password></server><server><id>a</id>"
                        + "<password>other</password></server></servers></settings>";
        write(settings, before.formatted(OTHER_KEY));

        build.setApiKey(typed(KEY, "y"));

        assertEquals(before.formatted("***"), Files.readString(backup()));
        assertTrue(log().contains("without the key, which was in clear text"), log());
    }

    @Test
    void warnsThatTheExpiryDateBelongsToTheOldKey() throws Exception {
        write(
                settings,
                "<settings><servers><server><id>nuget.org</id><password>{old=}</password><configuration>"
                        + "<expires>2026-12-20</expires></configuration></server></servers></settings>");

        build.setApiKey(typed(KEY, "y"));

        assertTrue(build.log().warnings().get(0).startsWith("<expires> in <server> 'nuget.org'"), log());
    }

    @Test
    void warnsThatTheKeyIsNowTheLoginAsWell() throws Exception {
        write(
                settings,
                "<settings><servers><server><id>nuget.org</id><username>me</username><password>{old=}</password>"
                        + "</server></servers></settings>");

        build.setApiKey(typed(KEY, "y"));

        assertTrue(build.log().warnings().get(0).contains("-Dnuget.apiKeyServerId"), log());
    }

    @Test
    void declaresTheGlobPatternOnlyIfItIsGiven() throws Exception {
        build.setApiKey(typed(KEY, "y"));
        assertFalse(Files.readString(settings).contains("globPattern"));

        begin().with("nuget.globPattern", "Contoso.*, Fabrikam.Core").setApiKey(typed(KEY));
        assertTrue(Files.readString(settings).contains("<globPattern>Contoso.*, Fabrikam.Core</globPattern>"));
        assertTrue(log().contains("\"Glob Pattern\" takes one pattern, and no narrow one"), log());
    }

    @Test
    void namesThePackagesOfTheBuildInTheGuide() throws Exception {
        build.packages("Contoso.Core");

        build.setApiKey(typed(KEY, "y"));

        assertTrue(log().contains("\"Glob Pattern\": Contoso.Core"), log());
        assertTrue(log().contains("\"Key Name\": example (mvn deploy)"), log());
    }

    @Test
    void saysWhatToDoForTheGlobPatternBeforeThereIsAPackage() throws Exception {
        build.with("nuget.locale", "de").setApiKey(typed(KEY, "j"));

        assertTrue(log().contains("Hier wurde noch kein Paket gebaut."), log());
        assertTrue(log().contains("Auf „Create“ (Erstellen) klicken."), log());
        assertEquals(KEY, decrypted("nuget.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "nuget.source,         https://feed.example.org/v3/index.json,       feed.example.org",
        "nuget.altSource,      mine::https://feed.example.org/v3/index.json, mine",
        "nuget.serverId,       mine,                                         mine",
        "nuget.apiKeyServerId, mine,                                         mine"
    })
    void storesTheKeyWhereAPushLooksForIt(String parameter, String value, String serverId) throws Exception {
        build.with(parameter, value).setApiKey(typed(KEY, "y"));

        assertEquals(KEY, decrypted(serverId));
    }

    @DisplayName("K2: a user without a home (user.home is ?) gets no key into the folder of the project")
    @ParameterizedTest
    @ValueSource(strings = {"?", "home", "./"})
    void writesNothingForAUserWithoutAHome(String home) {
        TestBuild homeless = new TestBuild(folder.resolve("homeless"))
                .with("user.home", home)
                .batchMode();

        String message = assertThrows(MojoFailureException.class, () -> homeless.setApiKey(piped(KEY + "\n")))
                .getMessage();

        MessageRules.check(message, "This user has no home folder", "Set -Duser.home");
        assertFalse(Files.exists(Path.of(home, ".m2")));
    }

    @DisplayName("K2: no key of another feed in <server> nuget.org")
    @ParameterizedTest
    @CsvSource({
        "nuget.altSource, nuget.org::https://feed.example.org/v3/index.json",
        "nuget.serverId, nuget.org",
        "nuget.apiKeyServerId, nuget.org"
    })
    void storesNoKeyOfAnotherFeedForNuGetOrg(String parameter, String value) {
        build.with("nuget.source", "https://feed.example.org/v3/index.json").with(parameter, value);

        String message = assertThrows(MojoFailureException.class, () -> build.setApiKey(typed(KEY, "y")))
                .getMessage();

        MessageRules.check(message, "<server> 'nuget.org' in settings.xml is for nuget.org, not for feed.example.org.");
        assertFalse(Files.exists(settings));
        assertEquals(List.of(), prompts);
    }

    @Test
    void takesAnySendableKeyForAnotherFeed() throws Exception {
        build.with("nuget.source", "https://feed.example.org/index.json").setApiKey(typed("user:{t}oken", "y"));

        assertEquals("user:{t}oken", decrypted("feed.example.org"));
        assertFalse(log().contains("nuget.org"), log());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "oy2short",
                "secret with space",
                "schlüssel",
                "oy2\u0000aaaabbbbccccddddeeeeffffgggghhhhiiiijjjjkk"
            })
    void refusesWhatIsNotAKey(String text) throws Exception {
        String message = refusal(typed(text, "y"));

        MessageRules.check(message, "Nothing was changed.");
        assertFalse(!text.isBlank() && message.contains(text), message);
        assertFalse(Files.exists(settings.getParent()));
    }

    @Test
    void saysWhatAKeyOfNuGetOrgLooksLike() {
        MessageRules.check(
                refusal(typed("oy2a2345bcde")),
                "This is not a nuget.org API key (expected 46 characters starting with oy2, got 12).");
        MessageRules.check(
                refusal(typed(KEY.replace("oy2", "oy3"))),
                "(expected 46 characters starting with oy2, got 46 different ones)");
    }

    @Test
    void refusesAnEmptyStandardInput() {
        MessageRules.check(refusal(build.batchMode(), piped("")), "-B", "one line");
    }

    @Test
    void acceptsAnOldKey() throws Exception {
        build.setApiKey(typed("01234567-89ab-cdef-0123-456789ABCDEF", "y"));

        assertEquals("01234567-89ab-cdef-0123-456789ABCDEF", decrypted("nuget.org"));
    }

    @Test
    void warnsOfAKeyThatExpiresWithinAnHour() throws Exception {
        build.setApiKey(typed(SHORT_LIVED, "y"));

        assertEquals(SHORT_LIVED, decrypted("nuget.org"));
        assertTrue(build.log().warnings().get(0).contains("an hour at most"), log());
    }

    @Test
    void warnsThatTheEnvironmentTakesPrecedence() throws Exception {
        build.environment("NUGET_API_KEY", OTHER_KEY).setApiKey(typed(KEY, "y"));

        assertTrue(build.log().warnings().get(0).contains("NUGET_API_KEY is set here"), log());
        assertFalse(log().contains(OTHER_KEY));
    }

    @Test
    void explainsWhatToWriteIfThereIsNoTerminal() throws Exception {
        // K7: a script has to notice that nothing was stored
        String message = refusal(new KeyPrompt(Optional.empty(), NOTHING));

        MessageRules.check(
                message,
                "NUGET_API_KEY",
                settings.toString(),
                "<server><id>nuget.org</id><password>the key</password></server>");
        assertFalse(Files.exists(settings.getParent()));
    }

    @Test
    void leavesAFileAloneThatIsNotWellFormed() throws Exception {
        write(settings, "<settings>\n<servers></settings>");

        MessageRules.check(refusal(typed(KEY, "y")), settings.toString(), "line 2", "Nothing was changed.");

        assertEquals("<settings>\n<servers></settings>", Files.readString(settings));
        assertEquals(List.of(), prompts);
        assertFalse(Files.exists(security));
    }

    @Test
    void refusesAFolder() {
        MessageRules.check(refusal(build.with("nuget.source", "./feed"), typed(KEY)), "is a folder");
    }

    @Test
    void removesAKey() throws Exception {
        build.setApiKey(typed(KEY, "y"));

        begin().with("nuget.remove", "true").setApiKey(new KeyPrompt(Optional.empty(), NOTHING));

        assertFalse(Files.readString(settings).contains("nuget.org"));
        assertTrue(log().contains("Removed <server> 'nuget.org' in " + settings + "."), log());
        assertTrue(log().contains("https://www.nuget.org/account/apikeys"), log());
    }

    @Test
    void removesOnlyTheKeyWhereThereIsMore() throws Exception {
        write(
                settings,
                "<settings><servers><server><id>nuget.org</id><username>me</username><password>" + KEY
                        + "</password></server></servers></settings>");

        build.with("nuget.remove", "true").setApiKey(new KeyPrompt(Optional.empty(), NOTHING));

        assertTrue(Files.readString(settings).contains("<username>me</username>"));
        assertFalse(Files.readString(settings).contains("<password>"));
        assertTrue(log().contains("Removed the password of"), log());
    }

    @Test
    void removesNothingWhereThereIsNothing() throws Exception {
        build.with("nuget.remove", "true").setApiKey(new KeyPrompt(Optional.empty(), NOTHING));

        assertFalse(Files.exists(settings));
        assertTrue(log().contains("There is no key in"), log());
        assertFalse(log().contains("until you delete it"), log());
    }

    @Test
    void keepsTheKeyOutOfEverything() throws Exception {
        build.setApiKey(typed(KEY, "y"));
        begin().setApiKey(typed(OTHER_KEY));
        String log = log();

        assertTrue(Stream.of(KEY, OTHER_KEY).noneMatch(log::contains), log);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertTrue(Stream.of(KEY, OTHER_KEY).noneMatch(text::contains), file + ": " + text);
            }
        }
    }

    @Test
    @DisplayName("K7: asks for the pattern and the expiry, and stores them beside the key")
    void asksWhatOnlyTheUserKnows() throws Exception {
        build.packages("Contoso.Core");

        build.setApiKey(typed(KEY, "y", "", ""));

        assertTrue(prompts.get(2).endsWith("[Contoso.Core]: "), prompts::toString);
        assertTrue(prompts.get(3).endsWith("[30]: "), prompts::toString);
        String stored = Files.readString(settings);
        assertTrue(stored.contains("<globPattern>Contoso.Core</globPattern>"), stored);
        assertTrue(stored.contains("<expires>" + today().plusDays(30) + "</expires>"), stored);
    }

    @ParameterizedTest
    @DisplayName("K7: answers about the key")
    @CsvSource(
            delimiter = '|',
            value = {
                "Contoso.*     | 8          | Contoso.*   | 8",
                "a,b.*         | 1          | 'a, b.*'    | 1",
                "''            | ''         | ''          | 30",
                "no pattern!   | 0          | ''          | 0",
                "*             | 1000       | *           | 0",
                "*             | 2001-01-01 | *           | 0",
                "*             | soon       | *           | 0",
            })
    void understandsWhatTheUserKnows(String glob, String days, String storedGlob, int storedDays) throws Exception {
        copyMaster(security);

        build.setApiKey(answering(KEY, glob, days));

        String stored = Files.readString(settings);
        assertEquals(!storedGlob.isEmpty(), stored.contains("<globPattern>" + storedGlob + "</globPattern>"), stored);
        assertEquals(
                storedDays > 0, stored.contains("<expires>" + today().plusDays(storedDays) + "</expires>"), stored);
        assertEquals(storedDays > 0, stored.contains("<expires>"), stored);
    }

    @Test
    @DisplayName("K7: a new expiry replaces the old one")
    void replacesTheDayOfTheOldKey() throws Exception {
        write(
                settings,
                "<settings><servers><server><id>nuget.org</id><password>{old=}</password><configuration>"
                        + "<expires>2026-12-20</expires></configuration></server></servers></settings>");

        build.setApiKey(typed(KEY, "y", "", "2"));

        assertEquals(List.of(), build.log().warnings());
        assertTrue(Files.readString(settings).contains("<expires>" + today().plusDays(2) + "</expires>"));
    }

    @Test
    @DisplayName("K7, K8: another feed is asked nothing about nuget.org's pages")
    void asksNothingAboutTheKeyOfAnotherFeed() throws Exception {
        copyMaster(security);

        build.with("nuget.source", "https://feed.example.org/index.json").setApiKey(typed("secret-token"));

        assertEquals(1, prompts.size(), prompts::toString);
    }

    @Test
    @DisplayName("K7: three tries")
    void asksAgainAfterAWrongPaste() throws Exception {
        List<String> pasted = new ArrayList<>(List.of("mvn deploy", "oy2short", KEY));

        build.setApiKey(
                new KeyPrompt(Optional.of(new KeyPrompt.Terminal(prompt -> pasted.remove(0), prompt -> "y")), NOTHING));

        assertEquals(KEY, decrypted("nuget.org"));
        assertEquals(
                2,
                build.log().warnings().stream()
                        .filter(it -> it.startsWith("This is not a"))
                        .count());
    }

    @Test
    @DisplayName("K7: three tries, and not more")
    void givesUpAfterThreeWrongPastes() {
        List<String> pasted = new ArrayList<>(List.of("1", "2", "3", KEY));

        refusal(new KeyPrompt(Optional.of(new KeyPrompt.Terminal(prompt -> pasted.remove(0), prompt -> "y")), NOTHING));

        assertEquals(List.of(KEY), pasted);
    }

    @ParameterizedTest
    @DisplayName("K7: what comes along with a pasted key")
    @ValueSource(
            strings = {
                "\"%s\"",
                "'%s'",
                " “%s” ",
                "NUGET_API_KEY=%s",
                "export NUGET_API_KEY='%s'",
                "set NUGET_API_KEY=%s",
                "$env:NUGET_API_KEY = \"%s\"",
                "nuget_api_key: %s",
                "\u001B[200~%s\u001B[201~",
                "[200~%s[201~",
                "^[[200~\"%s\"",
            })
    void understandsWhatIsPasted(String around) throws Exception {
        copyMaster(security);

        build.setApiKey(typed(around.formatted(KEY)));

        assertEquals(KEY, decrypted("nuget.org"));
    }

    @Test
    @DisplayName("K7: full coordinates where the POM lacks the plugin")
    void namesCommandsThatWork() throws Exception {
        build.withoutPlugin().with("nuget.serverId", "mine").setApiKey(typed(KEY, "y"));

        assertTrue(
                log().contains(
                                "Next: mvn io.github.nugetmaven:nuget-maven-plugin:0.1.0:check \"-Dnuget.serverId=mine\""),
                log());
    }

    @ParameterizedTest
    @DisplayName("K7: German and Spanish to the last line")
    @ValueSource(strings = {"de", "es"})
    void speaksOneLanguage(String language) throws Exception {
        List<String> pasted = new ArrayList<>(List.of("oy2short", KEY));
        build.with("nuget.locale", language)
                .environment("NUGET_API_KEY", OTHER_KEY)
                .setApiKey(new KeyPrompt(
                        Optional.of(new KeyPrompt.Terminal(prompt -> pasted.remove(0), prompt -> "s")), NOTHING));
        begin().with("nuget.locale", language).with("nuget.remove", "true").setApiKey(typed(KEY));

        for (String english : List.of(" the ", "Next", "Stored", "Created", "Backup", "Removed", " key ", " is ")) {
            assertFalse(log().contains(english), english + " in " + log());
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Somebody who has these answers to the questions, however often they are asked. */
    private static KeyPrompt answering(String key, String glob, String days) {
        return new KeyPrompt(
                Optional.of(new KeyPrompt.Terminal(prompt -> key, prompt -> prompt.contains("pattern") ? glob : days)),
                NOTHING);
    }

    private TestBuild begin() {
        // SetApiKeyLivenessTest tests the request to the feed
        build = new TestBuild(folder)
                .offline()
                .with("settings.security", security.toString())
                .userSettings(settings);
        return build;
    }

    /** A user who pastes this key and gives these answers. */
    private KeyPrompt typed(String key, String... answers) {
        List<String> rest = new ArrayList<>(List.of(answers));
        KeyPrompt.Terminal terminal = new KeyPrompt.Terminal(
                prompt -> {
                    prompts.add(prompt);
                    return key;
                },
                prompt -> {
                    prompts.add(prompt);
                    return rest.isEmpty() ? null : rest.remove(0);
                });
        return new KeyPrompt(Optional.of(terminal), NOTHING);
    }

    private static KeyPrompt piped(String text) {
        return new KeyPrompt(Optional.empty(), new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private String refusal(KeyPrompt input) {
        return refusal(build, input);
    }

    private static String refusal(TestBuild build, KeyPrompt input) {
        return assertThrows(MojoFailureException.class, () -> build.setApiKey(input))
                .getMessage();
    }

    private String decrypted(String serverId) {
        Server server = MavenSettings.read(settings, Map.of()).getServer(serverId);
        return MavenSettings.decrypter(security.toString())
                .decrypt(new DefaultSettingsDecryptionRequest(server))
                .getServer()
                .getPassword();
    }

    private String log() {
        return build.log().text();
    }

    private Path backup() {
        return settings.resolveSibling("settings.xml.bak");
    }

    private static String withoutPassword(String text) {
        return text.replaceAll("<password>.*?</password>", "");
    }

    private static void copyMaster(Path file) throws IOException {
        try (InputStream master = SetApiKeyMojoTest.class.getResourceAsStream("/settings/settings-security.xml")) {
            write(file, new String(master.readAllBytes(), UTF_8));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
