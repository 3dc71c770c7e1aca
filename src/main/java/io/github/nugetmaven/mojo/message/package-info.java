/**
 * The messages, tables and log lines for users, written from the values that the core reports.
 */
package io.github.nugetmaven.mojo.message;
