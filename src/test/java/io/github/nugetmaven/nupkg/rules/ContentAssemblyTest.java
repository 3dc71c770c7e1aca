package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assemblies in folders whose files clients only copy. Other rules may have more to say about them. */
class ContentAssemblyTest {
    @TempDir
    Path folder;

    /** One cause has one finding: projects would compile the first two, and would not reference the last two. */
    @ParameterizedTest(name = "R4 {0}, {1}: {2}")
    @CsvSource({
        "contentFiles/any/any/A.dll, '', NUPKG168",
        "contentFiles/cs/net8.0/A.WINMD, <contentFiles />, NUPKG168",
        "contentFiles/any/any/A.dll, <contentFiles><files include='**/*.dll' buildAction='None' /></contentFiles>, ''",
        "content/A.dll, '', NUPKG120",
        "embed/net8.0/A.dll, '', NUPKG120",
    })
    void areNotReferenced(String entry, String metadata, String rule) throws IOException {
        Sample sample = Sample.clean().entry(entry, "MZ").element("contentFiles", metadata);
        List<Finding> findings =
                OfficialPackages.check(Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), sample.bytes()));
        assertEquals(rule, findings.stream().map(it -> it.rule().id()).collect(Collectors.joining(" ")));
    }
}
