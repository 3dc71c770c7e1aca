package io.github.nugetmaven.auth;

import java.util.Optional;
import java.util.function.Function;

/** A CI system whose word on what it runs nuget.org takes. */
public enum Ci {
    GITHUB("GitHub Actions", "GITHUB_ACTIONS"),
    GITLAB("GitLab CI", "GITLAB_CI");

    private final String title;
    private final String mark;

    Ci(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    /** The one that this build runs in, whether it offers a token or not. */
    public static Optional<Ci> around(Function<String, Optional<String>> environment) {
        for (Ci each : values()) {
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
