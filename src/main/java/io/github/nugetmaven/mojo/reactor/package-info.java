/**
 * The modules of a build: which of them wait for each other, which packages they have built, and the push of all of them
 * together. May use the core, {@code mojo.message}, {@code mojo.maven} and {@code mojo.parameters}.
 */
package io.github.nugetmaven.mojo.reactor;
