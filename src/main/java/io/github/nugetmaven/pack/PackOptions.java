package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.rules.RuleLevels;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How packages are written. Immutable.
 *
 * @param outputDirectory created if it does not exist
 * @param outputTimestamp the time of all entries, which makes the same inputs the same bytes; empty for the time of each file
 * @param buildStart the time of entries that are no files, unless there is an output timestamp
 * @param rules how severe the violation of a rule is
 * @param failOnWarning whether a package with a warning is not written either
 */
public record PackOptions(
        Path outputDirectory,
        Optional<Instant> outputTimestamp,
        Instant buildStart,
        Symbols symbols,
        RuleLevels rules,
        boolean failOnWarning) {
    /** What becomes of the symbols beside the assemblies. */
    public enum Symbols {
        /** Portable PDBs go into a symbols package. */
        AUTO,
        /** All stay where they are, and there is no symbols package. */
        NONE
    }
}
