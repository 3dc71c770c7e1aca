package io.github.nugetmaven.nupkg.kind;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a project does with a file of {@code contentFiles/}: the values of {@code buildAction}.
 *
 * <p>Source: NuGet.Client, {@code BuildAction.cs}, {@code ContentFileUtils.cs}; NuGet docs, .nuspec reference, Including content
 * files.
 */
public final class ContentActions {
    /** Of a file about which the nuspec says nothing. */
    public static final String DEFAULT = "Compile";

    private static final Set<String> KNOWN = ignoringCase(
            "None",
            DEFAULT,
            "Content",
            "EmbeddedResource",
            "ApplicationDefinition",
            "Page",
            "Resource",
            "SplashScreen",
            "DesignData",
            "DesignDataWithDesignTimeCreatableTypes",
            "CodeAnalysisDictionary",
            "AndroidAsset",
            "AndroidResource",
            "BundleResource");

    /** With or without the ending of a file in which clients replace tokens. */
    private static final Pattern SOURCE = Pattern.compile(".*\\.(?:cs|vb|fs|fsi|fsx)(?:\\.pp)?", Pattern.DOTALL);

    private ContentActions() {}

    private static Set<String> ignoringCase(String... texts) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(Set.of(texts));
        return all;
    }

    /** Ignores case. */
    public static boolean isKnown(String action) {
        return KNOWN.contains(action);
    }

    /** Whether a compiler of .NET reads files with this name. */
    public static boolean isSource(String path) {
        return SOURCE.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }
}
