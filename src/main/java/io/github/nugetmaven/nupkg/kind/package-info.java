/**
 * What is inside packages of a certain kind, as data: .NET tools, content files, files in JSON. Rules judge packages by it, and
 * {@code pack} makes packages by it.
 */
package io.github.nugetmaven.nupkg.kind;
