package io.github.nugetmaven.mojo.parameters;

import java.util.Map;
import java.util.Optional;

/** The {@code <tool>}, as the POM has it. Maven sets the fields, then nobody changes them. */
public final class ToolElement {
    /** Stands for the element among the properties. */
    static final String SPLIT = "tool.split";

    private String command;
    private Map<String, String> entryPoints;
    private String split;

    public Optional<String> command() {
        return Optional.ofNullable(command);
    }

    /** The file that the command runs, by RID or {@code any}. */
    public Map<String, String> entryPoints() {
        return entryPoints == null ? Map.of() : Map.copyOf(entryPoints);
    }

    public Optional<String> split() {
        return Optional.ofNullable(split);
    }
}
