/** A double of nuget.org, and nothing else: {@link io.github.nugetmaven.testing.gallery.NuGetGallery}. */
package io.github.nugetmaven.testing.gallery;
