/** Writes package files: the zip as NuGet writes it, its manifest, and the parts of the Open Packaging Conventions. */
package io.github.nugetmaven.nupkg.writer;
