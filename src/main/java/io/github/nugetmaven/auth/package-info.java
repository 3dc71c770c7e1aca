/**
 * API keys: where they come from, and what their owners declared about them.
 *
 * <p>No Maven types. May use {@code nupkg} only.
 */
package io.github.nugetmaven.auth;
