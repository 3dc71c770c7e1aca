package io.github.nugetmaven.nupkg.rules;

import java.util.Locale;

/** How bad it is to break a rule. */
public enum Severity {
    /** The package is refused, at once or by mail. */
    ERROR,
    /** The package is taken, with a warning or to the grief of its users. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
