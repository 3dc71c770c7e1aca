package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.PackageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An API key and what its owner declared about it. Immutable. */
public record DeclaredKey(ApiKey key, KeyScope scope) {
    /** This key with these glob patterns instead of the declared ones, unless the list is empty. */
    public DeclaredKey withGlobs(List<GlobPattern> globs) {
        return new DeclaredKey(key, scope.withGlobs(globs));
    }

    /** When the key expires, if its text says so. */
    public Optional<Instant> end() {
        return ShortLivedKey.expiry(key.secret());
    }

    /**
     * Requires that nothing is known to keep the key from pushing these IDs now.
     *
     * @throws ApiKeyException with the first problem
     */
    public void requirePush(Collection<PackageId> ids, Instant now) {
        problems(ids, now).stream().findFirst().ifPresent(problem -> {
            throw new ApiKeyException(problem);
        });
    }

    /** Everything that is known to keep the key from pushing these IDs now. */
    public List<KeyProblem> problems(Collection<PackageId> ids, Instant now) {
        List<KeyProblem> problems = new ArrayList<>();
        Optional<Instant> end = end();
        if (end.isPresent() && now.isAfter(end.get())) {
            problems.add(new KeyProblem.ShortLivedKeyExpired(key.origin(), end.get()));
        }
        problems.addAll(scope.problems(key.origin(), ids, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return problems;
    }
}
