package io.github.nugetmaven.auth;

import java.util.Locale;
import java.util.Optional;

/**
 * Where to look for the key of a feed. Immutable.
 *
 * @param serverId id of the {@code <server>} in settings.xml with the key, or with Basic credentials
 * @param nugetOrg whether the feed is nuget.org's. Only then {@code NUGET_API_KEY} counts, so that a key of nuget.org cannot
 *     reach another host by accident
 * @param variable name of the environment variable to use instead
 * @param keyServerId id of another {@code <server>} with the key, if {@code serverId} has Basic credentials
 * @param publishing trusted publishing, if it was asked for and its keys are for this feed
 */
public record KeyLocation(
        String serverId,
        boolean nugetOrg,
        Optional<String> variable,
        Optional<String> keyServerId,
        Optional<TrustedPublishing> publishing) {
    /** The variable of nuget.org's key, which is for no other host. */
    public static final String NUGET_ORG_VARIABLE = "NUGET_API_KEY";

    /** A location without trusted publishing. */
    public KeyLocation(String serverId, boolean nugetOrg, Optional<String> variable, Optional<String> keyServerId) {
        this(serverId, nugetOrg, variable, keyServerId, Optional.empty());
    }

    /** The id of the {@code <server>} with nuget.org's key, which is for no other host unless it says so. */
    public static final String NUGET_ORG_SERVER = "nuget.org";

    /** Whether a {@code <server>} is nuget.org's. */
    public static boolean isNuGetOrg(String serverId) {
        return serverId.equalsIgnoreCase(NUGET_ORG_SERVER);
    }

    /** The name of the environment variable in which the key is looked up. */
    public String variableName() {
        return variable.isPresent() ? variable.get() : nugetOrg ? NUGET_ORG_VARIABLE : variableOf(serverId);
    }

    /** The variable of a server id. Several ids have the same, such as {@code my-feed} and {@code my.feed}. */
    public static String variableOf(String serverId) {
        return NUGET_ORG_VARIABLE + "_" + serverId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The id of the {@code <server>} in which the key is looked up. */
    public String keyServer() {
        return keyServerId.orElse(serverId);
    }
}
