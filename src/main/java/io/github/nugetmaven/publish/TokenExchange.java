package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.CiToken;
import io.github.nugetmaven.auth.JsonWebToken;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.IssuedKey;
import io.github.nugetmaven.feed.JobTokenRequest;
import io.github.nugetmaven.feed.KeyExchange;
import io.github.nugetmaven.feed.NoKey;
import io.github.nugetmaven.feed.RedactedUrl;
import io.github.nugetmaven.feed.SecretScope;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Exchanges a token of the CI for a key. On GitHub it requests a new token first. Uses a client of its own, so that no login is
 * sent.
 */
final class TokenExchange {
    private final TrustedPublishingOffer offer;
    private final FeedOptions options;
    private final Cancellation cancellation;
    private final Consumer<String> mask;

    TokenExchange(TrustedPublishingOffer offer, FeedOptions options, Cancellation cancellation, Consumer<String> mask) {
        this.offer = offer;
        this.options = options;
        this.cancellation = cancellation;
        this.mask = mask;
    }

    /** What the parameters say of the audience does not count: a GitLab job has its token from elsewhere. */
    private void requireForServer(String jwt) {
        URI url = offer.publishing().tokenUrl();
        if (!SecretScope.ofToken(JsonWebToken.audiences(jwt)).covers(url)) {
            throw new FeedException(new NoKey.TokenForNuGetOrg(RedactedUrl.of(url)));
        }
    }

    /** @throws FeedException if no key is issued */
    IssuedKey run() {
        try (FeedClient client = new FeedClient(options, FeedCredentials.NONE)) {
            cancellation.then(client::cancel);
            KeyExchange exchange = new KeyExchange(client, offer.publishing().tokenUrl());
            if (offer.token() instanceof CiToken.GitHub gitHub) {
                String jwt = new JobTokenRequest(client)
                        .send(
                                gitHub.requestUrl(),
                                gitHub.requestToken(),
                                offer.publishing().audience());
                mask.accept(jwt);
                requireForServer(jwt);
                IssuedKey key = exchange.send(offer.publishing().user(), jwt);
                mask.accept(key.secret());
                return key;
            }
            String jwt = ((CiToken.GitLab) offer.token()).jwt();
            requireForServer(jwt);
            return exchange.send(offer.publishing().user(), jwt);
        } catch (FeedException e) {
            // as the failure of a package it would mean that the package may have arrived
            throw e.problem() instanceof FeedProblem.NoAnswer none
                    ? new FeedException(new NoKey.NoKeyAnswer(none), e.getCause())
                    : e;
        }
    }
}
