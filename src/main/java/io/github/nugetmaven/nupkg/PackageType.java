package io.github.nugetmaven.nupkg;

/**
 * A package type in a nuspec, such as {@code DotnetTool}. Immutable.
 *
 * @param name case-insensitive
 * @param version empty if the nuspec has none
 */
public record PackageType(String name, String version) {
    private static final String SYMBOLS = "SymbolsPackage";

    public boolean isSymbols() {
        return SYMBOLS.equalsIgnoreCase(name);
    }
}
