package io.github.nugetmaven.feed;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A request that shows a feed a key or a login, and goes on to where the feed wants it: as it is, and within the feed's origin
 * only. Any other redirect is the answer, for the user to judge.
 */
final class RedirectFollower {
    private RedirectFollower() {}

    /**
     * Each address gets the client's whole time, and a body from its beginning.
     *
     * @return the answer of the last address
     * @throws FeedException if that gave no complete one
     */
    static ServerResponse send(Request request, FeedClient client) {
        return send(request, client, FeedClient.MAX_TEXT);
    }

    /** The same, with that many bytes of the body. */
    static ServerResponse send(Request request, FeedClient client, long maxText) {
        Set<HttpUrl> asked = new HashSet<>();
        for (Request next = request; ; ) {
            asked.add(next.url());
            AtomicReference<Redirect> redirect = new AtomicReference<>();
            ServerResponse answer = client.send(
                    next, maxText, (it, response) -> Redirect.of(response).ifPresent(redirect::set));
            Optional<HttpUrl> onward = Optional.ofNullable(redirect.get())
                    .filter(Redirect::mayCarrySecrets)
                    .map(Redirect::to)
                    .filter(it -> asked.size() <= Redirect.MAX && !asked.contains(it));
            if (onward.isEmpty()) {
                return answer;
            }
            redirect.get().tokens().forEach(client::conceal);
            next = next.newBuilder().url(onward.get()).build();
        }
    }
}
