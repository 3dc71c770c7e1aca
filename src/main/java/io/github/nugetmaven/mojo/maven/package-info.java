/**
 * Adapters of Maven: session, settings, proxies, log, signals. May use the core, and no other part of {@code mojo}.
 */
package io.github.nugetmaven.mojo.maven;
