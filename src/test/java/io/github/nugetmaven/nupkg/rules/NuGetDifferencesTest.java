package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.PlainEnglish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The differences that the page of rules lists are those of the rules. */
class NuGetDifferencesTest {
    @TempDir
    Path folder;

    static List<NuGetDifferences.Quiet> quiet() {
        return NuGetDifferences.quiet();
    }

    static List<NuGetDifferences.Further> further() {
        return NuGetDifferences.further();
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void staysSilentWhereNuGetWarns(NuGetDifferences.Quiet difference) throws IOException {
        PlainEnglish.check(difference.where() + ". " + difference.reason());
        assertEquals(List.of(), check(difference.example()));
    }

    @ParameterizedTest
    @MethodSource("further")
    void warnsWhereNuGetStaysSilent(NuGetDifferences.Further difference) throws IOException {
        PlainEnglish.check(difference.where() + ". " + difference.reason());
        assertEquals(
                Set.of(difference.rule()),
                check(difference.example()).stream().map(Finding::rule).collect(Collectors.toSet()));
    }

    @Test
    void listsWarningsWithoutACode() {
        assertTrue(NuGetDifferences.unknownToNuGet().anyMatch(TargetFrameworkRule.DOT_MISSING::equals));
        assertFalse(NuGetDifferences.unknownToNuGet().anyMatch(NamedFileRule.README_ABSENT::equals));
    }

    private List<Finding> check(Sample sample) throws IOException {
        return OfficialPackages.check(Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), sample.bytes()));
    }
}
