package io.github.nugetmaven.mojo.parameters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of parameters, and which of them somebody meant who wrote another one. Immutable. */
public record ParameterNames(List<String> names) {
    private static final int MOST_TYPING_ERRORS = 2;
    private static final int SHORTEST_WITH_ERRORS = 4;

    public ParameterNames {
        List<String> sorted = new ArrayList<>(new LinkedHashSet<>(names));
        sorted.sort(String.CASE_INSENSITIVE_ORDER);
        names = List.copyOf(sorted);
    }

    public static ParameterNames of(Collection<String> names) {
        return new ParameterNames(List.copyOf(names));
    }

    public boolean contains(String name) {
        return names.contains(name);
    }

    /** The name that is the most similar to this one, if one is similar. */
    public Optional<String> meantBy(String written) {
        String bare = bare(written);
        int most = bare.length() < SHORTEST_WITH_ERRORS ? 0 : MOST_TYPING_ERRORS;
        return names.stream()
                .filter(it -> distance(bare(it), bare) <= most)
                .min(Comparator.comparingInt(it -> distance(bare(it), bare)));
    }

    /** Case, prefix and separators are what people mistake first. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^nuget[._-]", "").replaceAll("[._-]", "");
    }

    /** Characters to insert, remove, replace or swap with the next. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + differs);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
