package io.github.nugetmaven.publish;

import java.util.Locale;

/** What became of a package. */
public enum Outcome {
    PUSHED,
    FAILED,
    NOT_ATTEMPTED,
    DRY_RUN;

    /** The name in reports, such as {@code not-attempted}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
