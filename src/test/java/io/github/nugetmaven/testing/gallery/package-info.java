/**
 * A double of nuget.org: {@link io.github.nugetmaven.testing.gallery.NuGetGallery}. Names of files with C# sources are those of
 * github.com/NuGet/NuGetGallery, names of documents those of the NuGet docs, unless a comment says otherwise.
 */
package io.github.nugetmaven.testing.gallery;
