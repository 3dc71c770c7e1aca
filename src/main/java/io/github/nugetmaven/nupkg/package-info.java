/**
 * The package file: its ID, its version, its nuspec, and reading all three out of an untrusted zip.
 *
 * <p>No Maven types, no other package of this project.
 */
package io.github.nugetmaven.nupkg;
