/** What tests of several packages share, the real builds of src/it included. {@code gallery} has the double of nuget.org. */
package io.github.nugetmaven.testing;
