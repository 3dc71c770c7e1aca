package io.github.nugetmaven.feed;

import java.util.regex.Pattern;

/**
 * Recognises nuget.org's warning that a key expires soon, which comes with every response, of whatever status.
 *
 * <p>Source of the words: NuGetGallery, {@code ApiAuthorizeAttribute.cs} and {@code Strings.resx}.
 */
public final class ExpiryWarning {
    private static final Pattern WORDS = Pattern.compile("(?i)\\byour API key (?:expires|has expired)\\b");

    private ExpiryWarning() {}

    /** Whether a value of {@code X-NuGet-Warning} is this warning. */
    public static boolean is(String warning) {
        return WORDS.matcher(warning).find();
    }
}
