package io.github.nugetmaven.nupkg;

/**
 * A package ID: {@code \w+([.-]\w+)*} with Unicode word characters, at most 100 characters, compared ignoring case.
 * Immutable.
 *
 * <p>Source: NuGet.Client, {@code PackageIdValidator.cs}. nuget.org is stricter for new IDs (ASCII only), but existing IDs may
 * contain other letters.
 */
public final class PackageId {
    private static final int MAX_LENGTH = 100;

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
     * Whether the text has the form of an ID, whatever its length: words, with one separator between two of them.
     */
    public static boolean isWellFormed(String text) {
        boolean isInWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSeparator = c == '.' || c == '-';
            if (isSeparator ? !isInWord : !WordCharacter.is(c)) {
                return false;
            }
            isInWord = !isSeparator;
        }
        return isInWord;
    }

    /** The ID in its original case. */
    public String value() {
        return value;
    }

    /** The ID as in the folders and URLs of a flat container: in lower case, letter by letter. */
    public String lowerCase() {
        return LetterCase.lower(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackageId that && LetterCase.isSame(value, that.value);
    }

    @Override
    public int hashCode() {
        return LetterCase.folded(value).hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
