package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.PackageSource;

/** A package source and where its key belongs. Immutable. */
public record Destination(PackageSource source, ApiKeyLookup.KeyLocation keyPlace) {}
