package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FeedProxy;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.nupkg.SecretShape;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;

/** Which feed and which key. Immutable. */
public record FeedParameters(ParameterValues values) {
    public static final String SOURCE = "nuget.source";
    public static final String ALT_SOURCE = "nuget.altSource";
    public static final String SERVER_ID = "nuget.serverId";
    public static final String API_KEY_SERVER_ID = "nuget.apiKeyServerId";
    public static final String API_KEY_ENV = "nuget.apiKeyEnv";
    public static final String PUBLISHING_USER = "nuget.trustedPublishing.user";
    public static final String TOKEN_URL = "nuget.trustedPublishing.tokenUrl";
    public static final String AUDIENCE = "nuget.trustedPublishing.audience";
    public static final String TIMEOUT = "nuget.timeout";
    public static final String ALLOW_INSECURE = "nuget.allowInsecureConnections";
    public static final String SYMBOL_SOURCE = "nuget.symbolSource";

    /** The parameters whose values are names. */
    static final List<String> NAMES = List.of(SERVER_ID, API_KEY_SERVER_ID, API_KEY_ENV, PUBLISHING_USER);

    /**
     * The same values with absolute paths for folders, so that they mean the same in every module.
     *
     * @param base the folder that relative paths start from
     * @throws ApiKeyException if a value looks like a secret
     */
    public static ParameterValues absolute(ParameterValues values, Path base) throws MojoFailureException {
        new FeedParameters(values).requireNoSecret();
        ParameterValues absolute = values;
        for (String property : new String[] {SOURCE, SYMBOL_SOURCE}) {
            Optional<String> text = values.given(property);
            if (text.isPresent()) {
                absolute = absolute.with(property, absolute(text.get(), base));
            }
        }
        Optional<AltSource> alternative = altSource(values);
        return alternative.isEmpty()
                ? absolute
                : absolute.with(
                        ALT_SOURCE,
                        new AltSource(
                                        alternative.get().serverId(),
                                        absolute(alternative.get().source(), base))
                                .toString());
    }

    private static String absolute(String source, Path base) {
        return PackageSource.parse(source, base) instanceof PackageSource.Folder folder
                ? folder.path().toString()
                : source;
    }

    private static Optional<AltSource> altSource(ParameterValues values) throws MojoFailureException {
        Optional<String> text = values.given(ALT_SOURCE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<AltSource> parts = AltSource.of(text.get());
        if (parts.isEmpty()) {
            throw new MojoFailureException(ALT_SOURCE + " is of the wrong form. Use \"id::source\", such as staging::"
                    + Defaults.SOURCE + ".");
        }
        return parts;
    }

    /**
     * Requires that no parameter has what looks like a secret: messages, the log and the resume command quote them.
     *
     * @throws ApiKeyException if one has; without the secret
     */
    private void requireNoSecret() throws MojoFailureException {
        for (String property : NAMES) {
            refuse(SecretShape.ofName(values.given(property).orElse("")), property);
        }
        for (Map.Entry<String, String> each : values.texts().entrySet()) {
            refuse(SecretShape.of(each.getValue()), each.getKey());
        }
        Optional<AltSource> alternative = altSource(values);
        if (alternative.isPresent()) {
            refuse(SecretShape.ofName(alternative.get().serverId()), ALT_SOURCE);
            refuse(SecretShape.of(alternative.get().source()), ALT_SOURCE);
        }
    }

    private static void refuse(Optional<SecretShape> shape, String property) {
        if (shape.isPresent()) {
            throw new ApiKeyException(new KeyProblem.SecretInsteadOfName(property, shape.get()));
        }
    }

    /** The package source; {@code altSource} takes precedence. */
    public PackageSource source() throws MojoFailureException {
        return parse(sourceText());
    }

    private String sourceText() throws MojoFailureException {
        Optional<AltSource> alternative = altSource(values);
        return alternative.isPresent()
                ? alternative.get().source()
                : values.text(SOURCE).orElseThrow();
    }

    /** Whether the source is reached with TLS; empty if its text is not a URL of a server. */
    public Optional<Boolean> needsTls() throws MojoFailureException {
        String source = sourceText().toLowerCase(Locale.ROOT);
        boolean isHttps = source.startsWith("https:") || source.equals(PackageSource.NUGET_ORG_NAME);
        return isHttps || source.startsWith("http:") ? Optional.of(isHttps) : Optional.empty();
    }

    /** The {@code id} of the {@code <server>} that the user named for the package source. */
    public Optional<String> serverId() throws MojoFailureException {
        Optional<AltSource> alternative = altSource(values);
        return alternative.isPresent() ? Optional.of(alternative.get().serverId()) : values.given(SERVER_ID);
    }

    public Optional<PackageSource> symbolSource() {
        Optional<String> text = values.given(SYMBOL_SOURCE);
        return text.isPresent() ? Optional.of(parse(text.get())) : Optional.empty();
    }

    private static PackageSource parse(String source) {
        return PackageSource.parse(source, Path.of("").toAbsolutePath());
    }

    public Optional<String> apiKeyServerId() {
        return values.given(API_KEY_SERVER_ID);
    }

    public Optional<String> apiKeyEnv() {
        return values.given(API_KEY_ENV);
    }

    /**
     * How to send requests to the feed.
     *
     * @throws MojoFailureException if a text has no meaning
     */
    public FeedOptions options(String userAgent, Function<URI, Optional<FeedProxy>> proxies)
            throws MojoFailureException {
        int seconds = values.number(TIMEOUT);
        return new FeedOptions(
                Duration.ofSeconds(seconds == 0 ? Long.parseLong(Defaults.TIMEOUT) : seconds),
                values.flag(ALLOW_INSECURE),
                userAgent,
                proxies);
    }

    /**
     * Trusted publishing, if the parameters name its user.
     *
     * @throws MojoFailureException if the token would go to a server other than the one that it is issued for
     */
    public Optional<TrustedPublishing> trustedPublishing() throws MojoFailureException {
        Optional<String> user = values.given(PUBLISHING_USER);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        TrustedPublishing publishing = new TrustedPublishing(
                user.get(), tokenUrl(), values.text(AUDIENCE).orElseThrow());
        refuseTokensOfNuGetOrgElsewhere(publishing);
        return Optional.of(publishing);
    }

    private URI tokenUrl() throws MojoFailureException {
        return parse(values.meaningful(TOKEN_URL)).webAddress().orElseThrow();
    }

    /** Whoever receives a token that is issued for nuget.org can exchange it there. */
    private static void refuseTokensOfNuGetOrgElsewhere(TrustedPublishing publishing) throws MojoFailureException {
        URI url = publishing.tokenUrl();
        if (!SecretScope.ofToken(List.of(publishing.audience())).covers(url)) {
            throw new MojoFailureException(TOKEN_URL + " is on " + FeedUrl.host(url)
                    + ", but the token would be issued for nuget.org, where that server could use it in your name."
                    + " Nothing was sent. Set " + AUDIENCE + " to the audience that " + FeedUrl.host(url)
                    + " expects.");
        }
    }
}
