package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.PackageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why an API key cannot be used. Values only: no key, no password, no sentence. */
public sealed interface KeyProblem {
    /** No key anywhere. {@code keyServerId} is where it would be in settings.xml. */
    record NotFound(String variable, String keyServerId, boolean serverExists, boolean nugetOrgKeyIsSet)
            implements KeyProblem {}

    /** The same, although trusted publishing was asked for: the CI, where it is known, gives this build no token. */
    record NoToken(NotFound missing, TrustedPublishing publishing, Optional<CiSystem> ci) implements KeyProblem {}

    /** {@code nuget.apiKeyEnv} holds something shaped like a key where a variable's name belongs. */
    record KeyInsteadOfName() implements KeyProblem {}

    /** The key has characters that no HTTP header can carry. */
    record Unsendable(KeyOrigin origin) implements KeyProblem {}

    /** Maven could not decrypt the server's password. {@code detail}: the decrypter's words. */
    record Undecryptable(String serverId, String detail) implements KeyProblem {}

    /** The server's password is {@code ${env.VARIABLE}}, and there is no such variable. */
    record UnsetVariable(String serverId, String variable) implements KeyProblem {}

    /** Maven 3.10 settings bind the server to other origins than the feed's. */
    record ForeignOrigin(String serverId, String origin, List<String> allowed) implements KeyProblem {}

    /** A declared glob pattern that nuget.org's page would not have accepted. */
    record BadGlob(String pattern) implements KeyProblem {}

    /** A declared scope that is none of {@link KeyScope.Action}. */
    record BadScope(String word) implements KeyProblem {}

    /** A declared day of expiry that is no ISO date. */
    record BadExpiry(String text) implements KeyProblem {}

    /** The key was declared to expire before today. */
    record DeclaredExpiryPassed(KeyOrigin origin, LocalDate expires) implements KeyProblem {}

    /** The key says itself that it died then. */
    record ShortLivedKeyExpired(KeyOrigin origin, Instant end) implements KeyProblem {}

    /** The key was declared without a push scope. */
    record NotForPush(KeyOrigin origin, Set<KeyScope.Action> declared) implements KeyProblem {}

    /** The feed says that the key is dead or has no push scope. */
    record RejectedByFeed(KeyOrigin origin, String source) implements KeyProblem {}

    /** The feed says that the key's owner does not own these packages, which exist. */
    record NotOwner(KeyOrigin origin, List<PackageId> ids) implements KeyProblem {}

    /** The feed says that the key's owner may not do anything: locked, or else without a confirmed e-mail address. */
    record OwnerBlocked(KeyOrigin origin, boolean locked) implements KeyProblem {}

    /** The key was declared for new versions only, and the feed has none of these packages. */
    record OnlyNewVersions(KeyOrigin origin, List<PackageId> ids) implements KeyProblem {}

    /** The declared glob patterns leave these IDs out. */
    record NotCovered(KeyOrigin origin, List<GlobPattern> globs, List<PackageId> ids) implements KeyProblem {}
}
