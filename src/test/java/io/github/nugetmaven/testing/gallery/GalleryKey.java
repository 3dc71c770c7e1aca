package io.github.nugetmaven.testing.gallery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An API key of the gallery: one owner, and rows of action and subject (Scope.cs). Pushes and unlists every ID of its
 * owner, without an end, by default.
 */
public final class GalleryKey {
    public static final String ALL = "all";
    public static final String PUSH = "package:push";
    public static final String PUSH_VERSION = "package:pushversion";
    public static final String UNLIST = "package:unlist";
    public static final String VERIFY = "package:verify";

    private final String value;
    private final String owner;
    private final boolean warnsBeforeExpiry;
    private List<String> actions = List.of(PUSH, UNLIST);
    private List<String> globs = List.of("*");
    private final List<Row> more = new ArrayList<>();
    private Instant expiry;

    GalleryKey(String value, String owner, boolean warnsBeforeExpiry) {
        this.value = value;
        this.owner = owner;
        this.warnsBeforeExpiry = warnsBeforeExpiry;
    }

    /** What the key may do, instead of push and unlist; the constants here, as in NuGetScopes.cs. */
    public synchronized GalleryKey actions(String... allowed) {
        actions = List.of(allowed);
        return this;
    }

    /** The package IDs it may do that to, instead of {@code *}; each action gets a row with each of them. */
    public synchronized GalleryKey globs(String... subjects) {
        globs = List.of(subjects);
        return this;
    }

    /** One more row, for a key whose globs differ between actions. */
    public synchronized GalleryKey row(String action, String glob) {
        more.add(new Row(action, glob));
        return this;
    }

    public synchronized GalleryKey expires(Instant instant) {
        expiry = instant;
        return this;
    }

    public String value() {
        return value;
    }

    public String owner() {
        return owner;
    }

    synchronized Optional<Instant> expiry() {
        return Optional.ofNullable(expiry);
    }

    boolean warnsBeforeExpiry() {
        return warnsBeforeExpiry;
    }

    /** Whether some row names one of the actions, whatever its glob (ApiScopeRequiredAttribute.cs). */
    boolean allows(String... requested) {
        return rows().stream().anyMatch(row -> row.allows(requested));
    }

    /** Whether a single row covers both the ID and one of the actions (ApiScopeEvaluator.cs). */
    boolean covers(String id, String... requested) {
        return rows().stream().anyMatch(row -> row.allows(requested) && matches(row.glob(), id));
    }

    /** A glob's only wildcard is the star; it stands for any run of characters (ScopeExtensions.cs). */
    public static boolean matches(String glob, String id) {
        String regex = Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return Pattern.compile(regex, flags).matcher(id).matches();
    }

    private synchronized List<Row> rows() {
        List<Row> rows = new ArrayList<>(more);
        actions.forEach(action -> globs.forEach(glob -> rows.add(new Row(action, glob))));
        return rows;
    }

    private record Row(String action, String glob) {
        boolean allows(String... requested) {
            return action.isEmpty()
                    || action.equalsIgnoreCase(ALL)
                    || Arrays.stream(requested).anyMatch(action::equalsIgnoreCase);
        }
    }
}
