package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.PackageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An API key and what it was declared to be good for. Immutable. */
public record DeclaredKey(ApiKey key, KeyScope scope) {
    /** The same with other glob patterns than those declared beside it, if there are any. */
    public DeclaredKey withGlobs(List<GlobPattern> globs) {
        return new DeclaredKey(key, scope.withGlobs(globs));
    }

    /** When the key dies, if it is of a kind that tells. */
    public Optional<Instant> end() {
        return ShortLivedKey.expiry(key.secret());
    }

    /**
     * @throws ApiKeyException if the key, as far as is known, cannot push all of these IDs now
     */
    public void requirePush(Collection<PackageId> ids, Instant now) {
        problems(ids, now).stream().findFirst().ifPresent(problem -> {
            throw new ApiKeyException(problem);
        });
    }

    /** All that is known to keep the key from pushing these IDs now. */
    public List<KeyProblem> problems(Collection<PackageId> ids, Instant now) {
        List<KeyProblem> problems = new ArrayList<>();
        end().filter(now::isAfter)
                .ifPresent(end -> problems.add(new KeyProblem.ShortLivedKeyExpired(key.origin(), end)));
        problems.addAll(scope.problems(key.origin(), ids, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return problems;
    }
}
