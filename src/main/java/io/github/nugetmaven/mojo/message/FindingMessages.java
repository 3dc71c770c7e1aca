package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.Severity;
import io.github.nugetmaven.pack.RuleProblem;
import io.github.nugetmaven.publish.PackageFindings;
import io.github.nugetmaven.publish.PublishProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** The messages and the table about rules that packages violate. */
public final class FindingMessages {
    private static final String PAGE = "https://github.com/nugetmaven/nuget-maven-plugin/blob/main/docs/rules.md";
    private static final String EXPLAINED = "Rules are explained in " + PAGE + ".";
    private static final String CHANGE_SEVERITY =
            "change a rule's severity with nuget.check.rules, for example NUPKG012=warn.";

    /** As many packages as a sentence can list. */
    private static final int FEW = 3;

    private FindingMessages() {}

    /** Logs a table of all findings, errors and warnings each at their level. */
    public static void log(List<PackageFindings> all, Log log) {
        List<GradedFinding> findings =
                all.stream().flatMap(it -> it.findings().stream()).toList();
        if (findings.isEmpty()) {
            return;
        }
        List<String> lines = TextTable.of(all.stream()
                .flatMap(each -> each.findings().stream().map(it -> row(each, it)))
                .toList());
        log.info("Rule violations:");
        for (int i = 0; i < lines.size(); i++) {
            if (findings.get(i).severity() == Severity.ERROR) {
                log.error(lines.get(i));
            } else {
                log.warn(lines.get(i));
            }
        }
        log.info(EXPLAINED + " You can " + CHANGE_SEVERITY);
        log.info("");
    }

    private static List<String> row(PackageFindings each, GradedFinding graded) {
        return List.of(
                graded.severity().toString(),
                rule(graded.finding()),
                name(each),
                graded.finding().message());
    }

    static String rule(Finding finding) {
        return Stream.of(finding.rule().id(), finding.rule().description().nu())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** The failure of a check, which has logged the findings before. */
    static FailureMessage afterTable(PublishProblem.BrokenRules broken) {
        return new FailureMessage(summary(broken) + ".", "Fix the problems listed above, or " + CHANGE_SEVERITY);
    }

    private static String summary(PublishProblem.BrokenRules broken) {
        boolean withWarnings = broken.warningsCount();
        if (broken.packages().size() > FEW) {
            return broken.packages().size() + " packages violate "
                    + ids(broken.packages().stream().flatMap(it -> counting(it, withWarnings)));
        }
        return broken.packages().stream()
                .map(it -> name(it) + " violates " + ids(counting(it, withWarnings)))
                .collect(Collectors.joining(", "));
    }

    /** The failure, which has to be clear without the table: the rules in one sentence, then each finding on a line. */
    static FailureMessage of(PublishProblem.BrokenRules broken) {
        boolean withWarnings = broken.warningsCount();
        Stream<String> findings = broken.packages().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.file().toString()),
                        counting(it, withWarnings).map(found -> "  " + rule(found) + ": " + found.message())));
        return new FailureMessage(
                summary(broken) + ".",
                "Fix the problems listed below, or " + CHANGE_SEVERITY,
                Stream.concat(findings, Stream.of(EXPLAINED)).toList());
    }

    /** A rule that a package violates that has just been made. */
    static FailureMessage of(RuleProblem problem) {
        Finding finding = problem.finding().finding();
        return new FailureMessage(problem.file() + " violates " + rule(finding) + ": " + finding.message(), "");
    }

    private static Stream<Finding> counting(PackageFindings each, boolean withWarnings) {
        return each.findings().stream()
                .filter(it -> withWarnings || it.severity() == Severity.ERROR)
                .map(GradedFinding::finding);
    }

    private static String ids(Stream<Finding> findings) {
        return findings.map(FindingMessages::rule).distinct().collect(Collectors.joining(", "));
    }

    /** A line for the log of a push, which leaves the details to a check. */
    static String warnings(PackageFindings each) {
        return name(each) + " violates " + ids(counting(each, true)) + " (warning). Run nuget:check for details.";
    }

    private static String name(PackageFindings each) {
        return each.packageFile()
                .map(DisplayNames::of)
                .orElseGet(() -> each.file().getFileName().toString());
    }
}
