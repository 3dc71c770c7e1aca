/**
 * What a manifest (nuspec) of a package to be made says, as values, and how it is written. The manifest of a package that
 * exists is read by {@link io.github.nugetmaven.nupkg.Nuspec}.
 */
package io.github.nugetmaven.nupkg.manifest;
