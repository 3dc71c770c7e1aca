package io.github.nugetmaven.testing.gallery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands before the gallery and counts pushes, refused ones too (docs, rate-limits.md). */
final class RateLimits {
    private final Map<String, Window> hours = new HashMap<>();
    private final Map<String, Window> minutes = new HashMap<>();
    private final GallerySettings settings;
    private final Clock clock;

    RateLimits(GallerySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The refusal of a push that is one too many for its key; nothing while it may pass. */
    synchronized Optional<Answer> refuse(ReceivedRequest push) {
        String key = String.valueOf(push.apiKey());
        Window minute = open(minutes, key, Duration.ofMinutes(1));
        Window hour = open(hours, key, Duration.ofHours(1));
        if (++minute.count > settings.pushesPerMinute()) {
            String wait = "Rate limit is exceeded. Try again in " + seconds(minute) + " seconds.";
            return Optional.of(limit(429, "Too Many Requests", wait, minute));
        }
        return ++hour.count > settings.pushesPerHour()
                ? Optional.of(limit(403, "Quota Exceeded", "Quota exceeded.", hour))
                : Optional.empty();
    }

    private Window open(Map<String, Window> windows, String key, Duration length) {
        Instant now = clock.instant();
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.end)) {
            window = new Window(now.plus(length));
            windows.put(key, window);
        }
        return window;
    }

    private Answer limit(int status, String phrase, String message, Window window) {
        return Answer.json(status, phrase, "{\"statusCode\":" + status + ",\"message\":\"" + message + "\"}")
                .with("Retry-After", String.valueOf(seconds(window)));
    }

    private long seconds(Window window) {
        return Math.max(1, Duration.between(clock.instant(), window.end).toSeconds());
    }

    private static final class Window {
        private final Instant end;
        private int count;

        private Window(Instant end) {
            this.end = end;
        }
    }
}
