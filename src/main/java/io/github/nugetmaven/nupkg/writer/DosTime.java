package io.github.nugetmaven.nupkg.writer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The time of an entry as a zip stores it: UTC in all time zones, in steps of two seconds. Immutable.
 *
 * <p>Source: PKWARE APPNOTE, 4.4.6. Times before February 1980 become the first of that month, because tools in other time
 * zones show the first day of 1980 as 1979, or fail (dotnet/core#3388; Gradle does the same).
 *
 * @param bits date in the upper half, time in the lower
 * @param isClamped whether a zip cannot store the time itself
 */
record DosTime(int bits, boolean isClamped) {
    private static final Instant FIRST = Instant.parse("1980-02-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2107-12-31T23:59:58Z");
    private static final Instant BEYOND = Instant.parse("2108-01-01T00:00:00Z");
    private static final int FIRST_YEAR = 1980;

    static DosTime of(Instant time) {
        if (time.isBefore(FIRST)) {
            return new DosTime(bits(FIRST), true);
        }
        return time.isBefore(BEYOND) ? new DosTime(bits(time), false) : new DosTime(bits(LAST), true);
    }

    private static int bits(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        int date = utc.getYear() - FIRST_YEAR << 9 | utc.getMonthValue() << 5 | utc.getDayOfMonth();
        return date << 16 | utc.getHour() << 11 | utc.getMinute() << 5 | utc.getSecond() / 2;
    }
}
