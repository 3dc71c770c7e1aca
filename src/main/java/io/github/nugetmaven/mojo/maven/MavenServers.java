package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.SettingsServer;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.publish.Destinations;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern ENCRYPTED = Pattern.compile("\\{.*}", Pattern.DOTALL);

    private final Settings settings;
    private final SettingsDecrypter decrypter;
    private final Destinations destinations;

    public MavenServers(Settings settings, SettingsDecrypter decrypter, Destinations destinations) {
        this.settings = settings;
        this.decrypter = decrypter;
        this.destinations = destinations;
    }

    /** The server with this id. */
    public Optional<SettingsServer> find(String id) {
        return Optional.ofNullable(settings.getServer(id))
                .map(server -> new SettingsServer(
                        id,
                        text(server.getUsername()),
                        !text(server.getPassword()).isBlank(),
                        () -> password(server, id),
                        declared(server, "globPattern"),
                        declared(server, "scopes"),
                        declared(server, "expires")));
    }

    private String password(Server server, String id) {
        refuseForeignOrigin(server, id);
        String raw = server.getPassword();
        // Maven 3 would decrypt an unset variable to an empty string, without an error
        Matcher variable = UNSET_VARIABLE.matcher(raw);
        if (variable.find()) {
            throw new ApiKeyException(new KeyProblem.UnsetVariable(id, variable.group(1)));
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        // a failed decryption leaves the ciphertext; a plain password with braces may fail, too
        Optional<SettingsProblem> failure = result.getProblems().stream()
                .filter(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING)
                .filter(problem -> ENCRYPTED.matcher(raw.strip()).matches())
                .findFirst();
        if (failure.isPresent()) {
            throw new ApiKeyException(
                    new KeyProblem.Undecryptable(id, failure.get().getMessage()));
        }
        return text(result.getServer().getPassword());
    }

    /** Since Maven 3.10, a server can list the origins that its credentials are for. Earlier versions have no such method. */
    private void refuseForeignOrigin(Server server, String id) {
        List<String> allowed = repositoryOrigins(server);
        Optional<String> origin = destinations.addressOf(id).map(MavenServers::origin);
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

    /** A text that is not a URL allows no origin. */
    private static boolean isOrigin(String text, String origin) {
        try {
            return origin(new URI(text)).equals(origin);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String origin(URI url) {
        boolean isWeb =
                url.getRawAuthority() != null && String.valueOf(url.getScheme()).matches("(?i)https?");
        return isWeb
                ? (url.getScheme() + "://" + FeedUrl.host(url) + ":" + FeedUrl.port(url)).toLowerCase(Locale.ROOT)
                : url.toString();
    }

    private static String declared(Server server, String name) {
        return server.getConfiguration() instanceof Xpp3Dom configuration
                ? Arrays.stream(configuration.getChildren(name))
                        .map(child -> text(child.getValue()))
                        .collect(Collectors.joining(","))
                : "";
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
