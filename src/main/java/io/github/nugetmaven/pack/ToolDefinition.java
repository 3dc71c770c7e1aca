package io.github.nugetmaven.pack;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A .NET tool around programs that need no .NET, the {@code tool} of the configuration. Immutable.
 *
 * @param command what users type
 * @param entryPoints by runtime identifier or {@code any}: path of the program below {@code tools/any/<identifier>/}
 * @param isSplit whether the programs of each runtime identifier are a package of their own
 */
public record ToolDefinition(String command, Map<String, String> entryPoints, boolean isSplit) {
    public ToolDefinition {
        entryPoints = Collections.unmodifiableMap(new TreeMap<>(entryPoints));
    }
}
