package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.PlainEnglish;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has an example that breaks exactly this rule, and a similar one that breaks none. */
class EveryRuleTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    /** Rules about several packages of a run: see ToolPackagesTest. */
    private static final List<Rule> OF_SEVERAL = List.of(ToolRule.PAYLOAD_DIFFERS, ToolRule.PAYLOAD_MISSING);

    @TempDir
    Path folder;

    static Stream<RuleExample> examples() {
        return Stream.of(
                        ZipRuleExamples.all(),
                        IdentityRuleExamples.all(),
                        ManifestRuleExamples.all(),
                        FieldLengthExamples.all(),
                        LicenseRuleExamples.all(),
                        NamedFileRuleExamples.all(),
                        DependencyRuleExamples.all(),
                        SymbolRuleExamples.all(),
                        LayoutRuleExamples.all(),
                        TargetFrameworkRuleExamples.all(),
                        ReferenceRuleExamples.all(),
                        RuntimesExamples.all(),
                        InstallFileExamples.all(),
                        EntryRuleExamples.all(),
                        ToolRuleExamples.all(),
                        ContentRuleExamples.all(),
                        PackageTypeRuleExamples.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void breaksJustThisRule(RuleExample example) throws IOException {
        List<Finding> findings = check(example.breaks());
        assertEquals(
                Set.of(example.rule()),
                findings.stream().map(Finding::rule).collect(Collectors.toSet()),
                () -> findings.toString());
        Finding first = findings.get(0);
        assertTrue(first.message().endsWith(example.rule().description().fix().replace("{value}", first.value())));
        assertFalse(first.message().contains("{"), first::message);
        PlainEnglish.check(first.message());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void justKeepsThisRule(RuleExample example) throws IOException {
        assertEquals(List.of(), check(example.keeps()));
    }

    @Test
    void everyRuleHasExamples() {
        Set<String> without = Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        OF_SEVERAL.forEach(it -> without.remove(it.id()));
        examples().forEach(it -> without.remove(it.rule().id()));
        assertEquals(Set.of(), without);
    }

    @Test
    void idsAreUniqueAndInOrder() {
        List<String> ids = Rules.all().stream().map(Rule::id).toList();
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
        assertTrue(ids.stream().allMatch(it -> it.matches("NUPKG\\d{3}")), ids::toString);
    }

    @Test
    void everyTextIsASentence() {
        for (Rule rule : Rules.all()) {
            RuleDescription description = rule.description();
            PlainEnglish.check(description.problem());
            assertTrue(description.problem().matches("(?s)\\S.*[^.]"), rule::id);
            for (Function<RuleDescription, String> part :
                    List.<Function<RuleDescription, String>>of(RuleDescription::fix, RuleDescription::why)) {
                assertTrue(part.apply(description).matches("(?s)\\S.*[.]"), rule::id);
                PlainEnglish.check(part.apply(description));
            }
            assertFalse(description.source().isBlank(), rule::id);
            assertTrue(description.nu().matches("(?:NU\\d{4})?"), rule::id);
        }
    }

    private List<Finding> check(RuleExample.Files files) throws IOException {
        return new FileCheck(NOW).check(files.writeTo(folder), files.writePackageTo(folder));
    }
}
