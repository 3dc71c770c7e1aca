package io.github.nugetmaven.feed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the message for people in a response. nuget.org puts it into the reason phrase and cuts it at 512 characters
 * (NuGetGallery: {@code HttpStatusCodeWithBodyResult.cs}); other servers put it into a plain, JSON or HTML body.
 */
final class ServerMessage {
    private static final int MAX_LENGTH = 600;
    private static final Set<String> STANDARD_PHRASES = Set.of(
            "",
            "ok",
            "created",
            "accepted",
            "no content",
            "moved permanently",
            "found",
            "see other",
            "temporary redirect",
            "permanent redirect",
            "bad request",
            "unauthorized",
            "payment required",
            "forbidden",
            "not found",
            "method not allowed",
            "not acceptable",
            "proxy authentication required",
            "request timeout",
            "conflict",
            "gone",
            "length required",
            "precondition failed",
            "payload too large",
            "request entity too large",
            "content too large",
            "unsupported media type",
            "unprocessable entity",
            "unprocessable content",
            "too many requests",
            "internal server error",
            "server error",
            "client error",
            "not implemented",
            "bad gateway",
            "service unavailable",
            "gateway timeout",
            "gateway time-out");
    private static final List<String> JSON_NAMES = List.of("message", "error", "errors", "detail", "title");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");
    private static final String CUT = "...";

    private ServerMessage() {}

    static String of(ServerResponse response) {
        String phrase = oneLine(response.phrase());
        String body = oneLine(fromBody(response));
        if (STANDARD_PHRASES.contains(phrase.toLowerCase(Locale.ROOT))) {
            return body;
        }
        if (response.isWebPage()) {
            // IIS and proxies replace the body of an error by a page of their own; instead of a success the page is the
            // message
            return response.status() >= 400 ? phrase : body;
        }
        boolean isCut = phrase.endsWith(CUT);
        if (body.contains(isCut ? phrase.substring(0, phrase.length() - CUT.length()) : phrase)) {
            return isCut ? body : phrase;
        }
        return Stream.of(phrase, body)
                .filter(it -> !it.isEmpty())
                .reduce((a, b) -> a + " - " + b)
                .orElse("");
    }

    private static String fromBody(ServerResponse response) {
        String body = response.body().strip();
        if (response.isWebPage()) {
            Matcher title = TITLE.matcher(body);
            return title.find() ? "a web page, \"" + title.group(1).strip() + "\"" : "a web page";
        }
        if (body.startsWith("{") || body.startsWith("[")) {
            try {
                return fromJson(JsonParser.parseString(body)).orElse(body);
            } catch (JsonParseException | StackOverflowError e) {
                return body;
            }
        }
        return body;
    }

    private static Optional<String> fromJson(JsonElement json) {
        if (json.isJsonPrimitive()) {
            return Optional.of(json.getAsString()).filter(text -> !text.isBlank());
        }
        if (json instanceof JsonArray array) {
            return array.asList().stream()
                    .map(ServerMessage::fromJson)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (json instanceof JsonObject object) {
            return JSON_NAMES.stream()
                    .filter(object::has)
                    .map(object::get)
                    .map(ServerMessage::fromJson)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Also removes invisible characters, by which a server could repaint the user's terminal. At most 600 characters. */
    static String oneLine(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + CUT;
    }
}
