/**
 * The package file: its ID, its version, its nuspec, reading all three out of an untrusted zip, and whether two
 * packages are the same.
 *
 * <p>No Maven types, no other package of this project.
 */
package io.github.nugetmaven.nupkg;
