package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.BasicCredentials;
import io.github.nugetmaven.auth.DeclaredKey;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.auth.TrustedPublishing;
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
        Optional<TrustedPublishingOffer> offer =
                place.publishing().isPresent() ? attempt(() -> lookup.findOffer(place)) : Optional.empty();
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
        boolean isNeeded = reach == Reach.KEY_ON_ANY_FEED || reach == Reach.KEY && needsKey(place);
        Optional<DeclaredKey> found = find(place, scopes, isNeeded && !isLoginEnough);
        if (found.isEmpty()) {
            return withoutKey(place, login);
        }
        DeclaredKey key = found.get();
        report(key.problems(ids, now));
        KeyOrigin origin = key.key().origin();
        return new InspectedKey(
                Optional.of(origin),
                Optional.empty(),
                key.scope(),
                new FeedCredentials(
                        Optional.of(key.key().secret()),
                        scopes.ofKey(origin),
                        login.login(),
                        login.headers(),
                        login.loginScope()),
                Optional.empty(),
                withoutToken(place),
                key.end(),
                today);
    }

    private Optional<DeclaredKey> find(KeyLocation place, SecretScopes scopes, boolean isNeeded) {
        try {
            Optional<DeclaredKey> key = lookup.find(place);
            if (key.isPresent()) {
                scopes.requireFor(key.get().key());
                return Optional.of(key.get().withGlobs(globs));
            }
            if (isNeeded) {
                throw new ApiKeyException(lookup.notFound(place));
            }
        } catch (ApiKeyException e) {
            reportOnce(e);
        }
        return Optional.empty();
    }

    private InspectedKey withoutKey(KeyLocation place, FeedCredentials login) {
        Optional<KeyProblem> absence = attempt(() -> Optional.of(lookup.notFound(place)));
        return new InspectedKey(
                Optional.empty(),
                absence,
                declared(place),
                login,
                Optional.empty(),
                withoutToken(place),
                Optional.empty(),
                today);
    }

    private Optional<TrustedPublishing> withoutToken(KeyLocation place) {
        return place.publishing().isPresent() ? attempt(() -> lookup.publishingWithoutToken(place)) : Optional.empty();
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
        return new FeedCredentials(key, keyScope, login(place, scopes), headers(place, scopes), scopes.ofLogin());
    }

    private Optional<FeedCredentials.Login> login(KeyLocation place, SecretScopes scopes) {
        try {
            Optional<BasicCredentials> basic = lookup.findBasic(place);
            if (basic.isPresent()) {
                scopes.requireForLogin();
                return Optional.of(new FeedCredentials.Login(
                        basic.get().username(), basic.get().password()));
            }
        } catch (ApiKeyException e) {
            reportOnce(e);
        }
        return Optional.empty();
    }

    private Map<String, String> headers(KeyLocation place, SecretScopes scopes) {
        try {
            Map<String, String> headers = lookup.findHeaders(place);
            if (!headers.isEmpty()) {
                scopes.requireForLogin();
            }
            return headers;
        } catch (ApiKeyException e) {
            reportOnce(e);
            return Map.of();
        }
    }

    private void report(List<KeyProblem> found) {
        for (KeyProblem each : found) {
            problems.accept(new ApiKeyException(each));
        }
    }

    private <T> Optional<T> attempt(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (ApiKeyException e) {
            reportOnce(e);
            return Optional.empty();
        }
    }

    /** A password that is both login and key would be reported twice. */
    private void reportOnce(ApiKeyException e) {
        if (reported.add(e.problem())) {
            problems.accept(e);
        }
    }
}
