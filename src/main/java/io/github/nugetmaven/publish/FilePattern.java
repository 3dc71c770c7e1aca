package io.github.nugetmaven.publish;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern for paths, as Ant and NuGet read it: {@code *} and {@code ?} stay within a name, {@code **} goes into folders,
 * also inside a name. Ignores case on every system. Immutable.
 *
 * <p>Source: NuGet.Client, {@code PathResolver.cs} and {@code LocalFolderUtility.cs}.
 */
final class FilePattern {
    private static final String ANY_FOLDERS = "(?:.*/)?";
    private static final String PACKAGE = ".nupkg";

    private final Pattern regex;
    private final boolean isOfPackages;

    /**
     * @param pattern with {@code /} between its parts
     * @param isOfPackages whether a pattern that ends with a wildcard means packages only
     */
    FilePattern(String pattern, boolean isOfPackages) {
        this.regex = Pattern.compile(regex(pattern), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        this.isOfPackages = isOfPackages && pattern.endsWith("*");
    }

    static boolean isOne(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean isAtStart = i == 0 || pattern.charAt(i - 1) == '/';
            if (isAtStart && pattern.startsWith("**/", i)) {
                regex.append(ANY_FOLDERS);
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                char c = pattern.charAt(i);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** @param path with {@code /} between its parts */
    boolean matches(String path) {
        return regex.matcher(path).matches()
                && (!isOfPackages || path.toLowerCase(Locale.ROOT).endsWith(PACKAGE));
    }
}
