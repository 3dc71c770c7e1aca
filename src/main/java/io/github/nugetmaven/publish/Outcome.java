package io.github.nugetmaven.publish;

import java.util.Locale;

/** What became of a package. */
public enum Outcome {
    PUSHED,
    /** The feed had it already, with the same content. */
    SKIPPED_IDENTICAL,
    /** The feed had the version already. */
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
