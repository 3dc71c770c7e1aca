package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.BROKEN;
import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.PROXY;
import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.REFUSED;
import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.TIMEOUT;
import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.TLS;
import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.UNKNOWN_HOST;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a call got no complete response. */
final class ConnectionFailures {
    private ConnectionFailures() {}

    static ConnectionFailure of(IOException e) {
        if (e instanceof UnknownHostException) {
            return UNKNOWN_HOST;
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return REFUSED;
        }
        if (e instanceof SSLException) {
            return TLS;
        }
        if (String.valueOf(e.getMessage())
                .matches("Failed to authenticate with proxy|Unexpected response code for CONNECT.*")) {
            return PROXY;
        }
        return e instanceof InterruptedIOException ? TIMEOUT : BROKEN;
    }
}
