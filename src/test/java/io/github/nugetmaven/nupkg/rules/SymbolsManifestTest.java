package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A symbols package need not repeat the metadata of its .nupkg. */
class SymbolsManifestTest {
    @TempDir
    Path folder;

    @Test
    void needsNoAuthorsLicenseIconOrReadme() throws IOException {
        assertEquals(List.of(), check(Sample.symbols()));
    }

    @Test
    void followsTheOtherRulesForANuspec() throws IOException {
        Sample symbols = Sample.symbols()
                .withoutElement("description")
                .element("title", "<title>" + "a".repeat(257) + "</title>")
                .element("projectUrl", "<projectUrl>example.com</projectUrl>");

        assertEquals(
                Set.of(ManifestRule.DESCRIPTION_MISSING, ManifestRule.FIELD_TOO_LONG, ManifestRule.URL_INVALID),
                check(symbols).stream().map(Finding::rule).collect(Collectors.toSet()));
    }

    private List<Finding> check(Sample sample) throws IOException {
        Path file = new RuleExample.Files(sample.bytes(), "Contoso.Core.1.0.0.snupkg", 0).writeTo(folder);
        return new FileCheck(Instant.parse("2026-06-01T12:00:00Z")).check(file);
    }
}
