package io.github.nugetmaven.mojo.parameters;

import java.util.Map;
import java.util.Optional;

/** The default of each parameter that has one. No other class repeats them. */
public final class Defaults {
    public static final String SOURCE = "https://api.nuget.org/v3/index.json";
    public static final String TOKEN_URL = "https://www.nuget.org/api/v2/token";
    public static final String AUDIENCE = "https://www.nuget.org";
    public static final String TIMEOUT = "300";
    public static final String SKIP_DUPLICATE = "false";
    /** Packages in flight for a V3 feed, and a folder. */
    static final int PARALLELISM = 4;
    /** Packages in flight for a V2 feed: some of those lose packages that arrive at the same time, and NuGet sends one after the other. */
    static final int PARALLELISM_V2 = 1;

    public static final String MAX_ATTEMPTS = "3";
    public static final String WAIT_UNTIL = "uploaded";
    public static final String WAIT_TIMEOUT = "900";
    public static final String SYMBOLS = "auto";
    public static final String ON = "true";
    public static final String OFF = "false";

    private static final Map<String, String> BY_PROPERTY = Map.ofEntries(
            Map.entry("nuget.source", SOURCE),
            Map.entry("nuget.trustedPublishing.tokenUrl", TOKEN_URL),
            Map.entry("nuget.trustedPublishing.audience", AUDIENCE),
            Map.entry("nuget.timeout", TIMEOUT),
            Map.entry("nuget.allowInsecureConnections", OFF),
            Map.entry("nuget.noSymbols", OFF),
            Map.entry("nuget.allowSnapshots", OFF),
            Map.entry("nuget.dryRun", OFF),
            Map.entry("nuget.check.failOnWarning", OFF),
            Map.entry("nuget.skipDuplicate", SKIP_DUPLICATE),
            Map.entry("nuget.maxAttempts", MAX_ATTEMPTS),
            Map.entry("nuget.continueOnError", OFF),
            Map.entry("nuget.waitUntil", WAIT_UNTIL),
            Map.entry("nuget.waitTimeout", WAIT_TIMEOUT),
            Map.entry("nuget.symbols", SYMBOLS),
            Map.entry("nuget.requireLicenseAcceptance", OFF),
            Map.entry("nuget.developmentDependency", OFF),
            Map.entry("nuget.noDefaultExcludes", OFF),
            Map.entry("nuget.remove", OFF));

    private Defaults() {}

    static Optional<String> of(String property) {
        return Optional.ofNullable(BY_PROPERTY.get(property));
    }
}
