package io.github.nugetmaven.nupkg.rules;

import java.io.IOException;

/** Checks one aspect of a package. Stateless. */
interface Check {
    /**
     * Adds a finding for each violation.
     *
     * @throws IOException if the file cannot be read from disk
     * @throws io.github.nugetmaven.nupkg.zip.InvalidZipException if an entry is damaged
     */
    void check(PackageUnderCheck subject, Findings findings) throws IOException;
}
