package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.SecretShape;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the API key of a feed: first in the environment, then by trusted publishing, then in settings.xml. A blank value
 * counts as absent, since a deleted CI secret arrives as an empty string. As thread-safe as the functions that it asks.
 */
public final class ApiKeyLookup {
    private final Function<String, Optional<String>> environment;
    private final Function<String, Optional<SettingsServer>> servers;
    private final Collection<String> serverIds;

    /**
     * @param environment gives the value of a variable
     * @param servers gives the {@code <server>} with an id
     */
    public ApiKeyLookup(
            Function<String, Optional<String>> environment, Function<String, Optional<SettingsServer>> servers) {
        this(environment, servers, List.of());
    }

    /** @param serverIds of all servers that there are */
    public ApiKeyLookup(
            Function<String, Optional<String>> environment,
            Function<String, Optional<SettingsServer>> servers,
            Collection<String> serverIds) {
        this.environment = environment;
        this.servers = servers;
        this.serverIds = serverIds;
    }

    /**
     * The ids of the servers whose key is looked up in the variable of this location, too, although it is named after one.
     *
     * @param others ids that are in use beside those of settings.xml
     */
    public List<String> sharingVariable(KeyLocation location, Collection<String> others) {
        if (location.nugetOrg() || location.variable().isPresent()) {
            return List.of();
        }
        Set<String> ids = new TreeSet<>(serverIds);
        ids.addAll(others);
        List<String> sharing = new ArrayList<>();
        for (String id : ids) {
            if (!id.equals(location.serverId()) && KeyLocation.variableOf(id).equals(location.variableName())) {
                sharing.add(id);
            }
        }
        return sharing;
    }

    /**
     * Finds the key that trusted publishing can give, which takes precedence over one in settings.xml.
     *
     * @throws ApiKeyException if its declaration cannot be read
     */
    public Optional<TrustedPublishingOffer> findOffer(KeyLocation location) {
        if (!isPublishing(location)) {
            return Optional.empty();
        }
        return CiToken.find(environment)
                .map(token -> new TrustedPublishingOffer(
                        location.publishing().orElseThrow(), token, scopeOfOtherKey(location)));
    }

    /** Trusted publishing, if it was asked for and no variable takes precedence, but the CI offers no token. */
    public Optional<TrustedPublishing> publishingWithoutToken(KeyLocation location) {
        return isPublishing(location) && CiToken.find(environment).isEmpty() ? location.publishing() : Optional.empty();
    }

    private boolean isPublishing(KeyLocation location) {
        return location.publishing().isPresent() && valueOf(variable(location)).isEmpty();
    }

    /**
     * Finds a key in the environment or in settings.xml.
     *
     * @throws ApiKeyException if there is a key that cannot be read
     */
    public Optional<DeclaredKey> find(KeyLocation location) {
        Optional<String> variable = valueOf(variable(location));
        if (variable.isPresent()) {
            KeyOrigin origin = new KeyOrigin.Environment(location.variableName());
            return Optional.of(new DeclaredKey(ApiKey.of(variable.get(), origin), scopeOfOtherKey(location)));
        }
        Optional<SettingsServer> server = servers.apply(location.keyServer());
        return server.isPresent() && server.get().hasPassword() ? find(server.get()) : Optional.empty();
    }

    private static Optional<DeclaredKey> find(SettingsServer server) {
        String password = server.password().get();
        // a password that no header can carry is one of Basic credentials only
        boolean isKey = !password.isBlank() && (!server.isBasic() || ApiKey.isSendable(password));
        return isKey
                ? Optional.of(new DeclaredKey(ApiKey.of(password, new KeyOrigin.Settings(server.id())), server.scope()))
                : Optional.empty();
    }

    /** Whether a key of this origin is the password of Basic credentials, too. */
    public boolean isPassword(KeyOrigin origin) {
        Optional<SettingsServer> server =
                origin instanceof KeyOrigin.Settings settings ? servers.apply(settings.serverId()) : Optional.empty();
        return server.isPresent() && server.get().isBasic();
    }

    /** The hosts that a {@code <server>} is declared for, as they were written; empty if it is not. */
    public String sources(String serverId) {
        Optional<SettingsServer> server = servers.apply(serverId);
        return server.isPresent() ? server.get().sources() : "";
    }

    /** The origins that Maven binds a {@code <server>} to, as URLs; empty if to none. */
    public List<URI> origins(String serverId) {
        Optional<SettingsServer> server = servers.apply(serverId);
        return server.isPresent() ? server.get().origins() : List.of();
    }

    /**
     * Finds the headers that a feed requires beside the key or instead of it.
     *
     * @throws ApiKeyException if there is one that cannot be sent
     */
    public Map<String, String> findHeaders(KeyLocation location) {
        Optional<SettingsServer> server = servers.apply(location.serverId());
        return server.isPresent() ? server.get().headers().get() : Map.of();
    }

    /** Where the key of a location comes from, or would come from if there were one. */
    public KeyOrigin expectedOrigin(KeyLocation location) {
        return valueOf(location.variableName()).isPresent()
                ? new KeyOrigin.Environment(location.variableName())
                : new KeyOrigin.Settings(location.keyServer());
    }

    /**
     * The declaration of the key of a location, without reading the key itself.
     *
     * @throws ApiKeyException if a part of it cannot be read
     */
    public KeyScope declared(KeyLocation location) {
        Optional<SettingsServer> server = servers.apply(location.keyServer());
        return server.isPresent() ? server.get().scope() : KeyScope.UNDECLARED;
    }

    /** The problem to report if a key is needed and was not found. */
    public KeyProblem notFound(KeyLocation location) {
        KeyProblem.NotFound missing = new KeyProblem.NotFound(
                location.variableName(),
                location.keyServer(),
                servers.apply(location.keyServer()).isPresent(),
                !location.nugetOrg() && valueOf(KeyLocation.NUGET_ORG_VARIABLE).isPresent());
        return location.publishing()
                .<KeyProblem>map(it -> new KeyProblem.NoToken(missing, it, CiSystem.around(environment)))
                .orElse(missing);
    }

    /**
     * Finds the credentials that a private feed requires beside the key.
     *
     * @throws ApiKeyException if there are credentials that cannot be read
     */
    public Optional<BasicCredentials> findBasic(KeyLocation location) {
        Optional<SettingsServer> server = servers.apply(location.serverId());
        return server.isPresent() && server.get().isBasic()
                ? Optional.of(new BasicCredentials(
                        server.get().username(), server.get().password().get()))
                : Optional.empty();
    }

    /** The declaration of a server, unless the server has a key of its own, which it describes instead. */
    private KeyScope scopeOfOtherKey(KeyLocation location) {
        Optional<SettingsServer> server = servers.apply(location.keyServer());
        return server.isPresent() && (server.get().isBasic() || !server.get().hasPassword())
                ? server.get().scope()
                : KeyScope.UNDECLARED;
    }

    private static String variable(KeyLocation location) {
        Optional<SecretShape> shape = location.variable().isPresent()
                ? SecretShape.ofName(location.variable().get())
                : Optional.empty();
        if (shape.isPresent()) {
            throw new ApiKeyException(new KeyProblem.SecretInsteadOfName("nuget.apiKeyEnv", shape.get()));
        }
        return location.variableName();
    }

    private Optional<String> valueOf(String variable) {
        Optional<String> value = environment.apply(variable);
        return value.isPresent() && !value.get().isBlank() ? value : Optional.empty();
    }
}
