package io.github.nugetmaven.nupkg.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern for files below {@code contentFiles/}: {@code *} stands for characters of a name, {@code **} for folders, and case is
 * ignored. Immutable.
 *
 * <p>Source: Microsoft docs, {@code Microsoft.Extensions.FileSystemGlobbing.Matcher}.
 */
public final class ContentPattern {
    private static final String FOLDERS = "**";

    private final List<String> parts;
    private final int length;

    private ContentPattern(List<String> parts, int length) {
        this.parts = parts;
        this.length = length;
    }

    /** @param text relative to {@code contentFiles/}, with slashes in either direction; one at the end stands for all files */
    public static ContentPattern of(String text) {
        String slashed = lower(text);
        List<String> parts = new ArrayList<>();
        for (String part : (slashed.endsWith("/") ? slashed + FOLDERS : slashed).split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part.equals("*.*") ? "*" : part);
            }
        }
        if (parts.isEmpty() || parts.get(parts.size() - 1).equals(FOLDERS)) {
            parts.add("*");
        }
        return new ContentPattern(List.copyOf(parts), text.length());
    }

    private static String lower(String text) {
        return text.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Whether it can match only one path. */
    public boolean isLiteral() {
        return parts.stream().noneMatch(it -> it.indexOf('*') >= 0);
    }

    /** The only path that it matches if it is literal, in lower case. */
    public String path() {
        return String.join("/", parts);
    }

    /** At most as many steps does {@link #matches} need for a path of this length. */
    public long steps(String path) {
        return (length + 1L) * (path.length() + 1L);
    }

    /** @param path relative to {@code contentFiles/} */
    public boolean matches(String path) {
        List<String> names = List.of(lower(path).split("/"));
        int part = 0;
        int name = 0;
        int folders = -1;
        int retry = 0;
        while (name < names.size()) {
            if (part < parts.size() && parts.get(part).equals(FOLDERS)) {
                folders = part++;
                retry = name;
            } else if (part < parts.size() && isName(parts.get(part), names.get(name))) {
                part++;
                name++;
            } else if (folders >= 0) {
                part = folders + 1;
                name = ++retry;
            } else {
                return false;
            }
        }
        return part == parts.size();
    }

    /** Whether a pattern without folders matches a name. Goes back to the last star only, so it never takes long. */
    private static boolean isName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
