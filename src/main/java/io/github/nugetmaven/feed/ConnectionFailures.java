package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.BROKEN;
import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.CERTIFICATE_DATE;
import static io.github.nugetmaven.feed.FeedProblem.ConnectionFailure.NOT_TLS;
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
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a call got no complete response. */
final class ConnectionFailures {
    /** Of the JDK, when the first bytes of an answer are not those of TLS. */
    private static final String NOT_TLS_WORDS = "Unsupported or unrecognized SSL message";

    private static final int MAX_CAUSES = 20;

    private ConnectionFailures() {}

    static ConnectionFailure of(IOException e) {
        if (e instanceof UnknownHostException) {
            return UNKNOWN_HOST;
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return REFUSED;
        }
        if (e instanceof SSLException) {
            return certificateDate(e).isPresent()
                    ? CERTIFICATE_DATE
                    : String.valueOf(e.getMessage()).contains(NOT_TLS_WORDS) ? NOT_TLS : TLS;
        }
        if (String.valueOf(e.getMessage())
                .matches("Failed to authenticate with proxy|Unexpected response code for CONNECT.*")) {
            return PROXY;
        }
        return e instanceof InterruptedIOException ? TIMEOUT : BROKEN;
    }

    /** The words that help: of an expired certificate its last day, else those of the failure. */
    static String detail(IOException e) {
        return certificateDate(e).orElseGet(() -> e.getMessage() == null ? "" : e.getMessage());
    }

    /** When the certificate ended or begins, in the words of the JDK, such as {@code NotAfter: Fri Jan 02 ...}. */
    private static Optional<String> certificateDate(IOException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .filter(it ->
                        it instanceof CertificateExpiredException || it instanceof CertificateNotYetValidException)
                .map(it -> String.valueOf(it.getMessage()))
                .findFirst();
    }
}
