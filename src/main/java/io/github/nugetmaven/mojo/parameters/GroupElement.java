package io.github.nugetmaven.mojo.parameters;

import java.util.List;
import java.util.Optional;

/** A {@code <group>} of {@code <dependencies>}, as the POM has it. Maven sets the fields, then nobody changes them. */
public final class GroupElement {
    private String targetFramework;
    private List<DependencyElement> dependencies;

    public Optional<String> targetFramework() {
        return Optional.ofNullable(targetFramework);
    }

    public List<DependencyElement> dependencies() {
        return dependencies == null ? List.of() : List.copyOf(dependencies);
    }
}
