package io.github.nugetmaven.nupkg.framework;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes names such as {@code net10} or {@code net100-windows}, which somebody writes for .NET 10 and NuGet reads as .NET
 * Framework 1.0: without a dot, each digit is a number of its own.
 *
 * <p>Source: NuGet.Client, {@code FrameworkNameProvider.cs}.
 */
public final class MissingDot {
    private static final Pattern NAME = Pattern.compile("net(1\\d)0{0,2}(-.+)?");

    /** Profiles of .NET Framework. A name with one of them is meant as it is read. */
    private static final Set<String> PROFILES = Set.of("-full", "-client", "-cf", "-compactframework");

    private MissingDot() {}

    /** The name with the dot, such as {@code net10.0}; empty if none is missing. */
    public static Optional<String> added(String name) {
        Matcher parts = NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String platform = parts.group(2) == null ? "" : parts.group(2);
        return PROFILES.contains(platform) ? Optional.empty() : Optional.of("net" + parts.group(1) + ".0" + platform);
    }

    /** The framework that the author of a name means. */
    public static Optional<TargetFramework> meant(String name) {
        return TargetFramework.parse(added(name).orElse(name));
    }
}
