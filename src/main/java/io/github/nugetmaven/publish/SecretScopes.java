package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKey;
import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyMistake;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.SecretScope;
import java.net.URI;
import java.util.List;

/** Where the secrets of a destination may go, by the places that they come from. As thread-safe as the lookup. */
final class SecretScopes {
    private final Destination destination;
    private final KeyLocation place;
    private final ApiKeyLookup lookup;
    private final URI source;

    /** @param destination on a web server */
    SecretScopes(Destination destination, ApiKeyLookup lookup) {
        this.destination = destination;
        this.place = destination.keyPlace();
        this.lookup = lookup;
        this.source = destination.source().webAddress().orElseThrow();
    }

    /** Where a key of this origin may go. */
    SecretScope ofKey(KeyOrigin origin) {
        return origin instanceof KeyOrigin.Settings settings
                ? unbound(origin).within(lookup.origins(settings.serverId()))
                : unbound(origin);
    }

    private SecretScope unbound(KeyOrigin origin) {
        List<String> hosts = SecretScope.hosts(lookup.sources(place.keyServer()));
        boolean isOfNuGetOrg = destination.source().isNuGetOrg()
                || KeyLocation.isNuGetOrg(place.keyServer())
                || origin instanceof KeyOrigin.Environment environment
                        && environment.variable().equalsIgnoreCase(KeyLocation.NUGET_ORG_VARIABLE);
        if (isOfNuGetOrg) {
            return SecretScope.ofNuGetOrg(hosts);
        }
        return lookup.isPassword(origin) ? SecretScope.ofOrigin(source, hosts) : SecretScope.ofFeed(source, hosts);
    }

    /** Where the key on offer may go. */
    SecretScope ofOffer(TrustedPublishingOffer offer) {
        return PackageSource.isNuGetOrg(offer.publishing().tokenUrl())
                ? SecretScope.ofNuGetOrg(List.of())
                : SecretScope.ofFeed(source, List.of());
    }

    /** Where the login and the headers may go. */
    SecretScope ofLogin() {
        List<String> hosts = SecretScope.hosts(lookup.sources(place.serverId()));
        SecretScope scope = KeyLocation.isNuGetOrg(place.serverId())
                ? SecretScope.ofNuGetOrg(hosts)
                : SecretScope.ofOrigin(source, hosts);
        return scope.within(lookup.origins(place.serverId()));
    }

    /** @throws ApiKeyException if the key is not for this destination, or cannot be one of nuget.org although it is for it */
    void requireFor(ApiKey key) {
        require(ofKey(key.origin()), key.origin());
        if (destination.source().isNuGetOrg()) {
            KeyMistake.of(key.secret()).ifPresent(mistake -> {
                throw new ApiKeyException(new KeyProblem.NotAKey(
                        key.origin(), mistake, key.secret().length()));
            });
        }
    }

    /** @throws ApiKeyException if login and headers are not for this destination */
    void requireForLogin() {
        require(ofLogin(), new KeyOrigin.Settings(place.serverId()));
    }

    private void require(SecretScope scope, KeyOrigin origin) {
        if (!scope.covers(source)) {
            throw new ApiKeyException(new KeyProblem.NotForHost(origin, FeedUrl.host(source), scope.toString()));
        }
    }
}
