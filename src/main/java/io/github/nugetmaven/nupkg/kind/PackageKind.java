package io.github.nugetmaven.nupkg.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The package types that NuGet, the .NET SDK or nuget.org do something with. A package may have others.
 *
 * <p>Source: NuGet.Client, {@code PackageType.cs}; NuGet docs, Set a NuGet package type; dotnet/docs, RID-specific tools.
 */
public enum PackageKind {
    /** A library; the type of a package that declares none. */
    DEPENDENCY("Dependency"),
    /** A command that {@code dotnet tool install} installs, or the top of one that consists of a package for each RID. */
    DOTNET_TOOL("DotnetTool"),
    /** The part of a tool for one RID. */
    TOOL_PAYLOAD("DotnetToolRidPackage"),
    /** A tool of the first SDKs, which projects declared. */
    CLI_TOOL("DotnetCliTool"),
    /** A server of the Model Context Protocol, which is a tool as well. */
    MCP_SERVER("McpServer"),
    /** What the attribute {@code Sdk} of a project names. */
    MSBUILD_SDK("MSBuildSdk"),
    /** Templates for {@code dotnet new}. */
    TEMPLATE("Template"),
    /** The symbols of another package. */
    SYMBOLS("SymbolsPackage"),
    /** A part of the SDK itself. */
    DOTNET_PLATFORM("DotnetPlatform");

    /** In characters. Names that differ in more are something else. */
    private static final int MISSPELLED = 2;

    private final String type;

    PackageKind(String type) {
        this.type = type;
    }

    /** The name of the package type, as it is usually spelled. */
    public String type() {
        return type;
    }

    /** Finds a kind by the name of its package type. Like NuGet, ignores case. */
    public static Optional<PackageKind> of(String type) {
        return Arrays.stream(values())
                .filter(it -> it.type.equalsIgnoreCase(type))
                .findFirst();
    }

    /** The kind whose name differs from an unknown name in a letter or two; the nearest, if there are several. */
    public static Optional<PackageKind> meantBy(String unknown) {
        String letters = letters(unknown);
        PackageKind nearest = null;
        int smallest = MISSPELLED + 1;
        for (PackageKind kind : values()) {
            int distance = distance(letters, letters(kind.type));
            if (distance < smallest) {
                nearest = kind;
                smallest = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** At most as many characters as can be compared with a name. */
    private static String letters(String name) {
        String start = name.substring(0, Math.min(name.length(), 40));
        return start.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
