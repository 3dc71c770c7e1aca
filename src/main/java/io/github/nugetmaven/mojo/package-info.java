/**
 * The goals, and the adapters that turn Maven's settings, artifacts and log into what the core asks for. The only package
 * that knows Maven, and the only one that writes sentences for users.
 */
package io.github.nugetmaven.mojo;
