package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The {@code target} of a {@code file} element. Immutable.
 *
 * <p>Source: NuGet.Client, {@code PackageBuilder.cs}, {@code ResolvePackagePath}. Unlike there, a target that ends in a
 * separator is always a folder; NuGet's entry {@code docs/} for a file without extension cannot be extracted.
 *
 * @param text trimmed, with {@code /} as separator
 */
record PackagePath(String text) {
    private static final Pattern ROOT = Pattern.compile("/*+(?:\\.{1,2}/*+)*+");
    private static final Set<String> SYSTEMS = Set.of("any", "win", "linux", "osx", "unix");
    private static final Pattern HAS_DIGIT = Pattern.compile("[0-9]");

    /** Folders of a package in which NuGet packs {@code _._} files. The last two are known to its clients only. */
    private static final Set<String> FOLDERS = Set.of(
            "lib",
            "ref",
            "build",
            "tools",
            "content",
            "contentfiles",
            "runtimes",
            "analyzers",
            "native",
            "src",
            "buildtransitive",
            "buildmultitargeting");

    /** Extensions of files that no folder has. */
    private static final Set<String> EXTENSIONS = Set.of(
            ".md",
            ".txt",
            ".rtf",
            ".pdf",
            ".html",
            ".htm",
            ".css",
            ".js",
            ".ts",
            ".json",
            ".xml",
            ".yml",
            ".yaml",
            ".toml",
            ".properties",
            ".props",
            ".targets",
            ".nuspec",
            ".pom",
            ".jar",
            ".zip",
            ".dll",
            ".exe",
            ".pdb",
            ".so",
            ".dylib",
            ".a",
            ".lib",
            ".h",
            ".hpp",
            ".c",
            ".cpp",
            ".cs",
            ".vb",
            ".fs",
            ".ps1",
            ".psm1",
            ".psd1",
            ".cmd",
            ".bat",
            ".sh",
            ".png",
            ".jpg",
            ".jpeg",
            ".gif",
            ".svg",
            ".ico",
            ".winmd",
            ".aar",
            ".pp",
            ".transform",
            ".gitignore",
            ".gitattributes",
            ".editorconfig",
            ".dockerignore",
            ".xdt");

    static PackagePath of(String given) {
        return new PackagePath(given.strip().replace('\\', '/'));
    }

    private boolean isRoot() {
        return ROOT.matcher(text).matches();
    }

    private boolean isFolder() {
        return isRoot() || text.endsWith("/") || text.endsWith("/.") || text.endsWith("/..");
    }

    /** Whether a single file gets this name, since both have the same extension, or both have none. */
    boolean isNameOf(SourcePattern source) {
        return !source.isWildcard() && !isFolder() && extension(source.text()).equals(extension(text));
    }

    /** Whether this is a name of a file by its extension, though NuGet makes a folder of it. */
    boolean looksLikeFile() {
        return !isFolder() && EXTENSIONS.contains(extension(text));
    }

    /** Whether this is a folder's name, though NuGet makes a file of it. */
    boolean looksLikeFolder() {
        String name = lastSegment(text).toLowerCase(Locale.ROOT);
        return text.indexOf('/') < 0 && FOLDERS.contains(name)
                || name.equals("native")
                || isRuntime(name)
                || HAS_DIGIT.matcher(name).find() && TargetFramework.parse(name).isPresent();
    }

    /** Some systems without a processor, such as {@code browser}, are names of programs as well. */
    private static boolean isRuntime(String name) {
        return SYSTEMS.contains(name) || name.indexOf('-') >= 0 && RuntimeIdentifier.isKnown(name);
    }

    boolean hasEmptySegment() {
        return text.replaceFirst("^/+", "").contains("//");
    }

    /** The entry's name, if this is the whole path. */
    String entry() {
        return resolved(text);
    }

    /** The name of an entry in this folder. */
    String entry(String below) {
        String folder = resolved(text);
        return folder.isEmpty() ? below : folder + "/" + below;
    }

    /** Resolves {@code .} and {@code ..}, which cannot leave the package. */
    private static String resolved(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String each : path.split("/")) {
            if (each.equals("..")) {
                segments.pollLast();
            } else if (!each.isEmpty() && !each.equals(".")) {
                segments.addLast(each);
            }
        }
        return String.join("/", segments);
    }

    /** From the last dot of the last segment, in lower case; empty if there is none, or nothing behind it. As in .NET. */
    private static String extension(String path) {
        String name = lastSegment(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether NuGet packs a file {@code _._} of this name. Source: {@code PackagingConstants.cs}, known folders. */
    static boolean isPlaceholderUsed(String entry) {
        String top = entry.split("/", -1)[0].toLowerCase(Locale.ROOT);
        return entry.indexOf('/') >= 0 && FOLDERS.contains(top);
    }
}
