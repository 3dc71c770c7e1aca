package io.github.nugetmaven.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * The redirect in a response. Immutable.
 *
 * @param to with its query, which may contain a token and so must not be shown
 */
record Redirect(int status, HttpUrl from, HttpUrl to) {
    /** Redirects in a row. No feed needs more, and each may be an upload of hundreds of megabytes. */
    static final int MAX = 5;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Any other status may turn a PUT into a GET (RFC 9110, 15.4), whose 200 would look like success. */
    private static final Set<Integer> OF_THE_SAME_REQUEST = Set.of(307, 308);

    /** Empty if the response has no target, or none that HTTP can reach. */
    static Optional<Redirect> of(Response response) {
        HttpUrl from = response.request().url();
        String location = response.header("Location");
        HttpUrl to = location == null || !REDIRECTS.contains(response.code()) ? null : from.resolve(location);
        return to == null ? Optional.empty() : Optional.of(new Redirect(response.code(), from, to));
    }

    /** A link in a document of a feed, to be followed no farther than a redirect of the document would be. */
    static Redirect link(HttpUrl document, HttpUrl to) {
        return new Redirect(302, document, to);
    }

    /** Whether a request with a key or a login may follow; not to an address that has a login of its own. */
    boolean mayCarrySecrets() {
        return OF_THE_SAME_REQUEST.contains(status) && SecretScope.survives(from, to);
    }

    /**
     * Whether a GET that carries no secret may follow, as NuGet's own clients do: with each of these statuses it stays a GET.
     */
    boolean mayBeFollowedWithoutSecrets() {
        return isWithinOrigin() && !RedactedUrl.hasLogin(to);
    }

    /** Whether a GET of something that is only looked at may follow, with the login of the feed or without one. */
    boolean mayBeFollowedByLook() {
        return SecretScope.survives(from, to);
    }

    /** Whether scheme, host and port stay what they were. */
    boolean isWithinOrigin() {
        return SecretScope.isSameOrigin(from, to);
    }

    /** The parts of the query that may be a token, both encoded and decoded. */
    List<String> tokens() {
        return RedactedUrl.tokens(to);
    }
}
