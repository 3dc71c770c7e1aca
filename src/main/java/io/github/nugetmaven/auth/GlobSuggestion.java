package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.LetterCase;
import io.github.nugetmaven.nupkg.PackageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The narrowest glob patterns that a key needs in order to push some packages, one for each family of package IDs. For a
 * single ID that is the ID itself, else the common beginning and end of the IDs, cut at the end of a word. IDs with different
 * first words belong to different families, so no pattern is {@code *}. Immutable.
 *
 * @param globs in alphabetical order; together they match all IDs
 */
public record GlobSuggestion(List<GlobPattern> globs) {
    /** @param ids in any order, repeated or not */
    public static GlobSuggestion of(Collection<PackageId> ids) {
        // ignores case like the match
        Map<String, List<String>> families = new TreeMap<>();
        for (PackageId id : ids.stream().distinct().toList()) {
            String firstWord = id.value().split("[.-]", 2)[0];
            families.computeIfAbsent(LetterCase.lower(firstWord), word -> new ArrayList<>())
                    .add(id.value());
        }
        return new GlobSuggestion(families.values().stream()
                .map(GlobSuggestion::narrowest)
                .map(GlobPattern::of)
                .toList());
    }

    /** Whether one of these patterns, which are in use, lets a key do more than the packages need. */
    public boolean isNarrowerThan(Collection<GlobPattern> used) {
        return used.stream().anyMatch(wide -> globs.stream().anyMatch(wide::isWiderThan));
    }

    private static String narrowest(List<String> family) {
        String first = family.get(0);
        if (family.size() == 1) {
            return first;
        }
        List<String> lower = family.stream().map(LetterCase::lower).toList();
        String model = lower.get(0);
        int shortest = family.stream().mapToInt(String::length).min().orElseThrow();
        int prefix =
                longest(shortest, length -> lower.stream().allMatch(id -> id.startsWith(model.substring(0, length))));
        int begin = endOfWord(family, prefix);
        int suffix = longest(
                shortest - begin,
                length -> lower.stream().allMatch(id -> id.endsWith(model.substring(model.length() - length))));
        String end = first.substring(first.length() - suffix);
        return first.substring(0, begin) + "*" + end.replaceFirst("^[^.-]+", "");
    }

    private static int longest(int limit, IntPredicate isCommon) {
        int length = 0;
        while (length < limit && isCommon.test(length + 1)) {
            length++;
        }
        return length;
    }

    /** The position itself if every longer ID continues with a new word there; else the one behind the last separator. */
    private static int endOfWord(List<String> family, int prefix) {
        String next = family.stream()
                .map(id -> id.substring(prefix, Math.min(prefix + 1, id.length())))
                .collect(Collectors.joining());
        boolean isEnd = next.chars().allMatch(c -> isSeparator((char) c));
        int end = prefix;
        while (!isEnd && !isSeparator(family.get(0).charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-';
    }
}
