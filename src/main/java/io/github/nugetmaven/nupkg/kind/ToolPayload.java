package io.github.nugetmaven.nupkg.kind;

/**
 * A package with the part of a .NET tool for one RID, as the settings of the tool name it. Its values are not validated.
 * Immutable. Its version is that of the tool.
 *
 * @param id the package ID
 */
public record ToolPayload(String rid, String id) {}
