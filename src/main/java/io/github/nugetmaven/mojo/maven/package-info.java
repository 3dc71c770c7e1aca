/** Adapters to Maven: session, settings, proxies, log, signals. May use the core and {@code mojo.parameters}. */
package io.github.nugetmaven.mojo.maven;
