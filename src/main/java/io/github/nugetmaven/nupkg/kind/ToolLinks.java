package io.github.nugetmaven.nupkg.kind;

import java.util.List;

/**
 * What a package that is a .NET tool, or a part of one, needs beside it. Immutable.
 *
 * @param payloads the packages with the parts of the tool, with valid IDs; none if the package contains the tool itself
 */
public record ToolLinks(List<ToolPayload> payloads) {
    public ToolLinks {
        payloads = List.copyOf(payloads);
    }
}
