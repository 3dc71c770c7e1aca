package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageIdentity;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What the response to a push means if it is not a success. The server's words count before its status, which has several
 * meanings.
 *
 * <p>Source of the texts: NuGetGallery, {@code Strings.resx} and {@code ApiController.cs}.
 */
public enum PushRefusal {
    /** The version exists. */
    DUPLICATE,
    /** A conflict that the server does not explain, perhaps without any words. */
    CONFLICT,
    /** The server's words are about another package than the one that was sent, or about another version of it. */
    OTHER_PACKAGE,
    /** The prefix of the ID is reserved for others. This is not a duplicate, although both are 409. */
    RESERVED_ID,
    /** An earlier symbols package of this version is still being validated. */
    SYMBOLS_PENDING,
    /** The feed has no package for these symbols. */
    NO_PACKAGE_FOR_SYMBOLS,
    /** The key is not valid, or is not allowed to do this; the server does not say which. */
    KEY,
    /** No credentials arrived, or not of the kind that the server accepts. */
    UNAUTHENTICATED,
    /** A proxy on the way demands a login. */
    PROXY_LOGIN,
    /** Forbidden for another reason than the key. */
    FORBIDDEN,
    /** A package or its owner is locked. */
    LOCKED,
    /** A limit on the number of requests in a time; a later attempt may succeed. */
    QUOTA,
    TOO_LARGE,
    INVALID_PACKAGE,
    /** This URL does not accept packages. */
    NOT_A_PUSH_URL,
    /** A redirect to another address, to which the key must not be sent. */
    REDIRECT,
    /** Redirects from one address of the feed to the next without end. */
    REDIRECT_LOOP,
    /** A web page that claims success. */
    WEB_PAGE,
    SERVER_FAILURE,
    /** A status without a meaning for a push. */
    UNEXPECTED;

    /**
     * Sentences about a limit in time. A word alone proves nothing: it may be part of the package ID, and a limit on space
     * does not go away by waiting.
     *
     * <p>Sources: NuGet docs, {@code api/rate-limits.md}; learn.microsoft.com, "quota policy" of Azure API Management, the
     * gateway of nuget.org; docs.github.com, "Rate limits for the REST API".
     */
    private static final Pattern LIMIT = Pattern.compile("(?<!storage )\\bquota exceeded\\b"
            + "|\\bout of (?:call volume|bandwidth) quota\\b"
            + "|\\brate limit (?:is )?exceeded\\b"
            + "|\\bexceeded a secondary rate limit\\b");

    /**
     * Sentences about a version that exists. {@code already existing packages} is not one: nuget.org says that of an ID which
     * is too similar to others.
     *
     * <p>Sources: nuget.org; NuGet.Server and Gitea ("already exists"); Azure DevOps ("The feed already contains"); Nexus
     * ("does not allow updating assets"); PhpNuget ("Duplicate found!").
     */
    private static final Pattern EXISTS = Pattern.compile("\\balready (?:exists?|contains?)\\b"
            + "|\\bconflict with the id and version\\b"
            + "|\\bdoes not allow updating assets\\b"
            + "|\\bduplicate found\\b");

    /** What has to be named by a server that failed: its own files may exist already as well. */
    private static final Pattern OF_A_PACKAGE = Pattern.compile("\\b(?:package|version|nupkg|duplicate)\\b");

    /** The meaning of a response that is not a success, to the push of this package. */
    static PushRefusal of(ServerResponse response, PackageIdentity pushed) {
        PushRefusal meaning = of(response);
        boolean isAboutAnother = meaning == DUPLICATE && !NamedPackage.mayBe(response.said(), pushed);
        return isAboutAnother ? OTHER_PACKAGE : meaning;
    }

    /** The meaning of a response that is not a success. */
    public static PushRefusal of(ServerResponse response) {
        String said = response.said();
        int status = response.status();
        if (status >= 400
                && status != 401
                && status != 407
                && EXISTS.matcher(said).find()) {
            // the words count, whatever the status
            return duplicate(status, said);
        }
        return switch (status) {
            case 400, 422 -> INVALID_PACKAGE;
            case 401 -> said.contains("the specified api key") ? KEY : UNAUTHENTICATED;
            case 403 -> forbidden(said, response);
            case 404 -> said.contains("upload the package before") ? NO_PACKAGE_FOR_SYMBOLS : NOT_A_PUSH_URL;
            case 405, 410, 501 -> NOT_A_PUSH_URL;
            case 407 -> PROXY_LOGIN;
            case 409 -> conflict(said).orElse(CONFLICT);
            case 413 -> TOO_LARGE;
            case 429 -> QUOTA;
            default -> other(status, response);
        };
    }

    private static PushRefusal other(int status, ServerResponse response) {
        if (status >= 500 || status == 408) {
            return SERVER_FAILURE;
        }
        if (status >= 200 && status < 300) {
            return response.isWebPage() ? WEB_PAGE : UNEXPECTED;
        }
        return response.isRedirect() ? redirect(response) : UNEXPECTED;
    }

    private static PushRefusal duplicate(int status, String said) {
        boolean isServerFailure = status >= 500 && !OF_A_PACKAGE.matcher(said).find();
        return isServerFailure ? SERVER_FAILURE : conflict(said).orElse(DUPLICATE);
    }

    /** If this redirect might be followed, it is not the first one: the others were followed before it. */
    private static PushRefusal redirect(ServerResponse response) {
        HttpUrl from = HttpUrl.get(response.url());
        return response.location()
                .map(from::resolve)
                .map(to -> new Redirect(response.status(), from, to))
                .filter(Redirect::mayCarrySecrets)
                .map(it -> REDIRECT_LOOP)
                .orElse(REDIRECT);
    }

    private static PushRefusal forbidden(String said, ServerResponse response) {
        // before the key: the text about a locked owner also mentions the API key
        if (said.contains("has been locked") || said.contains("is locked")) {
            return LOCKED;
        }
        if (LIMIT.matcher(said).find()) {
            return QUOTA;
        }
        // words count before headers: a proxy may add a Retry-After to any refusal
        if (said.contains("api key")) {
            return KEY;
        }
        if (response.retryAfter().isPresent()) {
            return QUOTA;
        }
        return response.rawMessage().isEmpty() ? KEY : FORBIDDEN;
    }

    /** What a conflict is about, unless it is about a version that exists. */
    private static Optional<PushRefusal> conflict(String said) {
        if (said.contains("id has been reserved") || said.contains("id is reserved")) {
            return Optional.of(RESERVED_ID);
        }
        return said.contains("pending validation") || said.contains("being validated")
                ? Optional.of(SYMBOLS_PENDING)
                : Optional.empty();
    }
}
