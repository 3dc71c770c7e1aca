package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.BasicCredentials;
import io.github.nugetmaven.auth.DeclaredKey;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.mojo.MavenSettings;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.Destinations;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;

/** Keys from settings files, as Maven 3 reads and decrypts them. */
class MavenServersTest {
    private static final KeyLocation NUGET_ORG = place("nuget.org", Optional.empty());

    @Test
    void readsAnEncryptedKey() {
        assertEquals(MavenSettings.ENCRYPTED_KEY, keyIn("encrypted").orElseThrow());
    }

    @Test
    void refusesAnEncryptedKeyWithoutTheMasterPassword() {
        ApiKeyLookup lookup = lookup("encrypted", Map.of(), MavenSettings.decrypterWithoutMaster());

        KeyProblem.Undecryptable problem = refusal(KeyProblem.Undecryptable.class, lookup);

        assertEquals("nuget.org", problem.serverId());
        assertFalse(problem.detail().isBlank());
    }

    @Test
    void refusesAKeyThatMaven4Encrypted() {
        // K7: "arraycopy: last source index" is what Maven 3 says itself
        refusal(KeyProblem.EncryptedByMaven4.class, lookup("maven4", Map.of()));
    }

    @Test
    void isNotStoppedByACorruptPasswordOfAnotherServer() {
        assertEquals("plain-key", keyIn("corrupt-elsewhere").orElseThrow());
    }

    @Test
    void refusesACorruptPasswordOfTheServerThatIsUsed() {
        ApiKeyLookup lookup = lookup("corrupt-elsewhere", Map.of());

        ApiKeyException refusal =
                assertThrows(ApiKeyException.class, () -> lookup.find(place("elsewhere", Optional.empty())));

        assertEquals("elsewhere", ((KeyProblem.Undecryptable) refusal.problem()).serverId());
    }

    @Test
    void readsAKeyThatNamesAnEnvironmentVariable() {
        ApiKeyLookup lookup = lookup("variable", Map.of("MY_NUGET_KEY", "from-the-environment"));

        assertEquals("from-the-environment", secret(lookup.find(NUGET_ORG)).orElseThrow());
    }

    @Test
    void namesTheEnvironmentVariableThatIsNotSet() {
        KeyProblem.UnsetVariable problem = refusal(KeyProblem.UnsetVariable.class, lookup("variable", Map.of()));

        assertEquals("MY_NUGET_KEY", problem.variable());
    }

    @Test
    void ignoresAnEmptyVariable() {
        assertTrue(
                lookup("variable", Map.of("MY_NUGET_KEY", "")).find(NUGET_ORG).isEmpty());
    }

    @Test
    void takesAPlainKeyWithBracesInItAsItIs() {
        assertEquals("ab{cd}ef", keyIn("braces").orElseThrow());
    }

    @Test
    void readsNoKeyFromTheConfiguration() {
        assertTrue(keyIn("key-in-configuration").isEmpty());
    }

    @Test
    void ignoresABlankPassword() {
        assertTrue(keyIn("blank").isEmpty());
    }

    @Test
    void ignoresAnEncryptedBlank() {
        assertTrue(keyIn("encrypted-blank").isEmpty());
    }

    @Test
    void sendsUserNameAndPasswordTogether() {
        ApiKeyLookup lookup = lookup("basic", Map.of());
        KeyLocation feed = place("feed", Optional.empty());

        assertEquals(
                new BasicCredentials("ann", MavenSettings.ENCRYPTED_PASSWORD),
                lookup.findBasic(feed).orElseThrow());
        assertEquals(MavenSettings.ENCRYPTED_PASSWORD, secret(lookup.find(feed)).orElseThrow());
    }

    @Test
    void takesTheKeyFromAnotherServerThanTheLogin() {
        ApiKeyLookup lookup = lookup("basic", Map.of());
        KeyLocation feed = place("feed", Optional.of("feed-key"));

        assertEquals("separate-key", secret(lookup.find(feed)).orElseThrow());
        assertEquals(
                MavenSettings.ENCRYPTED_PASSWORD,
                lookup.findBasic(feed).orElseThrow().password());
    }

    @Test
    void sendsNoLoginWithoutAUserName() {
        assertTrue(lookup("encrypted", Map.of()).findBasic(NUGET_ORG).isEmpty());
    }

    @Test
    void readsWhatIsDeclaredAboutTheKey() {
        KeyScope scope =
                lookup("declared", Map.of()).find(NUGET_ORG).orElseThrow().scope();

        assertEquals("[Contoso.*, Fabrikam.Core, Northwind.*]", scope.globs().toString());
        assertEquals(EnumSet.of(KeyScope.Action.PUSH, KeyScope.Action.UNLIST), scope.actions());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 20)), scope.expires());
    }

    @Test
    void findsNoDeclarationWithoutAConfiguration() {
        assertEquals(
                KeyScope.UNDECLARED,
                lookup("encrypted", Map.of()).find(NUGET_ORG).orElseThrow().scope());
    }

    @Test
    void findsNoServerWithAnotherId() {
        assertTrue(lookup("encrypted", Map.of())
                .find(place("nuget", Optional.empty()))
                .isEmpty());
    }

    private static Optional<String> keyIn(String settings) {
        return secret(lookup(settings, Map.of()).find(NUGET_ORG));
    }

    private static Optional<String> secret(Optional<DeclaredKey> found) {
        return found.map(it -> it.key().secret());
    }

    private static <T extends KeyProblem> T refusal(Class<T> kind, ApiKeyLookup lookup) {
        ApiKeyException refusal = assertThrows(ApiKeyException.class, () -> lookup.find(NUGET_ORG));
        return kind.cast(refusal.problem());
    }

    private static KeyLocation place(String serverId, Optional<String> keyServerId) {
        return new KeyLocation(serverId, serverId.equals("nuget.org"), Optional.empty(), keyServerId);
    }

    private static ApiKeyLookup lookup(String settings, Map<String, String> environment) {
        return lookup(settings, environment, MavenSettings.decrypter());
    }

    private static ApiKeyLookup lookup(String settings, Map<String, String> environment, SettingsDecrypter decrypter) {
        Destinations destinations = new Destinations(
                new Destination(PackageSource.parse("https://api.nuget.org/v3/index.json", Path.of("")), NUGET_ORG),
                Optional.empty());
        MavenServers servers = new MavenServers(MavenSettings.read(settings, environment), decrypter, destinations);
        return new ApiKeyLookup(variable -> Optional.empty(), servers);
    }
}
