package io.github.nugetmaven.testing.gallery;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** What goes wrong with one request, on the way to the gallery or on the way back. */
public final class Fault {
    private final Moment moment;
    private final MockResponse response;
    private final Runnable seen;

    private Fault(Moment moment, MockResponse response) {
        this(moment, response, () -> {});
    }

    private Fault(Moment moment, MockResponse response, Runnable seen) {
        this.moment = moment;
        this.response = response;
        this.seen = seen;
    }

    /** The same, and this is done when the request has come, before it is answered. */
    public Fault whenSeen(Runnable action) {
        return new Fault(moment, response, action);
    }

    /** Lets the request through, to have a later one fail. */
    public static Fault none() {
        return new Fault(Moment.NEVER, null);
    }

    /** Answers so, without the gallery seeing the request. A header is {@code "Name: value"}. */
    public static Fault status(int code, String phrase, String body, String... headers) {
        return new Fault(Moment.INSTEAD, response(code, phrase, body, headers));
    }

    /** Cuts the connection when the request's first bytes come in. */
    public static Fault dropBeforeReading() {
        return new Fault(Moment.BEFORE_READING, null);
    }

    /** Reads the whole request, cuts the connection, stores nothing. */
    public static Fault dropBeforeStoring() {
        return new Fault(Moment.INSTEAD, dropped());
    }

    /** Does what was asked; the answer is lost. */
    public static Fault dropAfterStoring() {
        return new Fault(Moment.AFTERWARDS, dropped());
    }

    /** Does what was asked, but answers 500. */
    public static Fault status500AfterStoring() {
        return new Fault(Moment.AFTERWARDS, response(500, "Internal Server Error", "An error has occurred."));
    }

    /** Stores nothing, and breaks off in the middle of an answer that claims success. */
    public static Fault cutAnswerWithoutStoring() {
        return new Fault(Moment.INSTEAD, cut());
    }

    /** Does what was asked; the answer breaks off. */
    public static Fault cutAnswer() {
        return new Fault(Moment.AFTERWARDS, cut());
    }

    /** The code of a redirect, and where to: also a path, or a query, of the gallery. */
    public static Fault redirect(int code, String url) {
        return status(code, "Redirect", "", "Location: " + url);
    }

    /** A login page, say, of a proxy that took the request for a browser's. */
    public static Fault htmlPage200() {
        return status(
                200,
                "OK",
                "<!DOCTYPE html><html><body>Sign in</body></html>",
                "Content-Type: text/html; charset=utf-8");
    }

    /** Reads the request and stays silent until the client hangs up. */
    public static Fault neverAnswer() {
        return new Fault(Moment.INSTEAD, silent());
    }

    /** Does what was asked, and stays silent until the client hangs up. */
    public static Fault neverAnswerAfterStoring() {
        return new Fault(Moment.AFTERWARDS, silent());
    }

    /** Reads the request's first bytes and no more, so that a large one gets stuck. */
    public static Fault stopReading() {
        return new Fault(Moment.NEVER_READ, null);
    }

    void seen() {
        seen.run();
    }

    boolean beforeReading() {
        return moment == Moment.BEFORE_READING || moment == Moment.NEVER_READ;
    }

    boolean neverReading() {
        return moment == Moment.NEVER_READ;
    }

    /** The same for a request that has been read meanwhile. */
    Fault onceRead() {
        return switch (moment) {
            case BEFORE_READING -> new Fault(Moment.INSTEAD, dropped(), seen);
            case NEVER_READ -> new Fault(Moment.INSTEAD, silent(), seen);
            case NEVER, INSTEAD, AFTERWARDS -> this;
        };
    }

    boolean insteadOfGallery() {
        return moment == Moment.INSTEAD;
    }

    /** The answer that takes the place of the gallery's own. */
    MockResponse over(MockResponse real) {
        return response == null ? real : response;
    }

    private static MockResponse silent() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    private static MockResponse cut() {
        String words = "Stored";
        return new MockResponse.Builder()
                .status("HTTP/1.1 201 Created")
                .body(words)
                .setHeader("Content-Length", words.length() + 1)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    private static MockResponse dropped() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static MockResponse response(int code, String phrase, String body, String... headers) {
        Buffer bytes = new Buffer().writeUtf8(body);
        MockResponse.Builder builder = new MockResponse.Builder()
                .status("HTTP/1.1 " + code + " " + phrase)
                .body(bytes);
        for (String header : headers) {
            builder.addHeader(header);
        }
        return builder.build();
    }

    private enum Moment {
        NEVER,
        BEFORE_READING,
        NEVER_READ,
        INSTEAD,
        AFTERWARDS
    }
}
