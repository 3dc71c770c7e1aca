package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.Destinations;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** Decides where packages and symbols go, and where the key of each feed is looked up. */
public final class DestinationResolver {
    private DestinationResolver() {}

    /**
     * The destinations that these parameters name.
     *
     * @throws MojoFailureException if a text has no meaning
     * @throws io.github.nugetmaven.feed.FeedException if a text does not name a package source
     */
    public static Destinations resolve(FeedParameters parameters) throws MojoFailureException {
        Optional<TrustedPublishing> publishing = parameters.trustedPublishing();
        PackageSource source = parameters.source();
        Optional<String> serverId = parameters.serverId();
        Destination packages = new Destination(
                source,
                new KeyLocation(
                        serverId.isPresent()
                                ? serverId.get()
                                : source.defaultServerId().orElse(""),
                        source.isNuGetOrg(),
                        parameters.apiKeyEnv(),
                        parameters.apiKeyServerId(),
                        // the token URL of another gallery is for this feed; keys of nuget.org go to nuget.org only
                        publishing.isPresent() && (source.isNuGetOrg() || !isOfNuGetOrg(publishing.get()))
                                ? publishing
                                : Optional.empty()));
        Optional<PackageSource> symbols = parameters.symbolSource();
        return new Destinations(
                packages,
                symbols.isPresent() ? Optional.of(symbols(symbols.get(), packages, publishing)) : Optional.empty());
    }

    /** At the origin of the feed its key is used too; another origin, such as another port, has a key of its own. */
    private static Destination symbols(
            PackageSource source, Destination packages, Optional<TrustedPublishing> publishing) {
        boolean isSameOrigin = source.isNuGetOrg() && packages.source().isNuGetOrg()
                || source.webAddress()
                        .flatMap(it ->
                                packages.source().webAddress().filter(other -> SecretScope.isSameOrigin(it, other)))
                        .isPresent();
        return new Destination(
                source,
                isSameOrigin
                        ? packages.keyPlace()
                        : new KeyLocation(
                                source.defaultServerId().orElse(""),
                                source.isNuGetOrg(),
                                Optional.empty(),
                                Optional.empty(),
                                publishing.filter(it -> source.isNuGetOrg() && isOfNuGetOrg(it))));
    }

    private static boolean isOfNuGetOrg(TrustedPublishing publishing) {
        return PackageSource.isNuGetOrg(publishing.tokenUrl());
    }
}
