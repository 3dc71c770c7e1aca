/**
 * Editing {@code settings.xml}: asking for an API key, checking it, encrypting it as Maven does, storing it.
 */
package io.github.nugetmaven.mojo.settings;
