package io.github.nugetmaven.pack;

import java.util.List;
import java.util.Optional;

/**
 * Something about a package that was written that its author may not expect. Immutable.
 *
 * @param file name of the package; empty if all are meant
 * @param subject the first entry
 * @param others number of further entries
 */
public record PackNotice(Kind kind, String file, String subject, int others) {
    /** The kinds. */
    public enum Kind {
        /** A zip cannot store the time of the entry, which has the nearest instead. No entry if the output timestamp is meant. */
        CLAMPED_TIME,
        /** The name is stored with {@code %25} instead of {@code %}, because clients decode it. */
        ESCAPED_NAME,
        /** Symbols that are not portable stay in the package. */
        NATIVE_SYMBOLS,
        /** Symbols without an assembly beside them stay in the package. */
        SYMBOLS_WITHOUT_ASSEMBLY,
        /** This JDK compresses with another library than most, so other machines write other bytes. No entry. */
        OTHER_DEFLATE
    }

    /** About these entries; empty if there is none. */
    static Optional<PackNotice> of(Kind kind, String file, List<String> entries) {
        return entries.stream().findFirst().map(it -> new PackNotice(kind, file, it, entries.size() - 1));
    }
}
