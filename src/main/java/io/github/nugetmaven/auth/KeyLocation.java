package io.github.nugetmaven.auth;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a key belongs.
 *
 * @param nugetOrg whether the feed is nuget.org's: only then {@code NUGET_API_KEY} is looked at, so that a key of
 *     nuget.org cannot reach another host by accident
 * @param variable the environment variable to look at instead
 * @param keyServerId another server that holds the key, where {@code serverId} holds Basic credentials
 * @param publishing trusted publishing, where it was asked for and its keys are for this feed
 */
public record KeyLocation(
        String serverId,
        boolean nugetOrg,
        Optional<String> variable,
        Optional<String> keyServerId,
        Optional<TrustedPublishing> publishing) {
    static final String NUGET_ORG_VARIABLE = "NUGET_API_KEY";

    /** Without trusted publishing. */
    public KeyLocation(String serverId, boolean nugetOrg, Optional<String> variable, Optional<String> keyServerId) {
        this(serverId, nugetOrg, variable, keyServerId, Optional.empty());
    }

    /** The environment variable that the key is looked for in. */
    public String variableName() {
        return variable.orElseGet(() -> nugetOrg
                ? NUGET_ORG_VARIABLE
                : NUGET_ORG_VARIABLE + "_" + serverId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }

    /** The id of the server that the key is looked for in. */
    public String keyServer() {
        return keyServerId.orElse(serverId);
    }
}
