package io.github.nugetmaven.mojo;

import io.github.nugetmaven.publish.PushPolicy;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** The rules of a push as a user writes them. Immutable. */
record PushRuleParameters(
        int parallelism,
        int maxAttempts,
        boolean continueOnError,
        String waitUntil,
        int waitTimeout,
        String skipDuplicate) {

    /** @throws MojoFailureException if one of them says nothing that there is */
    PushPolicy read() throws MojoFailureException {
        return new PushPolicy(
                atLeastOne("parallelism", parallelism),
                atLeastOne("maxAttempts", maxAttempts),
                continueOnError,
                isAwaited() ? Duration.ofSeconds(atLeastOne("waitTimeout", waitTimeout)) : Duration.ZERO,
                duplicates());
    }

    private PushPolicy.Duplicates duplicates() throws MojoFailureException {
        return switch (given(skipDuplicate, "false")) {
            case "false" -> PushPolicy.Duplicates.FAIL;
            case "identical" -> PushPolicy.Duplicates.SKIP_IDENTICAL;
            case "true" -> PushPolicy.Duplicates.SKIP;
            default ->
                throw new MojoFailureException(
                        "nuget.skipDuplicate is \"" + skipDuplicate.strip() + "\". It takes false, identical or true.");
        };
    }

    private boolean isAwaited() throws MojoFailureException {
        return switch (given(waitUntil, "uploaded")) {
            case "uploaded" -> false;
            case "available" -> true;
            default ->
                throw new MojoFailureException(
                        "nuget.waitUntil is \"" + waitUntil.strip() + "\". It takes uploaded or available.");
        };
    }

    private static String given(String text, String otherwise) {
        return Optional.ofNullable(text)
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .orElse(otherwise);
    }

    private static int atLeastOne(String name, int number) throws MojoFailureException {
        if (number < 1) {
            throw new MojoFailureException("nuget." + name + " is " + number + ". It takes 1 or more.");
        }
        return number;
    }
}
