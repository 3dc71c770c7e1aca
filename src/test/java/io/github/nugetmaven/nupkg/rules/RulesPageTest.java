package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Keeps the page of rules up to date. Write it with {@code ./mvnw test -Dtest=RulesPageTest -Drules.page=write}. */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs/rules.md");

    @Test
    void hasTheCurrentDescriptionOfEveryRule() throws IOException {
        if ("write".equals(System.getProperty("rules.page"))) {
            Files.writeString(PAGE, page());
        }
        assertEquals(page(), Files.readString(PAGE), "generate it again with -Drules.page=write");
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Rules for packages

                <!-- Generated from the rules by RulesPageTest; see CONTRIBUTING.md. -->

                `nuget:check` applies these rules to every package, and so do a push before it sends anything, and `nuget:pack`
                before it leaves a package. There are two kinds of errors and of warnings:

                | | on every feed | only for nuget.org |
                | --- | --- | --- |
                | **error** | users cannot install or restore the package, or no program can read it | nuget.org refuses the package, at once or by mail hours later |
                | **warning** | users will notice the problem, or NuGet's own tools warn about it | nuget.org warns about the problem, or does not show what is written |

                `nuget.check.rules` changes the severity of a rule for any feed: `"-Dnuget.check.rules=NUPKG018=off,NUPKG023=warn"`, or
                `<checkRules>` in the POM. With `nuget.check.failOnWarning`, warnings fail the check as well.

                | rule | NuGet's code | severity | applies to | problem |
                | --- | --- | --- | --- | --- |
                """);
        Rules.all().forEach(rule -> page.append(row(rule.description())));
        page.append(differences());
        Rules.all().forEach(rule -> page.append(section(rule.description())));
        return page.toString();
    }

    private static String differences() {
        StringBuilder text = new StringBuilder("""

                ## Differences from NuGet's warnings
                `dotnet pack` and `nuget pack` warn of many of these problems, too. The rules differ from these tools where an
                author would otherwise miss a real problem, or get a warning that is wrong.

                **Only the rules warn.** NuGet's packing tools have no such warning:

                | rule | problem | reason |
                | --- | --- | --- |
                """);
        NuGetDifferences.unknownToNuGet()
                .map(Rule::description)
                .forEach(it -> text.append(cells(link(it), written(it.problem()), written(it.why()))));
        text.append("""

                **A rule covers more than NuGet's warning:**

                | rule | NuGet's code | also for | reason |
                | --- | --- | --- | --- |
                """);
        NuGetDifferences.further()
                .forEach(it -> text.append(cells(
                        link(it.rule().description()), it.rule().description().nu(), it.where(), it.reason())));
        text.append("""

                **Only NuGet warns.** No rule does:

                | NuGet's code | package | reason for silence |
                | --- | --- | --- |
                """);
        NuGetDifferences.quiet().forEach(it -> text.append(cells(it.nu(), it.where(), it.reason())));
        return text.toString();
    }

    private static String link(RuleDescription description) {
        return "[" + description.id() + "](#" + description.id().toLowerCase(Locale.ROOT) + ")";
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String row(RuleDescription description) {
        return cells(
                link(description),
                description.nu(),
                description.severity().toString(),
                where(description),
                written(description.problem()));
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
                        description.nu().isEmpty() ? "" : "; NuGet's own code is " + description.nu(),
                        description.source());
    }

    private static String where(RuleDescription description) {
        return switch (description.scope()) {
            case EVERYWHERE -> "every feed";
            case GALLERY -> "nuget.org";
            case WARNING_ELSEWHERE -> "nuget.org; a warning on other feeds";
        };
    }

    /** As Markdown, with placeholders for the values of a finding. */
    private static String written(String text) {
        return text.replace("{entry}", "*entry*")
                .replace("{value}", "*value*")
                .replace("<", "\\<")
                .replace("|", "\\|");
    }
}
