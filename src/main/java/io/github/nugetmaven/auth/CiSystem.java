package io.github.nugetmaven.auth;

import java.util.Optional;
import java.util.function.Function;

/** A CI system whose word on what it runs nuget.org takes. */
public enum CiSystem {
    GITHUB("GitHub Actions", "GITHUB_ACTIONS"),
    GITLAB("GitLab CI", "GITLAB_CI");

    private final String title;
    private final String mark;

    CiSystem(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    /** The one that this build runs in, whether it offers a token or not. */
    public static Optional<CiSystem> around(Function<String, Optional<String>> environment) {
        for (CiSystem each : values()) {
            if (environment.apply(each.mark).filter(value -> !value.isBlank()).isPresent()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** As its maker writes it. */
    @Override
    public String toString() {
        return title;
    }
}
