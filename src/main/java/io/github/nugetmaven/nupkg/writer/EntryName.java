package io.github.nugetmaven.nupkg.writer;

import java.util.regex.Pattern;

/** The name of an entry in the zip. Stateless. */
public final class EntryName {
    /** A sequence that clients decode. Source: NuGet.Client, {@code ZipArchiveExtensions.cs}. */
    private static final Pattern ESCAPE = Pattern.compile("%(?=[0-9A-Fa-f]{2})");

    private EntryName() {}

    /** The name under which a client extracts the path. NuGet writes no escape, so it would extract {@code %41} as A. */
    public static String stored(String path) {
        return ESCAPE.matcher(path).replaceAll("%25");
    }
}
