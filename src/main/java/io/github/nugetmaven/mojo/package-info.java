/**
 * The goals, and nothing else: each goal reads its parameters and calls one service. {@code message} writes the text of the
 * result. Only this package and its subpackages use Maven's types.
 */
package io.github.nugetmaven.mojo;
