package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.PackageSource;
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
        Destination packages = new Destination(
                source,
                new KeyLocation(
                        parameters.serverId().or(source::defaultServerId).orElse(""),
                        source.isNuGetOrg(),
                        parameters.apiKeyEnv(),
                        parameters.apiKeyServerId(),
                        // the user names the token URL of another gallery for this one feed; keys of nuget.org go to
                        // nuget.org
                        // only
                        publishing.filter(it -> source.isNuGetOrg() || !isOfNuGetOrg(it))));
        return new Destinations(packages, parameters.symbolSource().map(it -> symbols(it, packages, publishing)));
    }

    /** Symbols that go to the host of the feed use the feed's key. Another host never receives that key. */
    private static Destination symbols(
            PackageSource source, Destination packages, Optional<TrustedPublishing> publishing) {
        boolean isSameHost = source.defaultServerId().equals(packages.source().defaultServerId());
        return new Destination(
                source,
                isSameHost
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
