package io.github.nugetmaven.feed;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

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
        return send(request, client.deadline(), client, maxText, FeedClient.ResponseReader.NOTHING);
    }

    /**
     * The same as part of an attempt.
     *
     * @param reader reads each response, the last one last
     */
    static ServerResponse send(
            Request request, Deadline deadline, FeedClient client, long maxText, FeedClient.ResponseReader reader) {
        boolean isWithoutSecrets = request.method().equals("GET")
                && HARMLESS.containsAll(request.headers().names());
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
            RedirectReader redirects = new RedirectReader(reader);
            ServerResponse response = client.send(next, deadline, maxText, redirects);
            if (redirects.found.isEmpty()) {
                return response;
            }
            Redirect redirect = redirects.found.get();
            if (!rule.test(redirect) || asked.size() > Redirect.MAX || asked.contains(redirect.to())) {
                return response;
            }
            redirect.tokens().forEach(client::conceal);
            next = next.newBuilder().url(redirect.to()).build();
        }
    }

    /** Reads the redirect in a response, and lets another reader have the rest. */
    private static final class RedirectReader implements FeedClient.ResponseReader {
        private final FeedClient.ResponseReader rest;
        private Optional<Redirect> found = Optional.empty();

        RedirectReader(FeedClient.ResponseReader rest) {
            this.rest = rest;
        }

        @Override
        public void read(ServerResponse response, Response http) throws IOException {
            found = Redirect.of(http);
            rest.read(response, http);
        }
    }
}
