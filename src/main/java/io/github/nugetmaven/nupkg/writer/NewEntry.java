package io.github.nugetmaven.nupkg.writer;

/**
 * An entry of a package to be made. Immutable.
 *
 * @param name the path as a client extracts it, separated by {@code /}. The writer escapes what a client would decode.
 */
public record NewEntry(String name, EntryContent content) {}
