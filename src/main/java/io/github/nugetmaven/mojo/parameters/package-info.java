/**
 * What a user asked for: the text of each parameter as it was given, the default of each, and what the texts mean. May use the
 * core, and no other part of {@code mojo}.
 */
package io.github.nugetmaven.mojo.parameters;
