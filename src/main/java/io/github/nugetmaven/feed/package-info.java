/**
 * Talking to a package source: V3 service index, V2 push URL, folder feed; what the server answered and what it means.
 *
 * <p>No Maven types. May use {@code nupkg} only.
 */
package io.github.nugetmaven.feed;
