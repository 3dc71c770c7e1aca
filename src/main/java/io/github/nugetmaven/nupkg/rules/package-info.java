/**
 * The rules that feeds and clients apply to packages, as data, and the checks that find violations.
 *
 * <p>A rule is an enum constant with its description. A check is a small class that examines one aspect of a package. Uses only
 * {@code nupkg}, {@code nupkg.framework} and {@code nupkg.zip}.
 */
package io.github.nugetmaven.nupkg.rules;
