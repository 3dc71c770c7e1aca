package io.github.nugetmaven.mojo.parameters;

import java.util.Optional;

/** A {@code <dependency>} of a {@code <group>}, as the POM has it. Maven sets the fields, then nobody changes them. */
public final class DependencyElement {
    private String id;
    private String version;
    private String include;
    private String exclude;

    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    public Optional<String> include() {
        return Optional.ofNullable(include);
    }

    public Optional<String> exclude() {
        return Optional.ofNullable(exclude);
    }
}
