/**
 * Requests to a package source (V3 service index, V2 push URL, folder feed), and what its responses mean.
 *
 * <p>No Maven types. May use {@code nupkg} only.
 */
package io.github.nugetmaven.feed;
