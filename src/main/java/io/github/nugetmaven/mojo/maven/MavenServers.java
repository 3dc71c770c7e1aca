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
import java.util.regex.Matcher;
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
public final class MavenServers {
    private static final Pattern UNSET_VARIABLE = Pattern.compile("\\$\\{env\\.([^}]+)}");
    /** RFC 9110, 5.6.2. */
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /** Visible characters of ASCII, and spaces between them. */
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]+(?: +[!-~]+)*");

    private static final Pattern ENCRYPTED = Pattern.compile("\\{.*}", Pattern.DOTALL);

    /** Attributes in brackets, such as {@code [name=master,cipher=AES/GCM/NoPadding,version=4.0]}. */
    private static final Pattern ENCRYPTED_BY_MAVEN_4 = Pattern.compile("\\{\\s*\\[[^\\]]*\\b(?:version|name)=");

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
        return Optional.ofNullable(settings.getServer(id))
                .map(it -> declared(it, "sources"))
                .orElse("");
    }

    /** The server with this id. */
    public Optional<SettingsServer> find(String id) {
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
        Optional<SettingsProblem> failure = result.getProblems().stream()
                .filter(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING)
                .filter(problem -> ENCRYPTED.matcher(raw.strip()).matches())
                .findFirst();
        if (failure.isPresent()
                && !isMaven4
                && ENCRYPTED_BY_MAVEN_4.matcher(raw).find()) {
            throw new ApiKeyException(new KeyProblem.EncryptedByMaven4(id));
        }
        if (failure.isPresent()) {
            throw new ApiKeyException(
                    new KeyProblem.Undecryptable(id, failure.get().getMessage()));
        }
        return text(result.getServer().getPassword());
    }

    private static void requireSet(String text, String part, String id) {
        Matcher variable = UNSET_VARIABLE.matcher(text);
        if (!variable.find()) {
            return;
        }
        // a CI that is given a secret for a name writes the secret itself there
        Optional<SecretShape> secret = SecretShape.ofName(variable.group(1));
        throw new ApiKeyException(
                secret.isPresent()
                        ? new KeyProblem.SecretInsteadOfName(
                                "${env.…} in the " + part + " of <server> '" + id + "' in settings.xml", secret.get())
                        : new KeyProblem.UnsetVariable(id, part, variable.group(1)));
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
                    if (!HEADER_NAME.matcher(name).matches()
                            || !HEADER_VALUE.matcher(value).matches()) {
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
        Optional<String> origin = destinations.addressOf(id).map(SecretScope::origin);
        if (!allowed.isEmpty() && origin.isPresent() && allowed.stream().noneMatch(it -> isOrigin(it, origin.get()))) {
            throw new ApiKeyException(new KeyProblem.ForeignOrigin(id, origin.get(), allowed));
        }
    }

    private static List<String> repositoryOrigins(Server server) {
        try {
            Object origins = server.getClass().getMethod("getRepositoryOrigins").invoke(server);
            return origins instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (ReflectiveOperationException e) {
            return List.of();
        }
    }

    private static boolean isOrigin(String text, String origin) {
        return urls(List.of(text)).stream()
                .anyMatch(it -> SecretScope.origin(it).equals(origin));
    }

    /** What is not a URL is not an origin either, and so not an allowed one. */
    private static List<URI> urls(List<String> texts) {
        // refused when the password is read, with the text
        return texts.stream().map(FeedUrl::parse).flatMap(Optional::stream).toList();
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
