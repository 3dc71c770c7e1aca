package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.feed.PackageSource;

/** A package source and where its key belongs. Immutable. */
public record Destination(PackageSource source, KeyLocation keyPlace) {}
