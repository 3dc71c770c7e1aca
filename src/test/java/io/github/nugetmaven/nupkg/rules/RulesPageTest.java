package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Keeps the page of rules as the rules themselves say. Written anew by {@code ./mvnw test -Dtest=RulesPageTest
 * -Drules.page=write}.
 */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs/rules.md");

    @Test
    void saysWhatTheRulesSay() throws IOException {
        if ("write".equals(System.getProperty("rules.page"))) {
            Files.writeString(PAGE, page());
        }
        assertEquals(page(), Files.readString(PAGE), "mend it with -Drules.page=write");
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Rules for packages

                <!-- Made from the rules by RulesPageTest; see CONTRIBUTING.md. -->

                `nuget:check` holds every package against these rules, and so does a push before it sends anything. An **error** is
                what nuget.org refuses, at once or by a mail hours later; a **warning** is what it or NuGet's own tools warn of, or
                what users will suffer from. Rules of *nuget.org* count for packages that go there, the others everywhere.

                `nuget.check.rules` sets how much a rule counts, on any feed: `-Dnuget.check.rules=NUPKG018=off,NUPKG023=warn`, or in the
                POM `<checkRules>`. `nuget.check.failOnWarning` lets a check fail for warnings as well.

                | rule | NuGet's code | severity | where | what is wrong |
                | --- | --- | --- | --- | --- |
                """);
        Rules.all().forEach(rule -> page.append(row(rule.description())));
        Rules.all().forEach(rule -> page.append(section(rule.description())));
        return page.toString();
    }

    private static String row(RuleDescription description) {
        List<String> cells = List.of(
                "[" + description.id() + "](#" + description.id().toLowerCase(Locale.ROOT) + ")",
                description.nu(),
                description.severity().toString(),
                where(description),
                written(description.problem()));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String section(RuleDescription description) {
        return """

                ## %s
                %s.

                - **Fix:** %s
                - **Why:** %s
                - **Severity:** %s, %s%s
                - **Source:** %s
                """.formatted(
                        description.id(),
                        written(description.problem()),
                        written(description.fix()),
                        written(description.why()),
                        description.severity(),
                        where(description),
                        description.nu().isEmpty() ? "" : "; NuGet's own tools call it " + description.nu(),
                        description.source());
    }

    private static String where(RuleDescription description) {
        return switch (description.scope()) {
            case EVERYWHERE -> "everywhere";
            case GALLERY -> "nuget.org";
            case WARNING_ELSEWHERE -> "nuget.org; a warning elsewhere";
        };
    }

    /** As Markdown, with something readable for what is found. */
    private static String written(String text) {
        return text.replace("{entry}", "*entry*")
                .replace("{value}", "*value*")
                .replace("<", "\\<")
                .replace("|", "\\|");
    }
}
