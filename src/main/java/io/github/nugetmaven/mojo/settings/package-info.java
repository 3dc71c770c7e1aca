/**
 * Editing {@code settings.xml}: asking for an API key, checking it, encrypting it as Maven does, and storing it. May use the
 * core, {@code mojo.message}, {@code mojo.maven} and {@code mojo.parameters}.
 */
package io.github.nugetmaven.mojo.settings;
