package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.kind.ContentActions;
import io.github.nugetmaven.nupkg.kind.ContentPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code <files>} of a nuspec's {@code <contentFiles>}: which of them is about a file. The last one with a build action counts.
 * Compares in bounded time: after too many patterns and files, every file counts as one with metadata. Not thread-safe.
 */
final class ContentItems {
    /** As many comparisons of characters take about a second. */
    private static final long MAX_STEPS = 500_000_000;

    private static final String UNKNOWN = "";

    private record Item(ContentPattern include, ContentPattern exclude, String action) {
        boolean isAbout(String path) {
            return include.matches(path) && (exclude == null || !exclude.matches(path));
        }

        long steps(String path) {
            return include.steps(path) + (exclude == null ? 0 : exclude.steps(path));
        }
    }

    private final List<Item> items = new ArrayList<>();
    /** The numbers of the items for one path, by that path. */
    private final Map<String, List<Integer>> literal = new HashMap<>();
    /** The numbers of the other items. */
    private final List<Integer> patterns = new ArrayList<>();

    private long stepsLeft = MAX_STEPS;

    ContentItems(List<XmlElement> elements) {
        for (XmlElement element : elements) {
            String action = element.attribute("buildAction").orElse("");
            String include = element.attribute("include").orElse("");
            if (action.isEmpty() || include.isEmpty()) {
                continue;
            }
            ContentPattern pattern = ContentPattern.of(include);
            String exclude = element.attribute("exclude").orElse("");
            if (pattern.isLiteral()) {
                literal.computeIfAbsent(pattern.path(), it -> new ArrayList<>()).add(items.size());
            } else {
                patterns.add(items.size());
            }
            items.add(new Item(pattern, exclude.isEmpty() ? null : ContentPattern.of(exclude), action));
        }
    }

    /**
     * The build action of a file.
     *
     * @param path relative to {@code contentFiles/}
     * @return empty if there was no time to find it out
     */
    String of(String path) {
        int last = -1;
        for (List<Integer> numbers :
                List.of(literal.getOrDefault(path.toLowerCase(Locale.ROOT), List.of()), patterns)) {
            for (int i = numbers.size() - 1; i >= 0 && numbers.get(i) > last; i--) {
                Item item = items.get(numbers.get(i));
                stepsLeft -= item.steps(path);
                if (stepsLeft < 0) {
                    return UNKNOWN;
                }
                last = item.isAbout(path) ? numbers.get(i) : last;
            }
        }
        return last < 0 ? ContentActions.DEFAULT : items.get(last).action();
    }
}
