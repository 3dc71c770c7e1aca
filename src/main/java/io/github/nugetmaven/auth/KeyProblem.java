package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.SecretShape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why an API key cannot be used. Has values only, neither keys nor passwords nor sentences. Immutable. */
public sealed interface KeyProblem {
    /** Neither the environment nor settings.xml has a key. {@code keyServerId}: the {@code <server>} in settings.xml that would have it. */
    record NotFound(String variable, String keyServerId, boolean serverExists, boolean nugetOrgKeyIsSet)
            implements KeyProblem {}

    /** Nobody offers a key although trusted publishing was asked for, since the CI, if it is known, gives this build no token. */
    record NoToken(NotFound missing, TrustedPublishing publishing, Optional<CiSystem> ci) implements KeyProblem {}

    /**
     * What looks like a secret stands where something else belongs, which messages quote. The secret itself is not here.
     *
     * @param place such as {@code nuget.apiKeyEnv}, or a password that is {@code ${env.…}}
     */
    record SecretInsteadOfName(String place, SecretShape shape) implements KeyProblem {}

    /** The key has characters that no HTTP header can carry. */
    record Unsendable(KeyOrigin origin) implements KeyProblem {}

    /** Maven could not decrypt the server's password. {@code detail}: the words of the decrypter. */
    record Undecryptable(String serverId, String detail) implements KeyProblem {}

    /** The server's password has the form of Maven 4, and the running Maven is older. */
    record EncryptedByMaven4(String serverId) implements KeyProblem {}

    /** A part of the server, such as its password, names {@code ${env.VARIABLE}}, and there is no such variable. */
    record UnsetVariable(String serverId, String part, String variable) implements KeyProblem {}

    /** A header of the server that HTTP cannot carry. {@code name}: without its value. */
    record BadHeader(String serverId, String name) implements KeyProblem {}

    /** The secret of this origin may go to other addresses only. {@code allowed}: in words that follow "for". */
    record NotForHost(KeyOrigin origin, String host, String allowed) implements KeyProblem {}

    /** The text cannot be a key of nuget.org. {@code length}: its characters. */
    record NotAKey(KeyOrigin origin, KeyMistake mistake, int length) implements KeyProblem {}

    /** The settings of Maven 3.10 allow the server for other origins than that of the feed. */
    record ForeignOrigin(String serverId, String origin, List<String> allowed) implements KeyProblem {}

    /** A declared glob pattern that nuget.org's page would not have accepted. */
    record BadGlob(String pattern) implements KeyProblem {}

    /** A declared scope that is not a {@link KeyScope.Action}. */
    record BadScope(String word) implements KeyProblem {}

    /** A declared day of expiry that is not an ISO date. */
    record BadExpiry(String text) implements KeyProblem {}

    /** The declared day of expiry is over. */
    record DeclaredExpiryPassed(KeyOrigin origin, LocalDate expires) implements KeyProblem {}

    /** The key expired at this time, as its own text says. */
    record ShortLivedKeyExpired(KeyOrigin origin, Instant end) implements KeyProblem {}

    /** The key is declared without a push scope. */
    record NotForPush(KeyOrigin origin, Set<KeyScope.Action> declared) implements KeyProblem {}

    /** According to the feed the key is not valid or has no push scope. */
    record RejectedByFeed(KeyOrigin origin, String source) implements KeyProblem {}

    /** According to the feed the key's owner does not own these packages, which exist. */
    record NotOwner(KeyOrigin origin, List<PackageId> ids) implements KeyProblem {}

    /** According to the feed the key's owner may do nothing: either locked or without a confirmed e-mail address. */
    record OwnerBlocked(KeyOrigin origin, boolean locked) implements KeyProblem {}

    /** The key is declared for new versions only, and the feed does not have these packages yet. */
    record OnlyNewVersions(KeyOrigin origin, List<PackageId> ids) implements KeyProblem {}

    /** The declared glob patterns do not match these IDs. */
    record NotCovered(KeyOrigin origin, List<GlobPattern> globs, List<PackageId> ids) implements KeyProblem {}
}
