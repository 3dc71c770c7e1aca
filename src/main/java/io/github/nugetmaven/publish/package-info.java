/**
 * What to push and in which order: the plan, the checks before the first byte, the push itself and its report.
 *
 * <p>No Maven types. May use {@code feed}, {@code auth} and {@code nupkg}.
 */
package io.github.nugetmaven.publish;
