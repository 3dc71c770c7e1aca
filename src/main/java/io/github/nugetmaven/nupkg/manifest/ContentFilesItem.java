package io.github.nugetmaven.nupkg.manifest;

/**
 * What a client does with content files, a {@code files} element below {@code contentFiles}. Immutable. An attribute that is
 * empty is not written. Source: NuGet documentation, {@code reference/nuspec.md}, "Including content files".
 *
 * @param include a pattern, relative to {@code contentFiles/}
 */
public record ContentFilesItem(
        String include, String exclude, String buildAction, String copyToOutput, String flatten) {}
