package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.PackageId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a key was declared to be good for. nuget.org never tells, so it is the owner's word, and nothing is checked that was
 * not declared. Immutable.
 *
 * @param globs one must match each package ID; empty: not declared
 * @param actions empty: not declared
 * @param expires the last day on which the key is good
 */
public record KeyScope(List<GlobPattern> globs, Set<Action> actions, Optional<LocalDate> expires) {
    /** What a key may do, by the names of NuGetGallery's {@code NuGetScopes.cs} without their prefix. */
    public enum Action {
        /** New packages and new versions. */
        PUSH,
        /** New versions of packages that exist. */
        PUSHVERSION,
        /** Unlist and relist. */
        UNLIST
    }

    /** Nothing declared. */
    public static final KeyScope UNDECLARED = new KeyScope(List.of(), Set.of(), Optional.empty());

    /**
     * Reads the declaration as it stands in settings.xml; blank counts as absent.
     *
     * @throws ApiKeyException if a part of it cannot be read
     */
    public static KeyScope parse(String globPattern, String scopes, String expires) {
        return new KeyScope(GlobPattern.parseList(globPattern), actions(scopes), day(expires));
    }

    /** The same with other glob patterns, if there are any. */
    public KeyScope withGlobs(List<GlobPattern> others) {
        return others.isEmpty() ? this : new KeyScope(others, actions, expires);
    }

    /**
     * @throws ApiKeyException if the key, as declared, cannot push all of these IDs today
     */
    public void requirePush(KeyOrigin origin, Collection<PackageId> ids, LocalDate today) {
        problems(origin, ids, today).stream().findFirst().ifPresent(problem -> {
            throw new ApiKeyException(problem);
        });
    }

    /** All that keeps the key, as declared, from pushing these IDs today. */
    public List<KeyProblem> problems(KeyOrigin origin, Collection<PackageId> ids, LocalDate today) {
        List<KeyProblem> problems = new ArrayList<>();
        expires.filter(today::isAfter).ifPresent(day -> problems.add(new KeyProblem.DeclaredExpiryPassed(origin, day)));
        if (!actions.isEmpty() && !allows(Action.PUSH) && !allows(Action.PUSHVERSION)) {
            problems.add(new KeyProblem.NotForPush(origin, actions));
        }
        List<PackageId> left = ids.stream().distinct().filter(id -> !covers(id)).toList();
        if (!left.isEmpty()) {
            problems.add(new KeyProblem.NotCovered(origin, globs, left));
        }
        return problems;
    }

    /** Whether one of the declared patterns matches; without any, nobody can say no. */
    public boolean covers(PackageId id) {
        return globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(id));
    }

    /** Whether this was declared. */
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
