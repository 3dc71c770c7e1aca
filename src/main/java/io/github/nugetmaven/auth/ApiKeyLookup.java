package io.github.nugetmaven.auth;

import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the API key of a feed: the environment first, then what trusted publishing offers, then settings.xml. Blank counts
 * as absent, since a deleted CI secret arrives as an empty string.
 */
public final class ApiKeyLookup {
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
     * Finds the key that trusted publishing can give, which goes before one in settings.xml.
     *
     * @throws ApiKeyException if there is a declaration for it that cannot be read
     */
    public Optional<TrustedPublishingOffer> findOffer(KeyLocation place) {
        return place.publishing()
                .filter(it -> valueOf(variable(place)).isEmpty())
                .flatMap(publishing -> CiToken.find(environment)
                        .map(token -> new TrustedPublishingOffer(publishing, token, scopeOfOtherKey(place))));
    }

    /** Trusted publishing, where it was asked for and would have its turn, but no token is offered. */
    public Optional<TrustedPublishing> publishingWithoutToken(KeyLocation place) {
        return place.publishing()
                .filter(it -> valueOf(variable(place)).isEmpty())
                .filter(it -> CiToken.find(environment).isEmpty());
    }

    /**
     * Finds a key that is there already.
     *
     * @throws ApiKeyException if there is one that cannot be read
     */
    public Optional<DeclaredKey> find(KeyLocation place) {
        Optional<String> variable = valueOf(variable(place));
        if (variable.isPresent()) {
            KeyOrigin origin = new KeyOrigin.Environment(place.variableName());
            return Optional.of(new DeclaredKey(ApiKey.of(variable.get(), origin), scopeOfOtherKey(place)));
        }
        Optional<SettingsServer> server = servers.apply(place.keyServer());
        return server.filter(SettingsServer::hasPassword)
                .flatMap(it -> Optional.of(it.password().get())
                        .filter(password -> !password.isBlank())
                        .map(password ->
                                new DeclaredKey(ApiKey.of(password, new KeyOrigin.Settings(it.id())), it.scope())));
    }

    /** Where the key of a place comes from, or would if there were one. */
    public KeyOrigin expectedOrigin(KeyLocation place) {
        return valueOf(place.variableName()).isPresent()
                ? new KeyOrigin.Environment(place.variableName())
                : new KeyOrigin.Settings(place.keyServer());
    }

    /**
     * What was declared of the key of a place, without looking at the key itself.
     *
     * @throws ApiKeyException if a part of it cannot be read
     */
    public KeyScope declared(KeyLocation place) {
        return servers.apply(place.keyServer()).map(SettingsServer::scope).orElse(KeyScope.UNDECLARED);
    }

    /** The problem to report where a key is needed and none was found. */
    public KeyProblem notFound(KeyLocation place) {
        KeyProblem.NotFound missing = new KeyProblem.NotFound(
                place.variableName(),
                place.keyServer(),
                servers.apply(place.keyServer()).isPresent(),
                !place.nugetOrg() && valueOf(KeyLocation.NUGET_ORG_VARIABLE).isPresent());
        return place.publishing()
                .<KeyProblem>map(it -> new KeyProblem.NoToken(missing, it, CiSystem.around(environment)))
                .orElse(missing);
    }

    /**
     * Finds the credentials that a private feed asks for beside the key.
     *
     * @throws ApiKeyException if there are some that cannot be read
     */
    public Optional<BasicCredentials> findBasic(KeyLocation place) {
        return servers.apply(place.serverId())
                .filter(SettingsServer::isBasic)
                .map(it -> new BasicCredentials(it.username(), it.password().get()));
    }

    /** A server's declaration speaks of its own key, where it has one. */
    private KeyScope scopeOfOtherKey(KeyLocation place) {
        return servers.apply(place.keyServer())
                .filter(it -> it.isBasic() || !it.hasPassword())
                .map(SettingsServer::scope)
                .orElse(KeyScope.UNDECLARED);
    }

    private static String variable(KeyLocation place) {
        if (place.variable().filter(ApiKey::isShapedLikeAKey).isPresent()) {
            throw new ApiKeyException(new KeyProblem.KeyInsteadOfName());
        }
        return place.variableName();
    }

    private Optional<String> valueOf(String variable) {
        return environment.apply(variable).filter(value -> !value.isBlank());
    }
}
