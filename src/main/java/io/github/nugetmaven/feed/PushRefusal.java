package io.github.nugetmaven.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What an answer to a push means when it is not success. Told by the server's words first: one status has several meanings.
 *
 * <p>Source of the texts: NuGetGallery, {@code Strings.resx} and {@code ApiController.cs}; of the limits:
 * {@code docs/api/rate-limits.md}.
 */
public enum PushRefusal {
    /** The version exists. */
    DUPLICATE,
    /** A conflict of which the server does not say what it is with. */
    CONFLICT,
    /** The ID's prefix is reserved for others. Not a duplicate, although both are 409. */
    RESERVED_ID,
    /** An earlier symbols package of this version is still being validated. */
    SYMBOLS_PENDING,
    /** The symbols have no package. */
    NO_PACKAGE_FOR_SYMBOLS,
    /** The key is dead, or not allowed to do this; the server does not say which. */
    KEY,
    /** No credentials arrived, or not of the kind that the server takes. */
    UNAUTHENTICATED,
    /** Allowed by the key, forbidden all the same. */
    FORBIDDEN,
    /** A package or its owner is locked. */
    LOCKED,
    /** A limit on how often; later it may work. */
    QUOTA,
    TOO_LARGE,
    INVALID_PACKAGE,
    /** Nothing there that takes packages. */
    NOT_A_PUSH_URL,
    /** Another address is to be used, to which no key goes. */
    REDIRECT,
    /** Sent from one address of the feed to the next, without coming to an end. */
    REDIRECT_LOOP,
    /** A web page that claims success. */
    WEB_PAGE,
    SERVER_FAILURE,
    /** A status that has no meaning here. */
    UNEXPECTED;

    /**
     * Sentences about a limit in time. A word alone proves nothing: it may be part of the package ID, and a limit on space does
     * not go away by waiting. Sources: NuGet docs, {@code api/rate-limits.md}; learn.microsoft.com, "quota policy" of Azure API
     * Management, the gateway of nuget.org; docs.github.com, "Rate limits for the REST API".
     */
    private static final Pattern LIMIT = Pattern.compile("(?<!storage )\\bquota exceeded\\b"
            + "|\\bout of (?:call volume|bandwidth) quota\\b"
            + "|\\brate limit (?:is )?exceeded\\b"
            + "|\\bexceeded a secondary rate limit\\b");

    /** What this answer means, which is not success. */
    public static PushRefusal of(ServerResponse answer) {
        String said = (answer.phrase() + "\n" + answer.body()).toLowerCase(Locale.ROOT);
        int status = answer.status();
        return switch (status) {
            case 400, 422 -> said.contains("does not allow updating assets") ? DUPLICATE : INVALID_PACKAGE;
            case 401 -> said.contains("the specified api key") ? KEY : UNAUTHENTICATED;
            case 403 -> forbidden(said, answer);
            case 404 -> said.contains("upload the package before") ? NO_PACKAGE_FOR_SYMBOLS : NOT_A_PUSH_URL;
            case 405, 410, 501 -> NOT_A_PUSH_URL;
            case 409 -> conflict(said);
            case 413 -> TOO_LARGE;
            case 429 -> QUOTA;
            default -> {
                if (status >= 500 || status == 408) {
                    yield SERVER_FAILURE;
                }
                if (status >= 200 && status < 300) {
                    yield answer.isWebPage() ? WEB_PAGE : UNEXPECTED;
                }
                yield answer.isRedirect() ? redirect(answer) : UNEXPECTED;
            }
        };
    }

    /** A redirect that might be followed was, as far as that may be. */
    private static PushRefusal redirect(ServerResponse answer) {
        HttpUrl from = HttpUrl.get(answer.url());
        return answer.location()
                .map(from::resolve)
                .map(to -> new Redirect(answer.status(), from, to))
                .filter(Redirect::mayCarrySecrets)
                .map(it -> REDIRECT_LOOP)
                .orElse(REDIRECT);
    }

    private static PushRefusal forbidden(String said, ServerResponse answer) {
        // first, since the text of a locked package may speak of anything else
        if (said.contains("has been locked") || said.contains("is locked")) {
            return LOCKED;
        }
        if (LIMIT.matcher(said).find() || answer.retryAfter().isPresent()) {
            return QUOTA;
        }
        return said.contains("api key") || answer.message().isEmpty() ? KEY : FORBIDDEN;
    }

    private static PushRefusal conflict(String said) {
        if (said.contains("id has been reserved") || said.contains("id is reserved")) {
            return RESERVED_ID;
        }
        if (said.contains("pending validation")) {
            return SYMBOLS_PENDING;
        }
        return said.contains("already exist") || said.contains("conflict with the id and version")
                ? DUPLICATE
                : CONFLICT;
    }
}
