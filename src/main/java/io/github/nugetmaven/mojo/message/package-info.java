/**
 * Every sentence and every table that a user reads, made from the values that the core reports.
 */
package io.github.nugetmaven.mojo.message;
