package io.github.nugetmaven.feed;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Removes every secret that a client has ever sent from the texts that come back. A key that was replaced stays known, since
 * a server may still echo it. Thread-safe.
 */
final class SecretRedactor {
    private static final String REDACTED = "***";
    private static final String CUT = "...";
    /** Characters. A text that was cut may end within a secret; a shorter beginning may agree by chance. */
    private static final int MIN_BEGINNING = 16;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    void add(String secret) {
        if (!secret.isEmpty()) {
            known.add(secret);
        }
    }

    String redact(String text) {
        return known.stream()
                // the longest first, since one secret may be part of another
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(text, SecretRedactor::without);
    }

    private static String without(String text, String secret) {
        String whole = text.replace(secret, REDACTED);
        String end = whole.endsWith(CUT) ? CUT : "";
        String rest = whole.substring(0, whole.length() - end.length());
        // only at the end: tokens of one kind begin alike, so the beginning of one proves nothing about another
        for (int length = Math.min(secret.length(), rest.length()); length >= MIN_BEGINNING; length--) {
            if (rest.regionMatches(rest.length() - length, secret, 0, length)) {
                return rest.substring(0, rest.length() - length) + REDACTED + end;
            }
        }
        return whole;
    }
}
