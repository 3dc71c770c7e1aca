/**
 * The modules of a build: which of them wait for each other, which packages they have built, and the push of all of them
 * together.
 */
package io.github.nugetmaven.mojo.reactor;
