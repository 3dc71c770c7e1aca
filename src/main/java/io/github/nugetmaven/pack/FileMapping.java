package io.github.nugetmaven.pack;

/**
 * A {@code file} element: which files go where. Immutable. An attribute that is absent is empty.
 *
 * @param origin where the element is, for messages: a POM element, or a .nuspec with a line
 * @param src patterns, separated by {@code ;}, relative to a base folder; if empty, the element is ignored
 * @param target folder or file name in the package
 * @param exclude patterns of files to leave out, separated by {@code ;}
 */
public record FileMapping(String origin, String src, String target, String exclude) {}
