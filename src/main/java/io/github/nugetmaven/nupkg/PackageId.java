package io.github.nugetmaven.nupkg;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A package ID: {@code \w+([.-]\w+)*} with Unicode word characters, at most 100 characters, compared ignoring case.
 * Immutable.
 *
 * <p>Source of the rule: NuGet.Client, {@code PackageIdValidator.cs}. nuget.org is stricter for new IDs (ASCII only); an
 * existing ID may still have other letters, so that is not decided here.
 */
public final class PackageId {
    private static final int MAX_LENGTH = 100;
    /** .NET's \w, which is not Java's. */
    private static final String WORD = "[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]+";

    private static final Pattern VALID = Pattern.compile(WORD + "(?:[.-]" + WORD + ")*");

    private final String value;

    private PackageId(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no package ID */
    public static PackageId of(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException(text);
        }
        return new PackageId(text);
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && isWellFormed(text);
    }

    /** Whether it is spelled like an ID, perhaps a longer one than may be given now; of a few hundred characters at most. */
    public static boolean isWellFormed(String text) {
        return VALID.matcher(text).matches();
    }

    /** The ID as its author spelled it. */
    public String value() {
        return value;
    }

    /** The ID in the folders and URLs of a flat container: lower case by invariant rules. */
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
