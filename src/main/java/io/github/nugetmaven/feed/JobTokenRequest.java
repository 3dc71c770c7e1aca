package io.github.nugetmaven.feed;

import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * GET of a JSON web token from GitHub, for the job that this build is part of.
 *
 * <p>Source: docs.github.com, "OpenID Connect reference"; {@code oidc-utils.ts} of actions/toolkit.
 */
public final class JobTokenRequest {
    private final FeedClient client;

    public JobTokenRequest(FeedClient client) {
        this.client = client;
    }

    /**
     * @param url as GitHub gives it to the job, with a query of its own
     * @param requestToken as GitHub gives it to the job
     * @param audience for whom the token is made out
     * @return a token that was given out for the first time
     * @throws FeedException if there is none
     */
    public String send(String url, String requestToken, String audience) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new FeedException(new FeedProblem.NoJobToken("ACTIONS_ID_TOKEN_REQUEST_URL is no URL"));
        }
        client.conceal(requestToken);
        Request request = client.bare(parsed.newBuilder()
                        .addQueryParameter("audience", audience)
                        .build())
                .header("Authorization", "Bearer " + requestToken)
                .header("Accept", "application/json")
                .build();
        ServerResponse answer = client.send(request);
        if (!answer.isSuccess()) {
            String said = answer.location().filter(it -> answer.isRedirect()).orElseGet(answer::message);
            throw new FeedException(new FeedProblem.NoJobToken(
                    parsed.host() + " answered " + answer.status() + (said.isEmpty() ? "" : ": " + said)));
        }
        // what is in an answer of another form may be a token all the same: none of it is told
        String token = answer.json("value")
                .orElseThrow(() -> new FeedException(
                        new FeedProblem.NoJobToken(parsed.host() + " answered with success, and without a token")));
        client.conceal(token);
        return token;
    }
}
