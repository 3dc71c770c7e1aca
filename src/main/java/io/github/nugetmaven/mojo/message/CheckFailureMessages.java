package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.publish.PublishException;
import io.github.nugetmaven.publish.PublishProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The message after a check that found problems. Immutable.
 *
 * @param globs glob patterns that suit a new key
 */
public record CheckFailureMessages(ApiKeyGuide guide, List<String> globs) {
    /** The rules have been listed before, in the table of findings. */
    private static String text(RuntimeException problem) {
        return problem instanceof PublishException publish
                        && publish.problem() instanceof PublishProblem.BrokenRules broken
                ? FindingMessages.afterTable(broken).text()
                : FailureMessages.of(problem).text();
    }

    /** The message of a check of several modules. {@code texts}: at least one, by module. */
    public static String ofModules(Map<String, String> texts) {
        if (texts.size() == 1) {
            return texts.values().iterator().next();
        }
        return texts.entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue().stripTrailing())
                .collect(Collectors.joining(
                        "\n\n",
                        "The checks of " + TextFormat.count(texts.size(), "module") + " failed: "
                                + TextFormat.list(List.copyOf(texts.keySet())) + ".\n\n",
                        "\n"));
    }

    /** Only nuget.org is known to refuse a push without a key. */
    private static String beginning(List<RuntimeException> problems, PackageSource source) {
        boolean isRequest = !source.isNuGetOrg()
                && problems.stream()
                        .allMatch(it ->
                                it instanceof ApiKeyException key && key.problem() instanceof KeyProblem.NotFound);
        return isRequest ? "The check requires an API key. " : "A push would fail. ";
    }

    /**
     * @param isGallery whether the feed is nuget.org, or is known to run the same software
     * @param keyOptions options that make another goal use the same feed and key, each after a space
     */
    public String of(List<RuntimeException> problems, PackageSource source, boolean isGallery, String keyOptions) {
        List<String> texts =
                problems.stream().map(CheckFailureMessages::text).distinct().toList();
        String numbered = IntStream.range(0, texts.size())
                .mapToObj(i -> "\n" + (i + 1) + ". " + texts.get(i))
                .collect(Collectors.joining());
        Optional<KeyProblem> aboutKey = problems.stream()
                .filter(ApiKeyException.class::isInstance)
                .map(it -> ((ApiKeyException) it).problem())
                .filter(KeyMessages::isSolvedByAnotherKey)
                .findFirst();
        return beginning(problems, source)
                + (texts.size() == 1 ? texts.get(0) : TextFormat.count(texts.size(), "problem") + ":" + numbered)
                + aboutKey.map(it -> "\n\n"
                                + guide.wayToKey(
                                        source, isGallery, globs, keyOptions, KeyMessages.variable(it, guide.isCi()))
                                + "\n")
                        .orElse("");
    }
}
