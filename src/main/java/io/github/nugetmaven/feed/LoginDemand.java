package io.github.nugetmaven.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;

/**
 * Which login a response demands. Immutable.
 *
 * @param proxy that demands it, as {@code host:port}; empty if the feed itself does
 * @param schemes of authentication that it offers, such as {@code basic} or {@code ntlm}, in lower case
 */
public record LoginDemand(Optional<String> proxy, List<String> schemes) {
    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_UNAUTHORIZED = 407;
    private static final int MAX_SCHEMES = 10;
    private static final String BASIC = "basic";

    /** Empty if the response demands none. */
    static Optional<LoginDemand> of(Response response, FeedTransport transport) {
        return switch (response.code()) {
            case UNAUTHORIZED ->
                Optional.of(new LoginDemand(Optional.empty(), schemes(response.headers("WWW-Authenticate"))));
            case PROXY_UNAUTHORIZED ->
                Optional.of(new LoginDemand(
                        transport.proxyFor(response.request().url().uri()),
                        schemes(response.headers("Proxy-Authenticate"))));
            default -> Optional.empty();
        };
    }

    private static List<String> schemes(List<String> challenges) {
        return challenges.stream()
                .limit(MAX_SCHEMES)
                .map(it -> it.strip().split("[\\s,]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(it -> it.matches("[a-z][a-z0-9-]{0,29}"))
                .distinct()
                .toList();
    }

    /** Whether only logins are offered that Windows knows and this plugin does not. */
    public boolean isWindowsOnly() {
        return !schemes.contains(BASIC) && (schemes.contains("ntlm") || schemes.contains("negotiate"));
    }
}
