/**
 * Reading zip files that may be hostile, entry by entry and in bounded memory.
 *
 * <p>Does not know about packages, and uses no other package of this project.
 */
package io.github.nugetmaven.nupkg.zip;
