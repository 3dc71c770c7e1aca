package io.github.nugetmaven.pack;

/** A {@code license} of a POM. Immutable. A text that is absent is empty. */
public record PomLicense(String name, String url) {}
