/**
 * API keys: where they come from, and what they were declared to be good for.
 *
 * <p>No Maven types. May use {@code nupkg} only.
 */
package io.github.nugetmaven.auth;
