package io.github.nugetmaven.publish;

import io.github.nugetmaven.testing.gallery.Fault;
import java.time.Duration;
import java.util.stream.Stream;

/** What may go wrong with one push, and what the result has to be. */
enum Trouble {
    LOST_BEFORE_READING(Fault.dropBeforeReading(), Attempts.ANOTHER),
    LOST_BEFORE_STORING(Fault.dropBeforeStoring(), Attempts.ANOTHER),
    LOST_AFTER_STORING(Fault.dropAfterStoring(), Attempts.THE_SAME),
    CUT_ANSWER_BEFORE_STORING(Fault.cutAnswerWithoutStoring(), Attempts.ANOTHER),
    CUT_ANSWER_AFTER_STORING(Fault.cutAnswer(), Attempts.THE_SAME),
    SILENT_BEFORE_STORING(Fault.neverAnswer(), Attempts.NONE),
    SILENT_AFTER_STORING(Fault.neverAnswerAfterStoring(), Attempts.THE_SAME),
    FAILED_BEFORE_STORING(Fault.status(500, "Out of paper", ""), Attempts.ANOTHER),
    FAILED_AFTER_STORING(Fault.status500AfterStoring(), Attempts.THE_SAME),
    READ_ONLY(Fault.status(503, "Read only", ""), Attempts.ANOTHER),
    READ_ONLY_FOR_A_WHILE(Fault.status(503, "Read only", "", "Retry-After: 1"), Attempts.ANOTHER),
    LIMITED(Fault.status(429, "Too Many Requests", "", "Retry-After: 2"), Attempts.ANOTHER),
    QUOTA(
            Fault.status(403, "Quota Exceeded", "{\"statusCode\":403,\"message\":\"Quota exceeded.\"}"),
            Attempts.ANOTHER),
    SENT_ON(Fault.redirect(307, "/api/v2/package/?moved=for-a-while"), Attempts.THE_SAME),
    SENT_ON_FOR_GOOD(Fault.redirect(308, "/api/v2/package/?moved=for-good"), Attempts.THE_SAME),
    SENT_ELSEWHERE(Fault.redirect(307, "http://127.0.0.1:1/api/v2/package/"), Attempts.NONE),
    SENT_ON_AS_SOMETHING_ELSE(Fault.redirect(302, "/api/v2/package/"), Attempts.NONE),
    LOGIN_PAGE(Fault.htmlPage200(), Attempts.NONE),
    INVALID(Fault.status(400, "The package is invalid", ""), Attempts.NONE),
    RESERVED(Fault.status(409, "This package ID has been reserved.", ""), Attempts.NONE);

    /** Which attempt succeeds. */
    private enum Attempts {
        /** It was not so bad: the server redirects, or the feed shows what arrived when it is asked. */
        THE_SAME,
        ANOTHER,
        NONE
    }

    /** The timeout for tests with silence: long enough for a feed that answers, short enough for a test. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Fault fault;
    private final Attempts success;

    Trouble(Fault fault, Attempts success) {
        this.fault = fault;
        this.success = success;
    }

    Fault fault() {
        return fault;
    }

    /** Whether the package arrives in the end. */
    boolean passes() {
        return success != Attempts.NONE;
    }

    /** How many attempts a package needs that has no other trouble. */
    int attempts() {
        return success == Attempts.ANOTHER ? 2 : 1;
    }

    /** Whether it lasts until the client times out. */
    boolean isSilence() {
        return this == SILENT_BEFORE_STORING || this == SILENT_AFTER_STORING;
    }

    static Stream<Trouble> quick() {
        return Stream.of(values()).filter(it -> !it.isSilence());
    }
}
