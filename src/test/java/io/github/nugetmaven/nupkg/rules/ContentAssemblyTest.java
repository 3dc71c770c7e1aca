package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assemblies in folders whose files clients only copy. Other rules may have more to say about them. */
class ContentAssemblyTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "R4 {0}, {1}: {2}")
    @CsvSource({
        "contentFiles/any/any/A.dll, '', true",
        "contentFiles/cs/net8.0/A.WINMD, <contentFiles />, true",
        "contentFiles/any/any/A.exe, '', false",
        "contentFiles/any/any/A.dll, <contentFiles><files include='**/*.dll' buildAction='None' /></contentFiles>, false",
        "content/A.dll, <contentFiles><files include='**/*.dll' buildAction='None' /></contentFiles>, true",
        "embed/net8.0/A.dll, <contentFiles><files include='**/*.dll' buildAction='None' /></contentFiles>, true",
    })
    void areNotReferenced(String entry, String metadata, boolean isWarned) throws IOException {
        Sample sample = Sample.clean().entry(entry, "MZ").element("contentFiles", metadata);
        assertEquals(
                isWarned,
                OfficialPackages.check(Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), sample.bytes())).stream()
                        .anyMatch(it -> it.rule() == LayoutRule.ASSEMBLY_OUTSIDE_LIB));
    }
}
