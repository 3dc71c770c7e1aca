/**
 * What a user asked for: the text of each parameter, its default and its meaning. May use the core, and no other part of {@code
 * mojo}.
 */
package io.github.nugetmaven.mojo.parameters;
