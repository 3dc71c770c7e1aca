package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.publish.Destination;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** Makes destinations out of the parameters that name them. Not thread-safe. */
public final class DestinationResolver {
    private static final String SEPARATOR = "::";

    private final Path base;
    private final Optional<String> apiKeyServerId;
    private final Optional<String> apiKeyEnv;
    private final Optional<TrustedPublishing> publishing;
    private final Map<String, URI> addresses = new HashMap<>();
    private Destination main;

    public DestinationResolver(Path base, String apiKeyServerId, String apiKeyEnv) {
        this(base, apiKeyServerId, apiKeyEnv, Optional.empty());
    }

    public DestinationResolver(
            Path base, String apiKeyServerId, String apiKeyEnv, Optional<TrustedPublishing> publishing) {
        this.publishing = publishing;
        this.base = base;
        this.apiKeyServerId = given(apiKeyServerId);
        this.apiKeyEnv = given(apiKeyEnv);
    }

    public Destination of(String source, String altSource, String serverId) throws MojoFailureException {
        Optional<String> alternative = given(altSource);
        if (alternative.isPresent()) {
            String[] parts = alternative.get().split(SEPARATOR, 2);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new MojoFailureException("Invalid syntax for nuget.altSource: \"" + alternative.get()
                        + "\". Use \"id::source\", such as staging::https://feed.example.org/v3/index.json.");
            }
            main = main(parts[1], given(parts[0]));
        } else {
            main = main(source, given(serverId));
        }
        return main;
    }

    /** On the host of the feed its key is used too; another host never sees it. */
    public Optional<Destination> ofSymbols(String symbolSource) {
        return given(symbolSource).map(text -> {
            PackageSource source = PackageSource.parse(text, base);
            return source.defaultServerId().equals(main.source().defaultServerId())
                    ? new Destination(source, main.keyPlace())
                    : destination(
                            source,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            publishing.filter(it -> source.isNuGetOrg() && isOfNuGetOrg(it)));
        });
    }

    /** The web address that the credentials of a server are for, if there is one. */
    Optional<URI> addressOf(String serverId) {
        return Optional.ofNullable(addresses.get(serverId));
    }

    /** A token URL of another gallery is named for this one feed; keys of nuget.org are for nuget.org. */
    private Destination main(String text, Optional<String> id) {
        PackageSource source = PackageSource.parse(text, base);
        return destination(
                source,
                id,
                apiKeyServerId,
                apiKeyEnv,
                publishing.filter(it -> source.isNuGetOrg() || !isOfNuGetOrg(it)));
    }

    private Destination destination(
            PackageSource source,
            Optional<String> serverId,
            Optional<String> keyServerId,
            Optional<String> variable,
            Optional<TrustedPublishing> exchange) {
        String id = serverId.or(source::defaultServerId).orElse("");
        source.webAddress().ifPresent(address -> {
            addresses.put(id, address);
            keyServerId.ifPresent(it -> addresses.put(it, address));
        });
        return new Destination(source, new KeyLocation(id, source.isNuGetOrg(), variable, keyServerId, exchange));
    }

    private static boolean isOfNuGetOrg(TrustedPublishing publishing) {
        return PackageSource.isNuGetOrg(publishing.tokenUrl());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }
}
