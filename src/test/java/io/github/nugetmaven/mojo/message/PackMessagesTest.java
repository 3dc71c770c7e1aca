package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.Rules;
import io.github.nugetmaven.nupkg.rules.Severity;
import io.github.nugetmaven.pack.DependencyProblem;
import io.github.nugetmaven.pack.EntryProblem;
import io.github.nugetmaven.pack.FileMappingProblem;
import io.github.nugetmaven.pack.LayoutProblem;
import io.github.nugetmaven.pack.MetadataProblem;
import io.github.nugetmaven.pack.NuspecProblem;
import io.github.nugetmaven.pack.PackException;
import io.github.nugetmaven.pack.PackProblem;
import io.github.nugetmaven.pack.RuleProblem;
import io.github.nugetmaven.pack.ToolProblem;
import io.github.nugetmaven.testing.PlainEnglish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user reads when a package cannot be made. */
class PackMessagesTest {
    private static final Path NUSPEC = Path.of("src/main/nuget/a.nuspec");

    private static <R extends Enum<R>> Stream<PackProblem> all(R[] reasons, Function<R, PackProblem> problem) {
        return Stream.of(reasons).map(problem);
    }

    static Stream<PackProblem> problems() {
        return Stream.of(
                        all(
                                DependencyProblem.Reason.values(),
                                it -> new DependencyProblem(it, "net8.0", "Contoso.Core", "given", "suggested")),
                        all(EntryProblem.Reason.values(), it -> new EntryProblem(it, "lib/a.dll", "given")),
                        all(
                                FileMappingProblem.Reason.values(),
                                it -> new FileMappingProblem(it, "<file> 1 of <files>", "given", "suggested")),
                        all(LayoutProblem.Reason.values(), it -> new LayoutProblem(it, "given", "suggested")),
                        all(
                                MetadataProblem.Reason.values(),
                                it -> new MetadataProblem(it, "<version>", "given", "suggested")),
                        all(NuspecProblem.Reason.values(), it -> new NuspecProblem(it, NUSPEC, 3, "icon", "given")),
                        all(ToolProblem.Reason.values(), it -> new ToolProblem(it, "linux-x64", "given", "suggested")),
                        Rules.all().stream()
                                .map(it -> new RuleProblem(
                                        "a.1.0.0.nupkg",
                                        new GradedFinding(new Finding(it, "a.nuspec", "given", 0), Severity.ERROR),
                                        Optional.of(Path.of("src/main/nuget/a.txt")))))
                .flatMap(Function.identity());
    }

    private static String text(PackProblem... problems) {
        return PackMessages.of(new PackException(List.of(problems)), Optional.empty())
                .text(PackMessages.NOTHING_WRITTEN);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasASentence(PackProblem problem) {
        String text = text(problem);

        PlainEnglish.check(text);
        assertTrue(text.contains(PackMessages.NOTHING_WRITTEN), text);
        assertTrue(text.endsWith(".") || text.endsWith("?"), text);
        assertFalse(text.matches("(?s).*[a-z)>]\\.\\.( .*|$)"), text);
        assertFalse(text.contains("null"), text);
    }

    @Test
    void severalProblemsAreAList() {
        String text = text(
                new MetadataProblem(MetadataProblem.Reason.NO_DESCRIPTION, "<description>", "", ""),
                new LayoutProblem(LayoutProblem.Reason.WRONG_CASE, "readme.md", "README.md"));

        assertEquals("""
                2 problems prevent the package. No package was written. Fix these:

                  NuGet requires a description, and the POM has none. Add <description> to the POM, or to the configuration.
                  NuGet does not find readme.md, because it compares names exactly. Rename it to README.md.
                """, text);
    }

    @Test
    void sameProblemIsReportedOnce() {
        PackProblem problem = new LayoutProblem(LayoutProblem.Reason.NO_ICON, "icon.png", "");

        assertEquals(
                "The icon icon.png is not in the package (NU5046). No package was written. Put it into the layout folder, or"
                        + " name another file.",
                text(problem, problem));
    }

    @Test
    void ruleNamesThePlaceInThePomOrTheNuspec() {
        PackProblem problem = new RuleProblem(
                "a.1.0.0.nupkg",
                new GradedFinding(new Finding(Rules.byId("NUPKG050").orElseThrow(), "a.nuspec", "", 0), Severity.ERROR),
                Optional.empty());
        PackException failure = new PackException(List.of(problem));

        assertTrue(PackMessages.of(failure, Optional.empty())
                .text()
                .endsWith("In the POM this is <description>, or <description> in the configuration."));
        assertTrue(PackMessages.of(failure, Optional.of(NUSPEC)).text().endsWith("The .nuspec is " + NUSPEC + "."));
    }
}
