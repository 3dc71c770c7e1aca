/**
 * The goals and their parameters, and nothing else: each goal reads its parameters, calls one service of the core, and lets
 * {@code message} say how it ended. Only this package and the packages below it know Maven.
 */
package io.github.nugetmaven.mojo;
