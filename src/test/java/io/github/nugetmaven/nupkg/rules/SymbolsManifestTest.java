package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
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

    /** Else the advice about authors and the license would break NUPKG102 and NUPKG108 after a rename. */
    @Test
    @DisplayName("R3 a symbols package that is called .nupkg has one finding")
    void isJustCalledWrong() throws IOException {
        Sample symbols = Sample.symbols().entry("lib/nonsense/A.pdb", "BSJB").entry("content/A.dll", "MZ");
        Path file = new RuleExample.Files(symbols.bytes(), "Contoso.Core.1.0.0.nupkg", 0).writeTo(folder);

        List<Finding> findings = OfficialPackages.check(file);

        assertEquals(
                List.of(SymbolRule.NAMED_NUPKG),
                findings.stream().map(Finding::rule).toList());
    }

    private List<Finding> check(Sample sample) throws IOException {
        Path file = new RuleExample.Files(sample.bytes(), "Contoso.Core.1.0.0.snupkg", 0).writeTo(folder);
        return new FileCheck(Instant.parse("2026-06-01T12:00:00Z")).check(file);
    }
}
