/**
 * What a feed asks of a package beyond being readable: the rules, as data, and the checks that find what breaks them.
 *
 * <p>A rule is a constant with its texts; a check is a small class that looks at one part of a package. Depends on {@code
 * nupkg} only.
 */
package io.github.nugetmaven.nupkg.rules;
