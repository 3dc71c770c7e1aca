package io.github.nugetmaven.feed;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * Where an answer sends its request on to. Immutable.
 *
 * @param to with its query, which may hold a token: never to be shown
 */
record Redirect(int status, HttpUrl from, HttpUrl to) {
    /** One after the other. Whoever needs more has lost the way, and each may be an upload of hundreds of megabytes. */
    static final int MAX = 5;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** The others may make a GET of a PUT (RFC 9110, 15.4), and its 200 would look like success. */
    private static final Set<Integer> OF_THE_SAME_REQUEST = Set.of(307, 308);
    /** Shorter texts in a URL are no secrets, and would be taken out of every answer to come. */
    private static final int TOKEN_LENGTH = 16;

    /** Nothing if the answer leads nowhere, or to where HTTP does not. */
    static Optional<Redirect> of(Response response) {
        HttpUrl from = response.request().url();
        return Optional.ofNullable(response.header("Location"))
                .filter(location -> REDIRECTS.contains(response.code()))
                .map(from::resolve)
                .map(to -> new Redirect(response.code(), from, to));
    }

    /** Whether a request with a key or a login may go there. To an address with a login of its own it may not. */
    boolean mayCarrySecrets() {
        return OF_THE_SAME_REQUEST.contains(status) && isWithinOrigin() && !RedactedUrl.hasLogin(to);
    }

    /** Whether scheme, host and port stay what they were. */
    boolean isWithinOrigin() {
        return from.scheme().equals(to.scheme()) && from.host().equals(to.host()) && from.port() == to.port();
    }

    /** What in the query may be a token, as it stands there and as it is meant. */
    Stream<String> tokens() {
        Stream<String> meant = IntStream.range(0, to.querySize())
                .mapToObj(i -> Optional.ofNullable(to.queryParameterValue(i)).orElse(to.queryParameterName(i)));
        Stream<String> written = Optional.ofNullable(to.encodedQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1));
        return Stream.concat(meant, written).filter(it -> it.length() >= TOKEN_LENGTH);
    }
}
