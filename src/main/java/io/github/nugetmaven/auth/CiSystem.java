package io.github.nugetmaven.auth;

import java.util.Optional;
import java.util.function.Function;

/** A CI system whose tokens nuget.org accepts for trusted publishing. */
public enum CiSystem {
    GITHUB("GitHub Actions", "GITHUB_ACTIONS"),
    GITLAB("GitLab CI", "GITLAB_CI");

    private final String title;
    /** Set in every job of this CI system. */
    private final String variable;

    CiSystem(String title, String variable) {
        this.title = title;
        this.variable = variable;
    }

    /** The CI system in which this build runs, whether it offers a token or not. */
    public static Optional<CiSystem> around(Function<String, Optional<String>> environment) {
        for (CiSystem each : values()) {
            if (environment
                    .apply(each.variable)
                    .filter(value -> !value.isBlank())
                    .isPresent()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The name as its maker writes it. */
    @Override
    public String toString() {
        return title;
    }
}
