package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Map<String, Entry> licenses = new HashMap<>();
    private final Map<String, Entry> exceptions = new HashMap<>();
    private String version = "";
    private String date = "";

    private SpdxList() {}

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
        SpdxList list = new SpdxList();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> words = List.of(line.split(" "));
                switch (words.get(0)) {
                    case "license" -> list.licenses.put(words.get(1), entry(words));
                    case "exception" -> list.exceptions.put(words.get(1), entry(words));
                    case "version" -> list.version = words.get(1);
                    case "date" -> list.date = words.get(1);
                    default -> {
                        // a comment
                    }
                }
            }
        }
        return list;
    }

    private static Entry entry(List<String> words) {
        return new Entry(words.contains("deprecated"), words.contains("approved"), words.contains("new"));
    }

    /** The number that SPDX gave the list, such as {@code 3.29.0}. */
    String version() {
        return version;
    }

    /** The day on which SPDX released the list. */
    LocalDate date() {
        return LocalDate.parse(date);
    }

    /** @param id case-sensitive, without a trailing + for "or later" */
    Optional<Entry> license(String id) {
        return Optional.ofNullable(licenses.get(id));
    }

    /** @param id case-sensitive */
    Optional<Entry> exception(String id) {
        return Optional.ofNullable(exceptions.get(id));
    }
}
