package io.github.nugetmaven.feed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the message for people in a response. nuget.org puts it into the reason phrase and cuts it at 512 characters
 * (NuGetGallery: {@code HttpStatusCodeWithBodyResult.cs}); other servers put it into a plain, JSON or HTML body.
 */
final class ServerMessage {
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
    /** Before these the useful half of a message stands nowhere; {@code error} may be a code alone. */
    private static final List<String> JSON_NAMES = List.of("message", "error_description", "detail", "error");
    /** The single reasons, as in ASP.NET; what stands beside them says only that there are some. */
    private static final String REASONS = "errors";

    private static final String TITLE = "title";
    private static final int MAX_REASONS = 5;
    private static final String CUT = "...";
    private static final String DASH = " - ";

    private ServerMessage() {}

    /** Not to be shown as it is: may contain secrets. */
    static String of(ServerResponse response) {
        String phrase = withoutStandardPhrase(OutputCleaner.folded(BoundedInput.head(response.phrase())));
        String body = OutputCleaner.folded(fromBody(response));
        String said = said(phrase, body, response);
        return said.isEmpty() ? joined(response.reasonsInWarnings().map(BoundedInput::head), DASH) : said;
    }

    private static String said(String phrase, String body, ServerResponse response) {
        if (phrase.isEmpty()) {
            return body;
        }
        if (response.isWebPage()) {
            // IIS and proxies replace the body of an error by their own page; a page with a success is the message
            return response.status() >= 400 ? phrase : body;
        }
        boolean isCut = phrase.endsWith(CUT);
        if (body.contains(isCut ? phrase.substring(0, phrase.length() - CUT.length()) : phrase)) {
            return isCut ? body : phrase;
        }
        return phrase.contains(body) ? phrase : phrase + DASH + body;
    }

    /** Azure DevOps puts its message behind the phrase: {@code Conflict - The feed already contains}. */
    private static String withoutStandardPhrase(String phrase) {
        if (isStandard(phrase)) {
            return "";
        }
        int dash = phrase.indexOf(DASH);
        return dash > 0 && isStandard(phrase.substring(0, dash)) ? phrase.substring(dash + DASH.length()) : phrase;
    }

    private static boolean isStandard(String phrase) {
        return STANDARD_PHRASES.contains(phrase.toLowerCase(Locale.ROOT));
    }

    private static String fromBody(ServerResponse response) {
        String body = response.body().strip();
        if (response.isWebPage()) {
            return WebPage.title(body).map(it -> "a web page, \"" + it + "\"").orElse("a web page");
        }
        boolean isJson = body.startsWith("{") || body.startsWith("[");
        return (isJson ? BoundedInput.json(body).flatMap(ServerMessage::fromJson) : Optional.<String>empty())
                .orElse(BoundedInput.head(body));
    }

    /** Has no more levels than {@link BoundedInput#json} lets through. */
    private static Optional<String> fromJson(JsonElement json) {
        if (json.isJsonPrimitive()) {
            return Optional.of(json.getAsString()).filter(text -> !text.isBlank());
        }
        if (json instanceof JsonArray array) {
            return some(
                    joined(array.asList().stream().map(ServerMessage::fromJson).flatMap(Optional::stream), "; "));
        }
        return json instanceof JsonObject object ? fromObject(object) : Optional.empty();
    }

    private static Optional<String> fromObject(JsonObject object) {
        Optional<String> message =
                JSON_NAMES.stream().flatMap(it -> member(object, it).stream()).findFirst();
        Optional<String> reasons = Optional.ofNullable(object.get(REASONS)).flatMap(ServerMessage::reasons);
        if (message.isPresent() && reasons.isPresent()) {
            return reasons.get().contains(message.get())
                    ? reasons
                    : Optional.of(
                            message.get().contains(reasons.get())
                                    ? message.get()
                                    : message.get() + DASH + reasons.get());
        }
        return message.or(() -> reasons).or(() -> member(object, TITLE));
    }

    private static Optional<String> member(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).flatMap(ServerMessage::fromJson);
    }

    /** By the name of a field, in ASP.NET. */
    private static Optional<String> reasons(JsonElement json) {
        Optional<String> known = fromJson(json);
        if (known.isPresent() || !(json instanceof JsonObject byField)) {
            return known;
        }
        return some(joined(
                byField.entrySet().stream()
                        .flatMap(
                                it -> fromJson(it.getValue())
                                        .map(text -> it.getKey().isBlank() ? text : it.getKey() + ": " + text)
                                        .stream()),
                "; "));
    }

    private static String joined(Stream<String> texts, String separator) {
        return texts.distinct().limit(MAX_REASONS).collect(Collectors.joining(separator));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }
}
