package io.github.nugetmaven.benchmarks;

import java.util.Locale;

/** What clients have sent since the last reset. Thread-safe. */
final class Tally {
    private long firstRequest;
    private long lastAnswer;
    private int requests;
    private int connections;
    private int packages;
    private long bytes;

    synchronized void request(boolean isFirstOfConnection) {
        if (requests++ == 0) {
            firstRequest = System.nanoTime();
        }
        connections += isFirstOfConnection ? 1 : 0;
    }

    synchronized void answer(Request request) {
        lastAnswer = System.nanoTime();
        packages += request.isPackage() ? 1 : 0;
        bytes += request.length();
    }

    synchronized void reset() {
        requests = 0;
        connections = 0;
        packages = 0;
        bytes = 0;
    }

    /** Seconds from the head of the first request to the last answer, requests, connections, packages, bytes. */
    synchronized String line() {
        double seconds = requests == 0 ? 0 : (lastAnswer - firstRequest) / 1e9;
        return String.format(Locale.ROOT, "%.3f %d %d %d %d%n", seconds, requests, connections, packages, bytes);
    }
}
