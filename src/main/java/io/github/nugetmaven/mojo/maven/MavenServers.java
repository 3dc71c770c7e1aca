package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.SettingsServer;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.nupkg.SecretShape;
import io.github.nugetmaven.publish.Destinations;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The servers of settings.xml. Maven itself decrypts their passwords, and only when they are needed: a password that cannot be
 * decrypted must not stop a build that does not use it.
 */
public final class MavenServers implements Function<String, Optional<SettingsServer>> {
    private static final String VARIABLE = "${env.";

    /** RFC 9110, 5.6.2. */
    private static final String HEADER_NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    /** Visible characters of ASCII, and spaces between them. */
    private static final String HEADER_VALUE = "[!-~]+(?: +[!-~]+)*";

    /** Attributes in brackets, such as {@code [name=master,cipher=AES/GCM/NoPadding,version=4.0]}. */
    private static final String ENCRYPTED_BY_MAVEN_4 = "\\{\\s*\\[[^\\]]*\\b(?:version|name)=";

    private final Settings settings;
    private final SettingsDecrypter decrypter;
    private final Destinations destinations;
    private final boolean isMaven4;

    /** In Maven 3. */
    MavenServers(Settings settings, SettingsDecrypter decrypter, Destinations destinations) {
        this(settings, decrypter, destinations, false);
    }

    public MavenServers(Settings settings, SettingsDecrypter decrypter, Destinations destinations, boolean isMaven4) {
        this.isMaven4 = isMaven4;
        this.settings = settings;
        this.decrypter = decrypter;
        this.destinations = destinations;
    }

    /** The ids of all servers. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Server server : settings.getServers()) {
            ids.add(server.getId());
        }
        return ids;
    }

    /** The hosts that the server with this id is declared for; empty if it is not, or if there is none. */
    public static String sources(Settings settings, String id) {
        Server server = settings.getServer(id);
        return server == null ? "" : declared(server, "sources");
    }

    /** The server with this id. */
    @Override
    public Optional<SettingsServer> apply(String id) {
        Server server = settings.getServer(id);
        return server == null
                ? Optional.empty()
                : Optional.of(new SettingsServer(
                        id,
                        text(server.getUsername()),
                        !text(server.getPassword()).isBlank(),
                        () -> password(server, id),
                        declared(server, "globPattern"),
                        declared(server, "scopes"),
                        declared(server, "expires"),
                        declared(server, "sources"),
                        urls(repositoryOrigins(server)),
                        () -> headers(server, id)));
    }

    private String password(Server server, String id) {
        refuseForeignOrigin(server, id);
        requireSet(text(server.getUsername()), "user name", id);
        String raw = server.getPassword();
        // Maven 3 would decrypt an unset variable to an empty string, without an error
        requireSet(raw, "password", id);
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        // a failed decryption leaves the ciphertext; a plain password with braces may fail, too
        boolean isEncrypted = raw.strip().startsWith("{") && raw.strip().endsWith("}");
        for (SettingsProblem each : result.getProblems()) {
            if (isEncrypted && each.getSeverity() != SettingsProblem.Severity.WARNING) {
                boolean isOfMaven4 =
                        Pattern.compile(ENCRYPTED_BY_MAVEN_4).matcher(raw).find();
                throw new ApiKeyException(
                        isOfMaven4 && !isMaven4
                                ? new KeyProblem.EncryptedByMaven4(id)
                                : new KeyProblem.Undecryptable(id, each.getMessage()));
            }
        }
        return text(result.getServer().getPassword());
    }

    private static void requireSet(String text, String part, String id) {
        Optional<String> variable = unsetVariable(text);
        if (variable.isEmpty()) {
            return;
        }
        // a CI that is given a secret for a name writes the secret itself there
        Optional<SecretShape> secret = SecretShape.ofName(variable.get());
        throw new ApiKeyException(
                secret.isPresent()
                        ? new KeyProblem.SecretInsteadOfName(
                                "${env.…} in the " + part + " of <server> '" + id + "' in settings.xml", secret.get())
                        : new KeyProblem.UnsetVariable(id, part, variable.get()));
    }

    /** The name in the first <code>${env.NAME}</code> of a text; Maven replaces those that are set. */
    private static Optional<String> unsetVariable(String text) {
        for (int start = text.indexOf(VARIABLE); start >= 0; start = text.indexOf(VARIABLE, start + 1)) {
            int name = start + VARIABLE.length();
            int end = text.indexOf('}', name);
            if (end > name) {
                return Optional.of(text.substring(name, end));
            }
        }
        return Optional.empty();
    }

    /** As Maven's own transport reads them: {@code <property>} with {@code <name>} and {@code <value>}. */
    private Map<String, String> headers(Server server, String id) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (server.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom list : configuration.getChildren("httpHeaders")) {
                for (Xpp3Dom property : list.getChildren("property")) {
                    String name = child(property, "name");
                    String value = child(property, "value");
                    requireSet(value, "<httpHeaders>", id);
                    if (!name.matches(HEADER_NAME) || !value.matches(HEADER_VALUE)) {
                        String shown = SecretShape.ofName(name).isPresent() ? "***" : name;
                        throw new ApiKeyException(new KeyProblem.BadHeader(id, shown));
                    }
                    headers.put(name, value);
                }
            }
        }
        if (!headers.isEmpty()) {
            refuseForeignOrigin(server, id);
        }
        return headers;
    }

    private static String child(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        return child == null ? "" : text(child.getValue()).strip();
    }

    /** Since Maven 3.10, a server can list the origins that its credentials are for. Earlier versions have no such method. */
    private void refuseForeignOrigin(Server server, String id) {
        List<String> allowed = repositoryOrigins(server);
        Optional<URI> address = destinations.addressOf(id);
        if (!allowed.isEmpty() && address.isPresent()) {
            String origin = SecretScope.origin(address.get());
            if (!origins(allowed).contains(origin)) {
                throw new ApiKeyException(new KeyProblem.ForeignOrigin(id, origin, allowed));
            }
        }
    }

    private static List<String> repositoryOrigins(Server server) {
        try {
            List<String> texts = new ArrayList<>();
            if (server.getClass().getMethod("getRepositoryOrigins").invoke(server) instanceof List<?> origins) {
                for (Object each : origins) {
                    texts.add(String.valueOf(each));
                }
            }
            return texts;
        } catch (ReflectiveOperationException e) {
            return List.of();
        }
    }

    private static List<String> origins(List<String> texts) {
        List<String> origins = new ArrayList<>();
        for (URI each : urls(texts)) {
            origins.add(SecretScope.origin(each));
        }
        return origins;
    }

    /** What is not a URL is not an origin either, and so not an allowed one. */
    private static List<URI> urls(List<String> texts) {
        List<URI> urls = new ArrayList<>();
        for (String each : texts) {
            Optional<URI> url = FeedUrl.parse(each);
            // refused when the password is read, with the text
            if (url.isPresent()) {
                urls.add(url.get());
            }
        }
        return urls;
    }

    private static String declared(Server server, String name) {
        StringJoiner values = new StringJoiner(",");
        if (server.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom child : configuration.getChildren(name)) {
                values.add(text(child.getValue()));
            }
        }
        return values.toString();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
