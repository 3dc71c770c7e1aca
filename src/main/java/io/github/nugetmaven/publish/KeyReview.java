package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.DeclaredKey;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.nupkg.PackageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds the key of a destination for a check, which goes on after a problem where a push would stop. */
final class KeyReview {
    private final ApiKeyLookup lookup;
    private final Instant now;
    private final CheckRequest request;
    private final Consumer<RuntimeException> problems;

    KeyReview(ApiKeyLookup lookup, Instant now, CheckRequest request, Consumer<RuntimeException> problems) {
        this.lookup = lookup;
        this.now = now;
        this.request = request;
        this.problems = problems;
    }

    /**
     * What is known of the key.
     *
     * @param origin only if there is one and it was looked at, or one on offer
     * @param end when it dies, if it is of a kind that tells
     * @param isOffer whether the key is only made when it is needed, so that nobody can be asked about it
     */
    record Reviewed(
            Optional<KeyOrigin> origin,
            Optional<Instant> end,
            KeyScope scope,
            FeedCredentials credentials,
            boolean isOffer) {}

    /** @param ids of what goes to that destination */
    Reviewed review(Destination destination, List<PackageId> ids) {
        KeyLocation place = destination.keyPlace();
        if (destination.source().webAddress().isEmpty()) {
            return new Reviewed(Optional.empty(), Optional.empty(), KeyScope.UNDECLARED, FeedCredentials.NONE, false);
        }
        if (!request.requireKey()) {
            return reviewDeclaration(place, ids);
        }
        Optional<TrustedPublishingOffer> offer = attempt(() -> lookup.findOffer(place));
        return offer.isPresent() ? review(offer.get(), place, ids) : reviewFound(place, ids);
    }

    /** Of a key that nobody looks at, only the patterns can be wrong for these packages. */
    private Reviewed reviewDeclaration(KeyLocation place, List<PackageId> ids) {
        KeyScope scope = declared(place);
        report(KeyScope.UNDECLARED
                .withGlobs(scope.globs())
                .problems(lookup.expectedOrigin(place), ids, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return new Reviewed(Optional.empty(), Optional.empty(), scope, FeedCredentials.NONE, false);
    }

    private Reviewed review(TrustedPublishingOffer offer, KeyLocation place, List<PackageId> ids) {
        KeyScope scope = offer.scope().withGlobs(request.globs());
        report(scope.problems(offer.origin(), ids, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return new Reviewed(
                Optional.of(offer.origin()), Optional.empty(), scope, credentials(Optional.empty(), place), true);
    }

    private Reviewed reviewFound(KeyLocation place, List<PackageId> ids) {
        Optional<DeclaredKey> found = find(place).map(it -> it.withGlobs(request.globs()));
        found.ifPresent(it -> report(it.problems(ids, now)));
        return new Reviewed(
                found.map(it -> it.key().origin()),
                found.flatMap(DeclaredKey::end),
                found.map(DeclaredKey::scope).orElseGet(() -> declared(place)),
                credentials(found.map(it -> it.key().secret()), place),
                false);
    }

    private KeyScope declared(KeyLocation place) {
        return attempt(() -> Optional.of(lookup.declared(place)))
                .orElse(KeyScope.UNDECLARED)
                .withGlobs(request.globs());
    }

    private void report(List<KeyProblem> found) {
        found.forEach(it -> problems.accept(new ApiKeyException(it)));
    }

    private Optional<DeclaredKey> find(KeyLocation place) {
        return attempt(() -> {
            Optional<DeclaredKey> found = lookup.find(place);
            if (found.isEmpty()) {
                throw new ApiKeyException(lookup.notFound(place));
            }
            return found;
        });
    }

    private FeedCredentials credentials(Optional<String> key, KeyLocation place) {
        return new FeedCredentials(
                key,
                attempt(() -> lookup.findBasic(place)
                        .map(basic -> new FeedCredentials.Login(basic.username(), basic.password()))));
    }

    private <T> Optional<T> attempt(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (ApiKeyException e) {
            problems.accept(e);
            return Optional.empty();
        }
    }
}
