package io.github.nugetmaven.testing.gallery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands before every endpoint that takes an API key (ApiAuthorizeAttribute.cs, ApiScopeRequiredAttribute.cs and
 * ApiKeyAuthenticationHandler.cs).
 */
final class ApiKeyFilter {
    static final String NOT_AUTHORIZED = "The specified API key is invalid, has expired, or does not have permission "
            + "to access the specified package.";
    private static final String KEY_REQUIRED =
            "An API key must be provided in the 'X-NuGet-ApiKey' header to use this service";

    /** WarnAboutExpirationInDaysForApiKeyV1 of Web.config. */
    private static final Duration WARNING_TIME = Duration.ofDays(10);

    private final GalleryKeys keys;
    private final GallerySettings settings;
    private final Clock clock;

    ApiKeyFilter(GalleryKeys keys, GallerySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    Answer answer(ReceivedRequest request, Function<GalleryKey, Answer> endpoint, String... actions) {
        String value = request.apiKey();
        if (value == null || value.isEmpty()) {
            return Answer.of(401, KEY_REQUIRED)
                    .with("WWW-Authenticate", "ApiKey realm=\"" + request.url().host() + "\"");
        }
        Optional<GalleryKey> key = keys.authenticate(value);
        if (key.isEmpty()) {
            return Answer.of(403, NOT_AUTHORIZED);
        }
        Answer answer = key.get().allows(actions) ? endpoint.apply(key.get()) : Answer.of(403, NOT_AUTHORIZED);
        return withExpiryWarning(key.get(), asAuthenticationHandlerLeavesIt(answer));
    }

    /** The handler is active: it takes any 401 to a request with a key for a key that matched no user. */
    private Answer asAuthenticationHandlerLeavesIt(Answer answer) {
        return answer.status() == 401 && !settings.keyed401Stays() ? answer.rewritten(403, NOT_AUTHORIZED) : answer;
    }

    private Answer withExpiryWarning(GalleryKey key, Answer answer) {
        Optional<Instant> expiry = key.expiry();
        if (expiry.isEmpty() || !key.warnsBeforeExpiry()) {
            return answer;
        }
        Duration left = Duration.between(clock.instant(), expiry.get());
        if (left.compareTo(WARNING_TIME) > 0) {
            return answer;
        }
        long days = (long) Math.rint(left.toSeconds() / 86_400.0);
        return answer.with(
                "X-NuGet-Warning",
                "Your API key expires in " + days + (days == 1 ? " day" : " days")
                        + ". Visit https://www.nuget.org/account/apikeys to regenerate your API key.");
    }
}
