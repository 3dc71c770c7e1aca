package io.github.nugetmaven.testing.gallery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The gallery's time: the computer's until a test stops it or moves it. */
public final class GalleryClock extends Clock {
    private Clock base = Clock.systemUTC();

    /** Stands still at the instant. */
    public synchronized void stopAt(Instant instant) {
        base = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Moves ahead, or back when negative, and goes on as it went before. */
    public synchronized void advance(Duration step) {
        base = Clock.offset(base, step);
    }

    @Override
    public synchronized Instant instant() {
        return base.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : base.withZone(zone);
    }
}
