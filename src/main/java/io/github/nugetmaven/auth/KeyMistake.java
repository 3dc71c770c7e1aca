package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.SecretShape;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text is that cannot be a key of nuget.org, although it was given as one. */
public enum KeyMistake {
    /** The quotes of a shell or of a CI's file became a part of it. */
    QUOTED("[\"'`].*|.*[\"'`]"),
    /** What a log shows instead of a secret was copied. */
    MASKED("[*x\u2022.]+|.*\\*{3,}.*"),
    /** The CI did not replace the name of a secret by its value. */
    UNEXPANDED("\\$\\(.*|\\$\\{.*|\\$\\w+|%\\w+%|.*\\$\\{\\{.*|<.*>"),
    /** A secret of another service. */
    FOREIGN("gh[a-z]_.*|github_pat_.*|gl[a-z]+-.*|npm_.*|eyJ.*"),
    /** None of these. */
    OTHER(".*");

    private final Pattern form;

    KeyMistake(String form) {
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    /** Empty if the text has the form of a key of nuget.org. */
    public static Optional<KeyMistake> of(String key) {
        String text = key.strip();
        if (ApiKey.isShapedLikeAKey(text) || SecretShape.GUID.fits(text)) {
            return Optional.empty();
        }
        for (KeyMistake each : values()) {
            if (each.form.matcher(text).matches()) {
                return Optional.of(each);
            }
        }
        return Optional.of(OTHER);
    }
}
