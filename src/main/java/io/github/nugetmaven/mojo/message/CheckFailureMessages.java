package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.feed.PackageSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The message after a check that found problems. Immutable.
 *
 * @param globs glob patterns that suit a new key
 */
public record CheckFailureMessages(ApiKeyGuide guide, List<String> globs) {
    /** @param keyOptions options that make another goal use the same feed and key, each after a space */
    public String of(List<RuntimeException> problems, PackageSource source, String keyOptions) {
        List<String> texts = problems.stream()
                .map(it -> FailureMessages.of(it).text())
                .distinct()
                .toList();
        String numbered = IntStream.range(0, texts.size())
                .mapToObj(i -> "\n" + (i + 1) + ". " + texts.get(i))
                .collect(Collectors.joining());
        boolean isAboutKey = problems.stream()
                .anyMatch(it -> it instanceof ApiKeyException key && KeyMessages.isSolvedByAnotherKey(key.problem()));
        return "A push would fail. "
                + (texts.size() == 1 ? texts.get(0) : TextFormat.count(texts.size(), "problem") + ":" + numbered)
                + (isAboutKey ? "\n\n" + guide.wayToKey(source, globs, keyOptions) + "\n" : "");
    }
}
