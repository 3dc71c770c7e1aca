package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.LetterCase;
import io.github.nugetmaven.nupkg.PackageId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A glob pattern as typed on nuget.org when a key is created. The only wildcard is {@code *}, which stands for any number of
 * characters, even none. A pattern matches the whole package ID, ignoring case. nuget.org compares lower-case letters, so
 * {@code ı} does not match {@code I}. Immutable.
 *
 * <p>Source: NuGetGallery, {@code ScopeExtensions.cs} for the match, {@code Views/Users/ApiKeys.cshtml} for the characters.
 */
public final class GlobPattern {
    private static final Pattern ACCEPTED = Pattern.compile("[*\\w_.-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WILDCARDS = Pattern.compile("\\*+");

    private final String text;
    /** The texts before, between and after the wildcards, in lower case; only one if there is no wildcard. */
    private final String[] literals;

    private GlobPattern(String text) {
        this.text = text;
        this.literals = WILDCARDS.split(LetterCase.lower(text), -1);
    }

    /**
     * Reads patterns separated by commas. White space around them and empty patterns do not count.
     *
     * @throws ApiKeyException if a pattern has a character that nuget.org's page does not accept
     */
    public static List<GlobPattern> parseList(String text) {
        List<GlobPattern> patterns = new ArrayList<>();
        for (String each : text.split(",")) {
            if (!each.isBlank()) {
                patterns.add(parse(each.strip()));
            }
        }
        return List.copyOf(patterns);
    }

    /** A pattern without a check of its characters. */
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
        // a wildcard of the other pattern is a character that only a wildcard of this pattern can match
        return matches(other.text) && !other.matches(text);
    }

    public boolean matches(PackageId packageId) {
        return matches(packageId.value());
    }

    /** Takes time linear in the length of the ID for any number of wildcards, unlike a regular expression. */
    private boolean matches(String text) {
        String id = LetterCase.lower(text);
        String first = literals[0];
        String last = literals[literals.length - 1];
        if (literals.length == 1) {
            return id.equals(first);
        }
        int end = id.length() - last.length();
        if (end < first.length() || !id.startsWith(first) || !id.endsWith(last)) {
            return false;
        }
        int from = first.length();
        for (int i = 1; i < literals.length - 1; i++) {
            while (from + literals[i].length() <= end && !id.startsWith(literals[i], from)) {
                from++;
            }
            from += literals[i].length();
        }
        return from <= end;
    }

    @Override
    public String toString() {
        return text;
    }
}
