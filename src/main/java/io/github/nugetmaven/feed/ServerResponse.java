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
 * A response of HTTP, without any secret. Immutable.
 *
 * @param phrase the reason phrase, where nuget.org puts its message
 * @param body as text, cut to 64 KiB unless the request allows more; empty for a redirect, whose body repeats its target
 * @param contentType empty if the response has none
 * @param warnings every value of {@code X-NuGet-Warning}
 * @param location the target of a redirect without its query, which may contain a token; {@code ***@} stands for a login
 * @param retryAfter when the server wants to be asked again: by its header, or else by the words of nuget.org's limiter
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

    /** Possessive where comments repeat: some thousand of them would overflow the stack. */
    private static final Pattern PAGE_START = Pattern.compile(
            "(?is)\uFEFF?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+<(?:!doctype\\s+html|html|head|body)\\b.*");

    /** What a text of type {@code text/html} must have to count as a page, such as a form, or a script that opens a login. */
    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<[a-z!].*|.*<body.*");

    /** Without a header, looks for the words of nuget.org's limiter in a refusal. */
    public ServerResponse {
        if (retryAfter.isEmpty() && status >= 400) {
            retryAfter = RetryAfter.find(phrase + "\n" + body);
        }
    }

    /** Whether the status is 2xx. */
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the server names another address to use. */
    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /** Whether the body is a web page, such as a login form, the error of a proxy, or what a mistyped URL shows. */
    public boolean isWebPage() {
        return PAGE_START.matcher(body).matches()
                || contentType.toLowerCase(Locale.ROOT).startsWith("text/html")
                        && MARKUP.matcher(body).matches();
    }

    /** The server's message for people, on one line; empty if there is nothing beside the status. */
    public String message() {
        return ServerMessage.of(this);
    }

    /** A member of the JSON object in the body, if an HTTP header can carry it, such as a token or a date. */
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
