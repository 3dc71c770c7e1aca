package io.github.nugetmaven.feed;

import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * GET of a JSON web token from GitHub Actions, for the job in which this build runs.
 *
 * <p>Sources: docs.github.com, "OpenID Connect reference"; actions/toolkit, {@code oidc-utils.ts}.
 */
public final class JobTokenRequest {
    private final FeedClient client;

    public JobTokenRequest(FeedClient client) {
        this.client = client;
    }

    /**
     * @param url {@code ACTIONS_ID_TOKEN_REQUEST_URL}, which has a query already
     * @param requestToken {@code ACTIONS_ID_TOKEN_REQUEST_TOKEN}
     * @param audience the server that is to accept the token
     * @return a new token
     * @throws FeedException if GitHub gives none
     */
    public String send(String url, String requestToken, String audience) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new FeedException(new NoKey.NoJobToken("ACTIONS_ID_TOKEN_REQUEST_URL is not a URL"));
        }
        client.conceal(requestToken);
        Request request = client.bare(parsed.newBuilder()
                        .addQueryParameter("audience", audience)
                        .build())
                .header("Authorization", "Bearer " + requestToken)
                .header("Accept", "application/json")
                .build();
        ServerResponse response = client.send(request);
        if (!response.isSuccess()) {
            String said =
                    response.location().filter(it -> response.isRedirect()).orElseGet(response::message);
            throw new FeedException(new NoKey.NoJobToken(
                    parsed.host() + " answered " + response.status() + (said.isEmpty() ? "" : ": " + said)));
        }
        // a body of another form may contain a token all the same, so none of it is shown
        String token = response.json("value")
                .orElseThrow(() -> new FeedException(
                        new NoKey.NoJobToken(parsed.host() + " answered with success, and without a token")));
        client.conceal(token);
        return token;
    }
}
