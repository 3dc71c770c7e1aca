package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The licenses and exceptions on the SPDX list, <a href="https://spdx.org/licenses/">spdx.org/licenses</a>. The list is in
 * {@code spdx.txt}, one identifier a line; {@code scripts/renew-spdx.sh} writes it. Immutable; thread-safe.
 */
final class SpdxList {
    /**
     * The state of an identifier on the list.
     *
     * @param isDeprecated whether SPDX asks to use another identifier
     * @param isApproved whether the Open Source Initiative or the Free Software Foundation has approved the license
     * @param isNew whether the list before this one does not have it, or not as approved
     */
    record Entry(boolean isDeprecated, boolean isApproved, boolean isNew) {}

    /** Loads the list on first use, because not every package has a license expression. */
    private static final class Holder {
        static final SpdxList LIST = load();
    }

    /** Searched instead of read line by line: a package has one license, and the list has hundreds. */
    private final String lines;

    private SpdxList(String lines) {
        this.lines = lines;
    }

    static SpdxList get() {
        return Holder.LIST;
    }

    private static SpdxList load() {
        try {
            return read(SpdxList.class.getResourceAsStream("spdx.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list, and closes the stream. */
    static SpdxList read(InputStream in) throws IOException {
        try (in) {
            return new SpdxList("\n" + new String(in.readAllBytes(), UTF_8) + "\n");
        }
    }

    /** The number that SPDX gave the list, such as {@code 3.29.0}. */
    String version() {
        return after("version");
    }

    /** The day on which SPDX released the list. */
    LocalDate date() {
        return LocalDate.parse(after("date"));
    }

    /** @param id case-sensitive, without a trailing + for "or later" */
    Optional<Entry> license(String id) {
        return entry("license", id);
    }

    /** @param id case-sensitive */
    Optional<Entry> exception(String id) {
        return entry("exception", id);
    }

    private String after(String word) {
        int start = lines.indexOf("\n" + word + " ") + word.length() + 2;
        return lines.substring(start, lines.indexOf('\n', start));
    }

    private Optional<Entry> entry(String kind, String id) {
        String start = "\n" + kind + " " + id;
        for (int at = lines.indexOf(start); at >= 0; at = lines.indexOf(start, at + 1)) {
            int end = at + start.length();
            List<String> words =
                    List.of(lines.substring(end, lines.indexOf('\n', end)).split(" "));
            // the rest of a longer identifier, or nothing
            if (words.get(0).isEmpty()) {
                return Optional.of(
                        new Entry(words.contains("deprecated"), words.contains("approved"), words.contains("new")));
            }
        }
        return Optional.empty();
    }
}
