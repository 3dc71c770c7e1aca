package io.github.nugetmaven.benchmarks;

import java.util.Locale;

/**
 * The head of a request.
 *
 * @param length of the body in bytes; {@link #CHUNKED} if it is not known before the body
 * @param waits for a "100 Continue" before it sends the body
 */
record Request(String method, String path, long length, boolean waits) {
    static final long CHUNKED = -1;

    static Request parse(String head) {
        String[] lines = head.split("\r\n");
        String[] words = lines[0].split(" ");
        long length = 0;
        boolean waits = false;
        for (String line : lines) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(
                        header.substring("content-length:".length()).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                length = CHUNKED;
            }
            waits |= header.startsWith("expect:");
        }
        return new Request(words[0], words[1], length, waits);
    }

    /** Whether the benchmark itself sends this request, not a client. */
    boolean isControl() {
        return path.startsWith("/control/");
    }

    /** A package on its way to a feed, or the file of an artifact, but no checksum and no metadata. */
    boolean isPackage() {
        return method.equals("PUT") && (path.startsWith(UploadServer.PUSH_PATH) || path.endsWith(".nupkg"));
    }
}
