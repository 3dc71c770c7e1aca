package io.github.nugetmaven.nupkg;

/**
 * A package type of a nuspec, such as {@code DotnetTool}. Immutable.
 *
 * @param name compared ignoring case
 * @param version empty where the nuspec gives none
 */
public record PackageType(String name, String version) {
    private static final String SYMBOLS = "SymbolsPackage";

    public boolean isSymbols() {
        return SYMBOLS.equalsIgnoreCase(name);
    }
}
