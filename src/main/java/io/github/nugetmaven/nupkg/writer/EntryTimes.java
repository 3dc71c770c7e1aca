package io.github.nugetmaven.nupkg.writer;

import java.time.Instant;
import java.util.Optional;

/**
 * The times of the entries of a package. Immutable.
 *
 * @param all the time of all entries; empty for the time of each file
 * @param generated the time of an entry that is no file, unless all have the same
 */
public record EntryTimes(Optional<Instant> all, Instant generated) {}
