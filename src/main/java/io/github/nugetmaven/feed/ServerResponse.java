package io.github.nugetmaven.feed;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.nugetmaven.nupkg.VisibleAscii;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server answered, with every secret taken out. Immutable.
 *
 * @param phrase the reason phrase, where nuget.org puts its message
 * @param body as text, cut to 64 KiB; empty for a redirect, which repeats its target there
 * @param contentType empty where there is none
 * @param warnings every value of {@code X-NuGet-Warning}
 * @param location of a redirect, without its query, which may hold a token; {@code ***@} stands for a login in it
 * @param retryAfter when the server wants to be asked again, by its header or by the words of nuget.org's limiter
 */
public record ServerResponse(
        URI url,
        int status,
        String phrase,
        String body,
        String contentType,
        List<String> warnings,
        Optional<String> location,
        Optional<RetryAfter> retryAfter) {

    /** Looks for the words of nuget.org's limiter where a refusal has no header that says when to come back. */
    public ServerResponse {
        if (retryAfter.isEmpty() && status >= 400) {
            retryAfter = RetryAfter.find(phrase + "\n" + body);
        }
    }

    private static final Pattern PAGE_START = Pattern.compile(
            "(?is)\uFEFF?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");

    /** What makes a page of a text that its type calls one: a form, say, or a script that leads to a login. */
    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<[a-z!].*|.*<body.*");

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether another address is to be used. */
    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /** Whether the body is a web page, as a login form, a proxy or a mistyped URL answers with. */
    public boolean isWebPage() {
        return PAGE_START.matcher(body).matches()
                || contentType.toLowerCase(Locale.ROOT).startsWith("text/html")
                        && MARKUP.matcher(body).matches();
    }

    /** What the server said for people, on one line; empty if it said nothing beyond its status. */
    public String message() {
        return ServerMessage.of(this);
    }

    /** A text of the object in the body that an HTTP header can carry, such as a token or a date. */
    Optional<String> json(String name) {
        try {
            return Optional.of(JsonParser.parseString(body))
                    .filter(JsonElement::isJsonObject)
                    .map(json -> json.getAsJsonObject().get(name))
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsString)
                    .filter(VisibleAscii::is);
        } catch (JsonParseException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
