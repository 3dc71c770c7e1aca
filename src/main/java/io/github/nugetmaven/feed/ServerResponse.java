package io.github.nugetmaven.feed;

import com.google.gson.JsonElement;
import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.VisibleAscii;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A response of HTTP. Its phrase and its body are as the server wrote them, to be parsed and never to be shown; all else, and
 * the text of the record itself, is without secrets and without what a terminal or a CI would obey. Immutable.
 *
 * @param phrase the reason phrase, where nuget.org puts its message
 * @param body as text, cut to 64 KiB unless the request allows more; empty for a redirect, whose body repeats its target
 * @param contentType empty if the response has none
 * @param warnings values of {@code X-NuGet-Warning}, the first 20 of them
 * @param location the target of a redirect without its query, which may contain a token; {@code ***@} stands for a login
 * @param retryAfter when the server wants to be asked again: by its header, or else by the words of nuget.org's limiter
 * @param loginDemand which login the server demands, if it does
 * @param output knows what must not be shown
 */
public record ServerResponse(
        URI url,
        int status,
        String phrase,
        String body,
        String contentType,
        List<String> warnings,
        Optional<String> location,
        Optional<RetryAfter> retryAfter,
        Optional<LoginDemand> loginDemand,
        OutputCleaner output) {

    /** Without a header, looks for the words of nuget.org's limiter in a refusal. */
    public ServerResponse {
        if (retryAfter.isEmpty() && status >= 400) {
            retryAfter = RetryAfter.find(BoundedInput.head(phrase) + "\n" + BoundedInput.head(body));
        }
    }

    /** A response without a secret, and without a demand for a login. */
    public ServerResponse(
            URI url,
            int status,
            String phrase,
            String body,
            String contentType,
            List<String> warnings,
            Optional<String> location,
            Optional<RetryAfter> retryAfter) {
        this(
                url,
                status,
                phrase,
                body,
                contentType,
                warnings,
                location,
                retryAfter,
                Optional.empty(),
                new OutputCleaner());
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
        return WebPage.is(body, contentType);
    }

    /** The server's message for people, on one line; empty if there is nothing beside the status. */
    public String message() {
        return output.value(rawMessage());
    }

    /** The same to be parsed. */
    String rawMessage() {
        return ServerMessage.of(this);
    }

    /** What the server said in any place, in lower case, to look for words in; without warnings that a key expires. */
    String said() {
        return Stream.concat(Stream.of(phrase, body), reasonsInWarnings())
                .map(BoundedInput::head)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** GitHub Packages has its reasons there. A warning that the key expires is not a reason; it comes with any response. */
    Stream<String> reasonsInWarnings() {
        return status < 400 ? Stream.empty() : warnings.stream().filter(it -> !ExpiryWarning.is(it));
    }

    /** The reason phrase for people. */
    String shownPhrase() {
        return output.value(phrase);
    }

    @Override
    public List<String> warnings() {
        List<String> shown = new ArrayList<>();
        for (String warning : warnings) {
            shown.add(output.value(warning));
        }
        return List.copyOf(shown);
    }

    @Override
    public Optional<String> location() {
        return location.map(output::value);
    }

    @Override
    public Optional<RetryAfter> retryAfter() {
        return retryAfter.map(it -> it.shown(output));
    }

    /** A member of the JSON object in the body, if an HTTP header can carry it, such as a token or a date. */
    Optional<String> json(String name) {
        return BoundedInput.json(body)
                .filter(JsonElement::isJsonObject)
                .map(json -> json.getAsJsonObject().get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(VisibleAscii::is);
    }

    /** What may be shown. */
    @Override
    public String toString() {
        return "ServerResponse[url=" + url + ", status=" + status + ", message=" + message() + ", warnings="
                + warnings() + ", location=" + location() + ", retryAfter=" + retryAfter() + "]";
    }
}
