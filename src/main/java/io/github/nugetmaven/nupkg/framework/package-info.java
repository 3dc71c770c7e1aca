/**
 * Target frameworks as NuGet names them.
 *
 * <p>No Maven types, no other package of this project.
 */
package io.github.nugetmaven.nupkg.framework;
