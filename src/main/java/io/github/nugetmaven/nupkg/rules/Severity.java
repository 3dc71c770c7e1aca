package io.github.nugetmaven.nupkg.rules;

import java.util.Locale;

/** How severe the violation of a rule is. */
public enum Severity {
    /** The feed refuses the package, immediately or later by mail. */
    ERROR,
    /** The feed accepts the package, but warns about it, or users of the package will have problems. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
