package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages made by NuGet's own tools have no unexpected findings. */
class OfficialPackagesTest {
    /** All of the tools that made the packages are older than {@code <readme>}. */
    private static final Rule NEWER = NamedFileRule.README_ABSENT;

    /** Codes of the warnings of the tool itself, by file name. nuget.exe 2.8 is older than its warning. */
    private static final Map<String, Set<String>> WARNED = Map.of(
            "Contoso.Groups.2.0.0-beta.1.nupkg", Set.of("NU5105"),
            // clients warn of the dependency on (,3.0] when they restore it
            "Contoso.Metadata.1.0.0.1.nupkg", Set.of("NU5128", "NU1602"),
            "Contoso.Legacy.1.0.0.nupkg", Set.of("NU5125", "NU5128", "NU5048"),
            "Contoso.Escaped.1.0.nupkg", Set.of("NU5125"));

    static List<Path> packages() {
        return OfficialPackages.all();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void nothingIsFoundThatTheToolDidNotWarnOf(Path file) throws IOException {
        Set<String> warned = WARNED.getOrDefault(file.getFileName().toString(), Set.of());
        List<String> surprises = OfficialPackages.check(file).stream()
                .filter(it -> !it.rule().equals(NEWER))
                .filter(it -> !warned.contains(it.rule().description().nu()))
                .map(it -> it.rule().id() + " " + it.message())
                .toList();
        assertEquals(List.of(), surprises);
    }

    @Test
    void nothingIsExcusedThatIsNotThere() {
        Set<String> excused = new HashSet<>(WARNED.keySet());
        packages().forEach(it -> excused.remove(it.getFileName().toString()));
        assertEquals(Set.of(), excused);
    }

    @Test
    void symbolsComeWithTheirPackages() {
        Set<String> names =
                packages().stream().map(it -> it.getFileName().toString()).collect(Collectors.toSet());
        Set<String> symbols = names.stream()
                .filter(it -> it.endsWith(".snupkg"))
                .map(it -> it.replace(".snupkg", ".nupkg"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("Contoso.Library.1.2.3.nupkg", "Contoso.Symbols.3.1.4.nupkg"), symbols);
        symbols.removeAll(names);
        assertEquals(Set.of(), symbols);
    }
}
