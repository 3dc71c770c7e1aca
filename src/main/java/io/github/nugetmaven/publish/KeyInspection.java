package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.DeclaredKey;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.nupkg.PackageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds the API key of a destination and checks whether it may push the packages for it. Needs no network. */
final class KeyInspection {
    /** How much of a key is inspected. */
    enum Reach {
        /** What settings.xml declares about it. */
        DECLARATION,
        /** The key itself, if there is one. */
        KEY_IF_ANY,
        /** The key itself; a missing key is a problem for nuget.org, and if trusted publishing is configured. */
        KEY,
        /** The key itself; a missing key is a problem for any feed. */
        KEY_ON_ANY_FEED
    }

    private final ApiKeyLookup lookup;
    private final Instant now;
    private final LocalDate today;
    private final List<GlobPattern> globs;
    private final Consumer<RuntimeException> problems;
    private final Set<KeyProblem> reported = new HashSet<>();

    /**
     * @param globs replace those declared beside the key, unless empty
     * @param problems gets an {@link ApiKeyException} for each reason why a push would fail
     */
    KeyInspection(ApiKeyLookup lookup, Instant now, List<GlobPattern> globs, Consumer<RuntimeException> problems) {
        this.lookup = lookup;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.globs = globs;
        this.problems = problems;
    }

    /** @param ids the IDs of the packages for this destination */
    InspectedKey inspect(Destination destination, List<PackageId> ids, Reach reach) {
        if (destination.isFolder()) {
            return InspectedKey.unread(KeyScope.UNDECLARED, today);
        }
        KeyLocation place = destination.keyPlace();
        if (reach == Reach.DECLARATION) {
            return inspectDeclaration(place, ids);
        }
        Optional<TrustedPublishingOffer> offer = attempt(() -> lookup.findOffer(place));
        return offer.isPresent() ? inspectOffer(offer.get(), destination, ids) : inspectKey(destination, ids, reach);
    }

    /** Checks only the patterns: expiry and scopes belong to one key, and a push may use another one. */
    private InspectedKey inspectDeclaration(KeyLocation place, List<PackageId> ids) {
        KeyScope scope = declared(place);
        report(KeyScope.UNDECLARED.withGlobs(scope.globs()).problems(lookup.expectedOrigin(place), ids, today));
        return InspectedKey.unread(scope, today);
    }

    private InspectedKey inspectOffer(TrustedPublishingOffer offer, Destination destination, List<PackageId> ids) {
        SecretScopes scopes = new SecretScopes(destination, lookup);
        KeyScope scope = offer.scope().withGlobs(globs);
        report(scope.problems(offer.origin(), ids, today));
        return new InspectedKey(
                Optional.of(offer.origin()),
                Optional.empty(),
                scope,
                credentials(Optional.empty(), scopes.ofOffer(offer), destination, scopes),
                Optional.of(offer),
                Optional.empty(),
                Optional.empty(),
                today);
    }

    private InspectedKey inspectKey(Destination destination, List<PackageId> ids, Reach reach) {
        KeyLocation place = destination.keyPlace();
        SecretScopes scopes = new SecretScopes(destination, lookup);
        FeedCredentials login = credentials(Optional.empty(), SecretScope.ANY, destination, scopes);
        boolean isLoginEnough = login.login().isPresent() || !login.headers().isEmpty();
        Optional<DeclaredKey> found = attempt(() -> {
            Optional<DeclaredKey> key = lookup.find(place);
            boolean isNeeded = reach == Reach.KEY_ON_ANY_FEED || reach == Reach.KEY && needsKey(place);
            if (key.isEmpty() && isNeeded && !isLoginEnough) {
                throw new ApiKeyException(lookup.notFound(place));
            }
            key.ifPresent(it -> scopes.requireFor(it.key()));
            return key.map(it -> it.withGlobs(globs));
        });
        found.ifPresent(it -> report(it.problems(ids, now)));
        Optional<KeyProblem> absence =
                found.isPresent() ? Optional.empty() : attempt(() -> Optional.of(lookup.notFound(place)));
        return new InspectedKey(
                found.map(it -> it.key().origin()),
                absence,
                found.map(DeclaredKey::scope).orElseGet(() -> declared(place)),
                new FeedCredentials(
                        found.map(it -> it.key().secret()),
                        found.map(it -> scopes.ofKey(it.key().origin())).orElse(SecretScope.ANY),
                        login.login(),
                        login.headers(),
                        login.loginScope()),
                Optional.empty(),
                attempt(() -> lookup.publishingWithoutToken(place)),
                found.flatMap(DeclaredKey::end),
                today);
    }

    /** Other feeds may need none, and answer 401 if they do. */
    private static boolean needsKey(KeyLocation place) {
        return place.nugetOrg() || place.publishing().isPresent();
    }

    private KeyScope declared(KeyLocation place) {
        return attempt(() -> Optional.of(lookup.declared(place)))
                .orElse(KeyScope.UNDECLARED)
                .withGlobs(globs);
    }

    /** The key, which may be absent, with the login and the headers of the destination. */
    private FeedCredentials credentials(
            Optional<String> key, SecretScope keyScope, Destination destination, SecretScopes scopes) {
        KeyLocation place = destination.keyPlace();
        Optional<FeedCredentials.Login> login = attempt(() -> {
            Optional<FeedCredentials.Login> basic =
                    lookup.findBasic(place).map(it -> new FeedCredentials.Login(it.username(), it.password()));
            basic.ifPresent(it -> scopes.requireForLogin());
            return basic;
        });
        Map<String, String> headers = attempt(() -> {
                    Map<String, String> all = lookup.findHeaders(place);
                    if (!all.isEmpty()) {
                        scopes.requireForLogin();
                    }
                    return Optional.of(all);
                })
                .orElse(Map.of());
        return new FeedCredentials(key, keyScope, login, headers, scopes.ofLogin());
    }

    private void report(List<KeyProblem> found) {
        found.forEach(it -> problems.accept(new ApiKeyException(it)));
    }

    private <T> Optional<T> attempt(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (ApiKeyException e) {
            // a password that is both login and key would be reported twice
            if (reported.add(e.problem())) {
                problems.accept(e);
            }
            return Optional.empty();
        }
    }
}
