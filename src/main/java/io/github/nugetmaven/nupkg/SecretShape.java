package io.github.nugetmaven.nupkg;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form by which a secret is recognised where something else belongs: a name, an ID or a part of a URL. Such a text must
 * not be shown; its kind may be.
 *
 * <p>Sources: NuGetGallery, {@code ApiKeyV4.cs}, {@code ApiKeyV5.cs} and {@code CredentialBuilder.cs}; docs.github.com, "About
 * authentication to GitHub"; docs.gitlab.com, "Token overview"; RFC 7519.
 */
public enum SecretShape {
    NUGET_KEY("an API key of nuget.org", "(?i:oy2[a-z2-7]{43})"),
    SHORT_LIVED_KEY("a short-lived API key of nuget.org", ".{52}JQQJ99.{18}NUGT.{4}"),
    /** The oldest keys of nuget.org, and the keys of many other feeds. */
    GUID("a GUID, such as an old API key", "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"),
    GITHUB_TOKEN("a GitHub token", "gh[pousr]_\\w{16,}|github_pat_\\w{16,}"),
    GITLAB_TOKEN("a GitLab token", "gl(?:pat|oas|dt|rtr?|cbt|ptt|ft|imt|agent|soat|ffct|wt)-[\\w.-]{16,}"),
    NPM_TOKEN("an npm token", "npm_\\w{30,}"),
    JSON_WEB_TOKEN("a JSON web token", "eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"),
    /** Random by its looks: no separator, and digits among the letters. */
    OPAQUE(
            "a password or an API key",
            "(?i:oy2)[A-Za-z0-9]{17,}|(?=(?:.*?[A-Za-z][0-9]){3})[A-Za-z0-9+=]{24,}|(?=.*[0-9])[A-Za-z0-9+=]{40,}");

    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    private final String title;
    private final Pattern form;

    SecretShape(String title, String form) {
        this.title = title;
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    /** The kind of secret that a name looks like, if it looks like one. White space around it does not count. */
    public static Optional<SecretShape> ofName(String name) {
        for (SecretShape shape : values()) {
            if (shape.fits(name)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    /** The same of each part of a list, without {@link #OPAQUE}, for texts that are not names and may be long and mixed. */
    public static Optional<SecretShape> of(String text) {
        for (String part : SEPARATORS.split(text)) {
            Optional<SecretShape> shape = ofName(part);
            if (shape.isPresent() && shape.get() != OPAQUE) {
                return shape;
            }
        }
        return Optional.empty();
    }

    /** Whether a text has this form. */
    public boolean fits(String text) {
        return form.matcher(text.strip()).matches();
    }

    /** With its article, such as {@code a GitHub token}. */
    @Override
    public String toString() {
        return title;
    }
}
