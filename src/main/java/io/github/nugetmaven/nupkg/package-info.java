/**
 * The package file: reads ID, version and nuspec from an untrusted zip, and compares two packages.
 *
 * <p>Uses no Maven types, and of this project only {@code nupkg.zip}.
 */
package io.github.nugetmaven.nupkg;
