package io.github.nugetmaven.testing.gallery;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which endpoint answers which request, and which keys it lets in (Routes.cs and the attributes of ApiController.cs). */
final class GalleryEndpoints {
    private final Map<GalleryRoute, Function<ReceivedRequest, Answer>> endpoints = new EnumMap<>(GalleryRoute.class);
    private final GallerySettings settings;
    private final ApiKeyFilter filter;

    private GalleryEndpoints(GallerySettings settings, ApiKeyFilter filter) {
        this.settings = settings;
        this.filter = filter;
    }

    /** All but the service index and the token exchange, which a test has a hand in. */
    static GalleryEndpoints of(GalleryDatabase database, GallerySettings settings, Clock clock) {
        ArchiveRules archive = new ArchiveRules(clock);
        PushEndpoint push = new PushEndpoint(settings, database, archive);
        SymbolPushEndpoint symbols = new SymbolPushEndpoint(settings, database, archive);
        ListingEndpoint listing = new ListingEndpoint(settings, database);
        VerifyKeyEndpoint verify = new VerifyKeyEndpoint(database);
        String[] pushing = {GalleryKey.PUSH, GalleryKey.PUSH_VERSION};
        String[] verifying = {GalleryKey.VERIFY, GalleryKey.PUSH, GalleryKey.PUSH_VERSION};
        return new GalleryEndpoints(settings, new ApiKeyFilter(database.keys(), settings, clock))
                .keyed(GalleryRoute.PUSH, push::answer, pushing)
                .behind(GalleryRoute.PUSH, new RateLimits(settings, clock)::refuse)
                .keyed(GalleryRoute.SYMBOL_PUSH, symbols::answer, pushing)
                .keyed(GalleryRoute.LISTING, listing::answer, GalleryKey.UNLIST)
                .keyed(GalleryRoute.CREATE_VERIFICATION_KEY, verify::create, pushing)
                .keyed(GalleryRoute.VERIFY_KEY, verify::verify, verifying)
                .open(GalleryRoute.FLAT_CONTAINER, new FlatContainer(database.packages())::answer)
                .open(GalleryRoute.V2_PACKAGE, new V2Packages(database.packages())::answer);
    }

    /** Answers for everybody. */
    GalleryEndpoints open(GalleryRoute route, Function<ReceivedRequest, Answer> endpoint) {
        endpoints.put(route, endpoint);
        return this;
    }

    /** Answers for a key that has one of the actions on some ID. */
    private GalleryEndpoints keyed(
            GalleryRoute route, BiFunction<ReceivedRequest, GalleryKey, Answer> endpoint, String... actions) {
        return open(route, request -> filter.answer(request, key -> endpoint.apply(request, key), actions));
    }

    /** Lets a gate refuse before the endpoint is asked; the endpoint must be there already. */
    private GalleryEndpoints behind(GalleryRoute route, Function<ReceivedRequest, Optional<Answer>> gate) {
        Function<ReceivedRequest, Answer> endpoint = endpoints.get(route);
        return open(route, request -> gate.apply(request).orElseGet(() -> endpoint.apply(request)));
    }

    Answer answer(ReceivedRequest request) {
        if (settings.iisRejectsLongContent() && request.contentLength() > settings.maxRequestBytes()) {
            return Answer.of(404, "Not Found").underIis();
        }
        Answer answer = endpoints
                .getOrDefault(request.route(), any -> Answer.of(404, "Not Found"))
                .apply(request);
        return settings.htmlErrorBodies() ? answer.underIis() : answer;
    }
}
