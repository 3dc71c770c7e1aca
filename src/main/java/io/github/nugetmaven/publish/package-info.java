/**
 * What to push and in which order: the plan, the preflight, the push itself and its report.
 *
 * <p>No Maven types. May use {@code feed}, {@code auth}, {@code nupkg} and {@code nupkg.rules}.
 */
package io.github.nugetmaven.publish;
