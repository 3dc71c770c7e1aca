package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.SecretShape;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What its owner declared about a key. nuget.org never shows it, so whatever was not declared is not checked. Immutable.
 *
 * @param globs each package ID must match one of them; empty if not declared
 * @param actions empty if not declared
 * @param expires the last day on which the key is valid
 */
public record KeyScope(List<GlobPattern> globs, Set<Action> actions, Optional<LocalDate> expires) {
    /** What a key may do. The names are those of the scopes without their prefix (NuGetGallery: {@code NuGetScopes.cs}). */
    public enum Action {
        /** New packages and new versions. */
        PUSH,
        /** New versions of packages that exist. */
        PUSHVERSION,
        /** Unlist and relist. */
        UNLIST
    }

    /** A declaration without any part. */
    public static final KeyScope UNDECLARED = new KeyScope(List.of(), Set.of(), Optional.empty());

    /**
     * Reads the declaration of settings.xml. A blank part counts as absent.
     *
     * @throws ApiKeyException if a part cannot be read
     */
    public static KeyScope parse(String globPattern, String scopes, String expires) {
        requireNoSecret("<globPattern>", globPattern);
        requireNoSecret("<scopes>", scopes);
        requireNoSecret("<expires>", expires);
        return new KeyScope(GlobPattern.parseList(globPattern), actions(scopes), day(expires));
    }

    private static void requireNoSecret(String element, String text) {
        Optional<SecretShape> shape = SecretShape.of(text);
        if (shape.isPresent()) {
            throw new ApiKeyException(new KeyProblem.SecretInsteadOfName(element + " in settings.xml", shape.get()));
        }
    }

    /** This declaration with these glob patterns instead, unless the list is empty. */
    public KeyScope withGlobs(List<GlobPattern> others) {
        return others.isEmpty() ? this : new KeyScope(others, actions, expires);
    }

    /**
     * Requires that the declaration allows pushing all of these IDs today.
     *
     * @throws ApiKeyException with the first problem
     */
    public void requirePush(KeyOrigin origin, Collection<PackageId> ids, LocalDate today) {
        problems(origin, ids, today).stream().findFirst().ifPresent(problem -> {
            throw new ApiKeyException(problem);
        });
    }

    /** Everything in the declaration that keeps the key from pushing these IDs today. */
    public List<KeyProblem> problems(KeyOrigin origin, Collection<PackageId> ids, LocalDate today) {
        List<KeyProblem> problems = new ArrayList<>();
        if (expires.isPresent() && today.isAfter(expires.get())) {
            problems.add(new KeyProblem.DeclaredExpiryPassed(origin, expires.get()));
        }
        if (!actions.isEmpty() && !allows(Action.PUSH) && !allows(Action.PUSHVERSION)) {
            problems.add(new KeyProblem.NotForPush(origin, actions));
        }
        Set<PackageId> uncovered = new LinkedHashSet<>();
        for (PackageId id : ids) {
            if (!covers(id)) {
                uncovered.add(id);
            }
        }
        if (!uncovered.isEmpty()) {
            problems.add(new KeyProblem.NotCovered(origin, globs, List.copyOf(uncovered)));
        }
        return problems;
    }

    /** Whether one of the declared patterns matches. True if none is declared. */
    public boolean covers(PackageId id) {
        for (GlobPattern glob : globs) {
            if (glob.matches(id)) {
                return true;
            }
        }
        return globs.isEmpty();
    }

    /** Whether this action is declared. */
    public boolean allows(Action action) {
        return actions.contains(action);
    }

    private static Set<Action> actions(String scopes) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (String word : scopes.split("[,\\s]+")) {
            if (!word.isEmpty()) {
                actions.add(Arrays.stream(Action.values())
                        .filter(action -> action.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new ApiKeyException(new KeyProblem.BadScope(word))));
            }
        }
        return Set.copyOf(actions);
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new ApiKeyException(new KeyProblem.BadExpiry(text.strip()));
        }
    }
}
