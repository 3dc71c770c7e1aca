package io.github.nugetmaven.mojo.parameters;

import java.util.Optional;

/** {@code id::source}. Immutable. */
record AltSource(String serverId, String source) {
    private static final String SEPARATOR = "::";

    /** Empty if the text does not have both parts. */
    static Optional<AltSource> of(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        return parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()
                ? Optional.empty()
                : Optional.of(new AltSource(parts[0].strip(), parts[1].strip()));
    }

    @Override
    public String toString() {
        return serverId + SEPARATOR + source;
    }
}
