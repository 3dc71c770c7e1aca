package io.github.nugetmaven.mojo.parameters;

import java.util.Optional;

/** A {@code <file>} of {@code <files>}, as the POM has it. Maven sets the fields, then nobody changes them. */
public final class FileElement {
    private String src;
    private String target;
    private String exclude;

    public Optional<String> src() {
        return Optional.ofNullable(src);
    }

    public Optional<String> target() {
        return Optional.ofNullable(target);
    }

    public Optional<String> exclude() {
        return Optional.ofNullable(exclude);
    }
}
