package io.github.nugetmaven.mojo.settings;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a user says about a key, to be stored beside it; a feed never does. Immutable.
 *
 * @param globPattern the glob patterns, separated by commas
 * @param expires the day on which the key expires
 */
record KeyDeclaration(Optional<String> globPattern, Optional<LocalDate> expires) {
    static final KeyDeclaration NONE = new KeyDeclaration(Optional.empty(), Optional.empty());
}
