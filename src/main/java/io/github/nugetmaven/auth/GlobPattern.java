package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.PackageId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A glob pattern as typed on nuget.org when a key is created. Only {@code *} is a wildcard: any run of characters, none
 * included. Matched against the whole package ID, ignoring case. Immutable.
 *
 * <p>Source of the rule: NuGetGallery, {@code ScopeExtensions.cs}; of the characters: {@code Views/Users/ApiKeys.cshtml}.
 */
public final class GlobPattern {
    private static final Pattern ACCEPTED = Pattern.compile("[*\\w_.-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WILDCARDS = Pattern.compile("\\*+");

    private final String text;
    /** What stands before, between and after the wildcards; just one if there is no wildcard. */
    private final String[] literals;

    private GlobPattern(String text) {
        this.text = text;
        this.literals = WILDCARDS.split(text, -1);
    }

    /**
     * Reads patterns separated by commas; white space around them and empty ones do not count.
     *
     * @throws ApiKeyException if one has a character that nuget.org's page does not accept
     */
    public static List<GlobPattern> parseList(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(GlobPattern::parse)
                .toList();
    }

    /** A pattern that is known to be one. */
    static GlobPattern of(String text) {
        return new GlobPattern(text);
    }

    private static GlobPattern parse(String text) {
        if (!ACCEPTED.matcher(text).matches()) {
            throw new ApiKeyException(new KeyProblem.BadGlob(text));
        }
        return new GlobPattern(text);
    }

    /** Whether this pattern lets a key do everything that the other does, and more. */
    public boolean isWiderThan(GlobPattern other) {
        // a wildcard of the other is a character that only a wildcard of this one can match
        return matches(other.text) && !other.matches(text);
    }

    public boolean matches(PackageId packageId) {
        return matches(packageId.value());
    }

    /** Linear in the ID's length for any number of wildcards, which a regular expression is not. */
    private boolean matches(String id) {
        String first = literals[0];
        String last = literals[literals.length - 1];
        if (literals.length == 1) {
            return id.equalsIgnoreCase(first);
        }
        int end = id.length() - last.length();
        if (end < first.length() || !isAt(0, first, id) || !isAt(end, last, id)) {
            return false;
        }
        int from = first.length();
        for (int i = 1; i < literals.length - 1; i++) {
            while (from + literals[i].length() <= end && !isAt(from, literals[i], id)) {
                from++;
            }
            from += literals[i].length();
        }
        return from <= end;
    }

    private static boolean isAt(int position, String literal, String id) {
        return id.regionMatches(true, position, literal, 0, literal.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
