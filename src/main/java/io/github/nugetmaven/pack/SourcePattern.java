package io.github.nugetmaven.pack;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One pattern of a {@code src} attribute. Immutable.
 *
 * <p>{@code **}{@code /} is zero or more whole folders, {@code *} characters of one name, {@code ?} any one character. Case is
 * ignored, but not that of the folders before the first wildcard, which the file system looks up. Source: NuGet.Client,
 * {@code PathResolver.cs}.
 *
 * @param text with {@code /} as separator
 * @param root the folder before the first segment that contains {@code *}; without one, the file's folder
 * @param regex for the absolute path of a file, with {@code /} as separator
 */
record SourcePattern(String text, Path root, Pattern regex) {
    private static final String WHOLE_TREE = "**/*";

    /**
     * @param base absolute
     * @throws java.nio.file.InvalidPathException if the system has no such paths
     */
    static SourcePattern of(Path base, String given) {
        String text = given.replace('\\', '/');
        String search = isFolder(text) ? text + WHOLE_TREE : text;
        int star = search.indexOf('*');
        int cut = search.lastIndexOf('/', star < 0 ? search.length() : star);
        Path root = base.resolve(search.substring(0, cut + 1)).normalize();
        return new SourcePattern(text, root, regex(Pattern.quote(folder(root)), search.substring(cut + 1)));
    }

    /** A pattern of an {@code exclude} attribute, for absolute paths. One that starts with {@code **} applies everywhere. */
    static Pattern exclude(Path base, String given) {
        String text = given.replace('\\', '/');
        return text.startsWith("**") ? regex("", text) : of(base, text).regex();
    }

    private static boolean isFolder(String text) {
        return text.length() > 1 && text.endsWith("/");
    }

    private static Pattern regex(String start, String given) {
        // stars in a row say nothing more, and would keep the expression busy
        String wildcards = given.replaceAll("\\*{2,}", "**").replaceAll("(?:\\*\\*/)+", "**/");
        StringBuilder regex = new StringBuilder(start);
        for (int i = 0; i < wildcards.length(); i++) {
            if (wildcards.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (wildcards.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                regex.append(one(wildcards.charAt(i)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static String one(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    /** Whether the pattern may match no file without a word of NuGet. A {@code ?} alone does not count. */
    boolean isWildcard() {
        return text.indexOf('*') >= 0 || isFolder(text);
    }

    /** Whether files below the root keep their folders in the package. */
    boolean keepsTree() {
        return text.contains("**") || isFolder(text);
    }

    /** Whether files in folders below the root can match. */
    boolean isRecursive() {
        int star = text.indexOf('*');
        return keepsTree() || star >= 0 && text.indexOf('/', star) >= 0;
    }

    boolean matches(Path file) {
        return regex.matcher(path(file)).matches();
    }

    /** The path of a file below the root, with {@code /} as separator. */
    String below(Path file) {
        return path(root.relativize(file));
    }

    /** A name may contain a backslash where that separates nothing. */
    static String path(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? path.toString() : path.toString().replace(separator, "/");
    }

    private static String folder(Path folder) {
        String path = path(folder);
        return path.endsWith("/") ? path : path + "/";
    }
}
