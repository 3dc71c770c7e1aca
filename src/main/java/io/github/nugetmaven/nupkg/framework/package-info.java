/**
 * NuGet's names of target frameworks.
 *
 * <p>Uses no Maven types and no other package of this project.
 */
package io.github.nugetmaven.nupkg.framework;
