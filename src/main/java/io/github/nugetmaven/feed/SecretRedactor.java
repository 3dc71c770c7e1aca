package io.github.nugetmaven.feed;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a client has ever shown to a server, and so must take out of whatever comes back. Grows only: a key that was replaced
 * may still be echoed. Thread-safe.
 */
final class SecretRedactor {
    private static final String REDACTED = "***";
    private static final String CUT = "...";
    /** Words that are cut may end within a secret; so much of its beginning is no chance hit. */
    private static final int TELLING = 16;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    void add(String secret) {
        if (!secret.isEmpty()) {
            known.add(secret);
        }
    }

    String redact(String text) {
        return known.stream()
                // the longest first: one may be part of another
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(text, SecretRedactor::without);
    }

    private static String without(String text, String secret) {
        String whole = text.replace(secret, REDACTED);
        String end = whole.endsWith(CUT) ? CUT : "";
        String rest = whole.substring(0, whole.length() - end.length());
        // no more than that: tokens of one kind begin alike, and one may be the answer to another
        for (int length = Math.min(secret.length(), rest.length()); length >= TELLING; length--) {
            if (rest.regionMatches(rest.length() - length, secret, 0, length)) {
                return rest.substring(0, rest.length() - length) + REDACTED + end;
            }
        }
        return whole;
    }
}
