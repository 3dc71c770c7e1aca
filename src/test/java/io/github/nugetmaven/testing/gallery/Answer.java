package io.github.nugetmaven.testing.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;

/** A response of the gallery, before IIS changes it. */
public final class Answer {
    /** HttpStatusCodeWithBodyResult.cs: a longer reason phrase makes ASP.NET throw. */
    private static final int LONGEST_PHRASE = 512;

    private final int status;
    private final String phrase;
    private final ByteString body;
    private final boolean keepsItsBody;
    private final List<Map.Entry<String, String>> headers;

    private Answer(
            int status, String phrase, ByteString body, boolean keepsItsBody, List<Map.Entry<String, String>> headers) {
        this.status = status;
        this.phrase = phrase;
        this.body = body;
        this.keepsItsBody = keepsItsBody;
        this.headers = List.copyOf(headers);
    }

    /** The text as reason phrase, on one line and cut, and uncut as body (HttpStatusCodeWithBodyResult.cs). */
    static Answer of(int status, String text) {
        return new Answer(status, onOneLine(text), ByteString.encodeUtf8(text), false, List.of());
    }

    static Answer empty(int status, String phrase) {
        return new Answer(status, phrase, ByteString.EMPTY, false, List.of());
    }

    /** A body that IIS leaves alone (AppController.cs, Json). */
    static Answer json(int status, String phrase, String json) {
        return bytes(status, phrase, "application/json; charset=utf-8", ByteString.encodeUtf8(json));
    }

    static Answer bytes(int status, String phrase, String contentType, ByteString body) {
        return new Answer(status, onOneLine(phrase), body, true, List.of(Map.entry("Content-Type", contentType)));
    }

    int status() {
        return status;
    }

    Answer with(String header, String value) {
        List<Map.Entry<String, String>> all = new ArrayList<>(headers);
        all.add(Map.entry(header, value));
        return new Answer(status, phrase, body, keepsItsBody, all);
    }

    /** Another status and phrase, with the text written behind what the body has already. */
    Answer rewritten(int newStatus, String text) {
        ByteString both = ByteString.encodeUtf8(body.utf8() + text);
        return new Answer(newStatus, onOneLine(text), both, keepsItsBody, headers);
    }

    /** IIS puts its own page over an error that does not opt out (Web.config, httpErrors DetailedLocalOnly). */
    Answer underIis() {
        if (status < 400 || keepsItsBody) {
            return this;
        }
        String page = "<!DOCTYPE html><html><head><title>Error</title></head>"
                + "<body><h1>We encountered an internal server error.</h1></body></html>";
        return new Answer(status, phrase, ByteString.encodeUtf8(page), true, headers).with("Content-Type", "text/html");
    }

    MockResponse toResponse(boolean head) {
        MockResponse.Builder response = new MockResponse.Builder()
                .status("HTTP/1.1 " + status + " " + phrase)
                .setHeader("Content-Length", body.size());
        headers.forEach(header -> response.addHeader(header.getKey(), header.getValue()));
        if (!head && body.size() > 0) {
            response.body(new Buffer().write(body));
        }
        return response.build();
    }

    private static String onOneLine(String text) {
        String line = Arrays.stream(text.split("[\\r\\n]+")).map(String::trim).collect(Collectors.joining(" "));
        return line.length() <= LONGEST_PHRASE ? line : line.substring(0, LONGEST_PHRASE - 3) + "...";
    }
}
