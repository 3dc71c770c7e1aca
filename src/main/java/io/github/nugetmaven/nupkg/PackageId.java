package io.github.nugetmaven.nupkg;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A package ID: {@code \w+([.-]\w+)*} with Unicode word characters, at most 100 characters, compared ignoring case.
 * Immutable.
 *
 * <p>Source: NuGet.Client, {@code PackageIdValidator.cs}. nuget.org is stricter for new IDs (ASCII only), but existing IDs may
 * contain other letters.
 */
public final class PackageId {
    private static final int MAX_LENGTH = 100;
    /** The characters of .NET's \w, which differs from Java's. */

    /** Words between separators. Two patterns, since one with a group that repeats would overflow the stack for a long text. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}.-]+");

    private static final Pattern EMPTY_WORD = Pattern.compile("\\A[.-]|[.-]\\z|[.-][.-]");

    private final String value;

    private PackageId(String value) {
        this.value = value;
    }

    /**
     * Parses an ID.
     *
     * @throws IllegalArgumentException if the text is not a package ID
     */
    public static PackageId of(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(text);
        }
        return new PackageId(text);
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && isWellFormed(text);
    }

    /**
     * Whether the text has the form of an ID, whatever its length.
     */
    public static boolean isWellFormed(String text) {
        return WORDS.matcher(text).matches() && !EMPTY_WORD.matcher(text).find();
    }

    /** The ID in its original case. */
    public String value() {
        return value;
    }

    /** The ID as in the folders and URLs of a flat container: in lower case, independent of the locale. */
    public String lowerCase() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackageId that && value.equalsIgnoreCase(that.value);
    }

    @Override
    public int hashCode() {
        return lowerCase().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
