package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKey;
import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.FoundKey;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.nupkg.PackageId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds the key of a destination for a check, which goes on after a problem where a push would stop. */
final class KeyReview {
    private final ApiKeyLookup lookup;
    private final LocalDate today;
    private final CheckRequest request;
    private final Consumer<RuntimeException> problems;

    KeyReview(ApiKeyLookup lookup, LocalDate today, CheckRequest request, Consumer<RuntimeException> problems) {
        this.lookup = lookup;
        this.today = today;
        this.request = request;
        this.problems = problems;
    }

    /** What is known of the key: {@code origin} only if there is one and it was looked at. */
    record Reviewed(Optional<KeyOrigin> origin, KeyScope scope, FeedCredentials credentials) {}

    /** @param ids of what goes to that destination */
    Reviewed review(Destination destination, List<PackageId> ids) {
        ApiKeyLookup.Place place = destination.keyPlace();
        if (destination.source().webAddress().isEmpty()) {
            return new Reviewed(Optional.empty(), KeyScope.UNDECLARED, FeedCredentials.NONE);
        }
        Optional<FoundKey> found = request.requireKey() ? find(place) : Optional.empty();
        KeyScope scope = found.map(FoundKey::scope)
                .or(() -> attempt(() -> Optional.of(lookup.declared(place))))
                .orElse(KeyScope.UNDECLARED)
                .withGlobs(request.globs());
        KeyOrigin origin = found.map(it -> it.key().origin()).orElseGet(() -> lookup.expectedOrigin(place));
        // of a key that nobody has looked at, only the patterns can be wrong for these packages
        KeyScope checked = found.isPresent() ? scope : KeyScope.UNDECLARED.withGlobs(scope.globs());
        checked.problems(origin, ids, today).forEach(it -> problems.accept(new ApiKeyException(it)));
        return new Reviewed(
                found.map(it -> it.key().origin()),
                scope,
                new FeedCredentials(found.map(FoundKey::key).map(ApiKey::secret), login(place)));
    }

    private Optional<FoundKey> find(ApiKeyLookup.Place place) {
        return attempt(() -> {
            Optional<FoundKey> found = lookup.find(place);
            if (found.isEmpty()) {
                throw new ApiKeyException(lookup.notFound(place));
            }
            return found;
        });
    }

    private Optional<FeedCredentials.Login> login(ApiKeyLookup.Place place) {
        if (!request.requireKey()) {
            return Optional.empty();
        }
        return attempt(() ->
                lookup.findBasic(place).map(basic -> new FeedCredentials.Login(basic.username(), basic.password())));
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
