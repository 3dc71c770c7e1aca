package io.github.nugetmaven.auth;

/** An API key and what it was declared to be good for. Immutable. */
public record FoundKey(ApiKey key, KeyScope scope) {}
