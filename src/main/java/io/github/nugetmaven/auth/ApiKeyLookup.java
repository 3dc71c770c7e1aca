package io.github.nugetmaven.auth;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the API key of a feed: the environment first, then settings.xml. Blank counts as absent, since a deleted CI secret
 * arrives as an empty string.
 */
public final class ApiKeyLookup {
    private static final String NUGET_ORG_VARIABLE = "NUGET_API_KEY";

    /**
     * Where a key belongs.
     *
     * @param nugetOrg whether the feed is nuget.org's: only then {@code NUGET_API_KEY} is looked at, so that a key of
     *     nuget.org cannot reach another host by accident
     * @param variable the environment variable to look at instead
     * @param keyServerId another server that holds the key, where {@code serverId} holds Basic credentials
     */
    public record Place(String serverId, boolean nugetOrg, Optional<String> variable, Optional<String> keyServerId) {
        /** The environment variable that the key is looked for in. */
        public String variableName() {
            return variable.orElseGet(() -> nugetOrg
                    ? NUGET_ORG_VARIABLE
                    : NUGET_ORG_VARIABLE + "_"
                            + serverId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        }

        /** The id of the server that the key is looked for in. */
        public String keyServer() {
            return keyServerId.orElse(serverId);
        }
    }

    private final Function<String, Optional<String>> environment;
    private final Function<String, Optional<SettingsServer>> servers;

    /**
     * @param environment the value of a variable
     * @param servers the server with an ID
     */
    public ApiKeyLookup(
            Function<String, Optional<String>> environment, Function<String, Optional<SettingsServer>> servers) {
        this.environment = environment;
        this.servers = servers;
    }

    /**
     * Finds a key.
     *
     * @throws ApiKeyException if there is one that cannot be read
     */
    public Optional<FoundKey> find(Place place) {
        if (place.variable().filter(ApiKey::isShapedLikeAKey).isPresent()) {
            throw new ApiKeyException(new KeyProblem.KeyInsteadOfName());
        }
        Optional<SettingsServer> server = servers.apply(place.keyServer());
        Optional<String> variable = valueOf(place.variableName());
        if (variable.isPresent()) {
            // a server's declaration speaks of its own key, where it has one
            KeyScope scope = server.filter(it -> it.isBasic() || !it.hasPassword())
                    .map(SettingsServer::scope)
                    .orElse(KeyScope.UNDECLARED);
            KeyOrigin origin = new KeyOrigin.Environment(place.variableName());
            return Optional.of(new FoundKey(ApiKey.of(variable.get(), origin), scope));
        }
        return server.filter(SettingsServer::hasPassword)
                .flatMap(it -> Optional.of(it.password().get())
                        .filter(password -> !password.isBlank())
                        .map(password ->
                                new FoundKey(ApiKey.of(password, new KeyOrigin.Settings(it.id())), it.scope())));
    }

    /** Where the key of a place comes from, or would if there were one. */
    public KeyOrigin expectedOrigin(Place place) {
        return valueOf(place.variableName()).isPresent()
                ? new KeyOrigin.Environment(place.variableName())
                : new KeyOrigin.Settings(place.keyServer());
    }

    /**
     * What was declared of the key of a place, without looking at the key itself.
     *
     * @throws ApiKeyException if a part of it cannot be read
     */
    public KeyScope declared(Place place) {
        return servers.apply(place.keyServer()).map(SettingsServer::scope).orElse(KeyScope.UNDECLARED);
    }

    /** The problem to report where a key is needed and {@link #find} found none. */
    public KeyProblem notFound(Place place) {
        return new KeyProblem.NotFound(
                place.variableName(),
                place.keyServer(),
                servers.apply(place.keyServer()).isPresent(),
                !place.nugetOrg() && valueOf(NUGET_ORG_VARIABLE).isPresent());
    }

    /**
     * Finds the credentials that a private feed asks for beside the key.
     *
     * @throws ApiKeyException if there are some that cannot be read
     */
    public Optional<BasicCredentials> findBasic(Place place) {
        return servers.apply(place.serverId())
                .filter(SettingsServer::isBasic)
                .map(it -> new BasicCredentials(it.username(), it.password().get()));
    }

    private Optional<String> valueOf(String variable) {
        return environment.apply(variable).filter(value -> !value.isBlank());
    }
}
