package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check finds in packages of every kind that the .NET SDK 10 makes. */
class SdkPackagesTest {
    /** Signed with a certificate of its own. */
    private static final String SIGNED = "Contoso.Under_Score-Dash2.1.0.0.nupkg";

    /** The rules that a package breaks, as often as it breaks them: the SDK warned of most, and does not look at names. */
    private static final Map<String, List<String>> FINDINGS = Map.of(
            "Contoso.Names.1.0.0.nupkg",
            List.of("NUPKG017", "NUPKG018"),
            SIGNED,
            List.of("NUPKG147", "NUPKG148"),
            "Contoso.Warned.1.0.0.nupkg",
            List.of(
                    "NUPKG068",
                    "NUPKG077",
                    "NUPKG120",
                    "NUPKG121",
                    "NUPKG122",
                    "NUPKG122",
                    "NUPKG123",
                    "NUPKG186",
                    "NUPKG196"));

    static List<Path> packages() {
        return OfficialPackages.ofSdk10();
    }

    @ParameterizedTest(name = "R3 {0}")
    @MethodSource("packages")
    void findsWhatIsExpected(Path file) throws IOException {
        List<String> found =
                OfficialPackages.check(file).stream().map(it -> it.rule().id()).toList();
        assertEquals(FINDINGS.getOrDefault(file.getFileName().toString(), List.of()), found);
    }

    @ParameterizedTest(name = "R3 {0}")
    @MethodSource("packages")
    void findsNoErrorUnlessThePackageIsSigned(Path file) throws IOException {
        List<String> errors = OfficialPackages.check(file).stream()
                .filter(it -> it.rule().description().severity() == Severity.ERROR)
                .filter(it -> !file.endsWith(SIGNED))
                .map(Finding::message)
                .toList();
        assertEquals(List.of(), errors);
    }

    @Test
    @DisplayName("R3 all 22 packages are there")
    void allPackagesAreThere() {
        assertEquals(22, packages().size());
        TreeSet<String> excused = new TreeSet<>(FINDINGS.keySet());
        excused.removeAll(
                packages().stream().map(it -> it.getFileName().toString()).collect(Collectors.toSet()));
        assertEquals(List.of(), List.copyOf(excused));
    }
}
