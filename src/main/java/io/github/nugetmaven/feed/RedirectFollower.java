package io.github.nugetmaven.feed;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Sends a request on to where the feed redirects it: unchanged, and within the feed's origin only. With a key or a login it
 * follows 307 and 308 alone, unless it only looks at a document. Any other redirect is the response, for the user to judge.
 */
final class RedirectFollower {
    /** Headers that say nothing about who asks. */
    private static final Set<String> HARMLESS = Set.of("Accept", "User-Agent");

    private RedirectFollower() {}

    /**
     * Sends each address the body from its beginning, all of them within the time of one attempt.
     *
     * @return the response of the last address
     * @throws FeedException if no complete response arrived from one of them
     */
    static ServerResponse send(Request request, FeedClient client) {
        return send(request, client, FeedClient.MAX_TEXT);
    }

    /** The same, with {@code maxText} bytes of the body instead of {@link FeedClient#MAX_TEXT}. */
    static ServerResponse send(Request request, FeedClient client, long maxText) {
        return send(request, client.deadline(), client, maxText, (response, http) -> {});
    }

    /**
     * The same as part of an attempt.
     *
     * @param reader reads each response, the last one last
     */
    static ServerResponse send(
            Request request, Deadline deadline, FeedClient client, long maxText, FeedClient.ResponseReader reader) {
        boolean isWithoutSecrets = request.method().equals("GET")
                && request.headers().names().stream().allMatch(HARMLESS::contains);
        return send(
                request,
                isWithoutSecrets ? Redirect::mayBeFollowedWithoutSecrets : Redirect::mayCarrySecrets,
                deadline,
                client,
                maxText,
                reader);
    }

    /**
     * GET of a document that is only looked at. It follows 301, 302 and 303 within the feed's origin with a login, too: it stays
     * a GET, and where it ends a login page tells nothing.
     *
     * @param reader reads each response, the last one last
     */
    static ServerResponse look(
            Request request, Deadline deadline, FeedClient client, FeedClient.ResponseReader reader) {
        return send(request, Redirect::mayBeFollowedByLook, deadline, client, FeedClient.MAX_TEXT, reader);
    }

    private static ServerResponse send(
            Request request,
            Predicate<Redirect> rule,
            Deadline deadline,
            FeedClient client,
            long maxText,
            FeedClient.ResponseReader reader) {
        Set<HttpUrl> asked = new HashSet<>();
        for (Request next = request; ; ) {
            asked.add(next.url());
            AtomicReference<Redirect> redirect = new AtomicReference<>();
            ServerResponse response = client.send(next, deadline, maxText, (shown, http) -> {
                Redirect.of(http).ifPresent(redirect::set);
                reader.read(shown, http);
            });
            Optional<HttpUrl> onward = Optional.ofNullable(redirect.get())
                    .filter(rule)
                    .map(Redirect::to)
                    .filter(it -> asked.size() <= Redirect.MAX && !asked.contains(it));
            if (onward.isEmpty()) {
                return response;
            }
            redirect.get().tokens().forEach(client::conceal);
            next = next.newBuilder().url(onward.get()).build();
        }
    }
}
