package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package needs no file if it refers to something, but nuget.org wants a readme. */
class EmptyPackageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dependencies><dependency id='A' version='1.0.0' /></dependencies>",
                "<dependencies><group targetFramework='net8.0'><dependency id='A' version='1.0' /></group></dependencies>",
                "<frameworkAssemblies><frameworkAssembly assemblyName='System.Web' /></frameworkAssemblies>",
                "<frameworkReferences><group targetFramework='net8.0'><frameworkReference name='A' /></group>"
                        + "</frameworkReferences>",
            })
    void aReferenceIsEnough(String xml) throws IOException {
        assertEquals(List.of(NamedFileRule.README_ABSENT), check(withoutFiles().element("more", xml)));
    }

    @Test
    void aPlaceholderIsEnough() throws IOException {
        assertEquals(List.of(NamedFileRule.README_ABSENT), check(withoutFiles().entry("tools/_._", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<dependencies />", "<dependencies><group targetFramework='net8.0' /></dependencies>"})
    void anEmptyListIsNot(String xml) throws IOException {
        assertEquals(List.of(ManifestRule.EMPTY_PACKAGE), check(withoutFiles().element("more", xml)));
    }

    private List<Rule> check(Sample sample) throws IOException {
        Path file = Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), sample.bytes());
        return OfficialPackages.check(file).stream().map(Finding::rule).toList();
    }

    private static Sample withoutFiles() {
        return Sample.clean()
                .without("lib/netstandard2.0/Contoso.Core.dll")
                .without("README.md")
                .withoutElement("readme")
                .withoutElement("dependencies");
    }
}
