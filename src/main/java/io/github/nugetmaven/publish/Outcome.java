package io.github.nugetmaven.publish;

import java.util.Locale;

/** What happened to a package. */
public enum Outcome {
    PUSHED,
    /** The feed already had it, with the same content. */
    SKIPPED_IDENTICAL,
    /** The feed already had the version. */
    SKIPPED_DUPLICATE,
    FAILED,
    NOT_ATTEMPTED,
    DRY_RUN;

    /** The name in reports, such as {@code not-attempted}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
