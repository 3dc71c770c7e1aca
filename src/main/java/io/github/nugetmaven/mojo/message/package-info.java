/**
 * The messages, tables and log lines for users, written from the values that the core reports. May use the core, {@code
 * mojo.maven} and {@code mojo.parameters}.
 */
package io.github.nugetmaven.mojo.message;
