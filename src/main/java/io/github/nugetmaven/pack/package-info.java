/** Makes packages: from a POM's words, a layout folder or a .nuspec to .nupkg and .snupkg files. Knows nothing of Maven's types. */
package io.github.nugetmaven.pack;
