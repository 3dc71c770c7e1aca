package io.github.nugetmaven.mojo.parameters;

import java.util.Optional;

/** A {@code <file>} of {@code <contentFiles>}, as the POM has it. Maven sets the fields, then nobody changes them. */
public final class ContentFilesElement {
    private String include;
    private String exclude;
    private String buildAction;
    private String copyToOutput;
    private String flatten;

    public Optional<String> include() {
        return Optional.ofNullable(include);
    }

    public Optional<String> exclude() {
        return Optional.ofNullable(exclude);
    }

    public Optional<String> buildAction() {
        return Optional.ofNullable(buildAction);
    }

    public Optional<String> copyToOutput() {
        return Optional.ofNullable(copyToOutput);
    }

    public Optional<String> flatten() {
        return Optional.ofNullable(flatten);
    }
}
