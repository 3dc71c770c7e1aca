package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.Severity;
import io.github.nugetmaven.publish.PackageFindings;
import io.github.nugetmaven.publish.PublishProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** What the user reads of the rules that packages break. */
public final class FindingMessages {
    private static final String PAGE = "https://github.com/nugetmaven/nuget-maven-plugin/blob/main/docs/rules.md";
    private static final String LEVELS = "Each rule is explained in " + PAGE
            + "; nuget.check.rules sets how much one counts, such as NUPKG012=warn.";

    private FindingMessages() {}

    /** A table of all findings, each at the level that fits. */
    public static void log(List<PackageFindings> all, Log log) {
        List<GradedFinding> findings =
                all.stream().flatMap(it -> it.findings().stream()).toList();
        if (findings.isEmpty()) {
            return;
        }
        List<String> lines = TextTable.of(all.stream()
                .flatMap(each -> each.findings().stream().map(it -> row(each, it)))
                .toList());
        log.info("Rules that packages break:");
        for (int i = 0; i < lines.size(); i++) {
            if (findings.get(i).severity() == Severity.ERROR) {
                log.error(lines.get(i));
            } else {
                log.warn(lines.get(i));
            }
        }
        log.info(LEVELS);
        log.info("");
    }

    private static List<String> row(PackageFindings each, GradedFinding graded) {
        return List.of(
                graded.severity().toString(),
                rule(graded.finding()),
                name(each),
                graded.finding().message());
    }

    private static String rule(Finding finding) {
        return Stream.of(finding.rule().id(), finding.rule().description().nu())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** The failure, which has to be clear without the table: what, then each finding on a line of its own. */
    static String of(PublishProblem.BrokenRules broken) {
        boolean withWarnings = broken.warningsCount();
        String summary = broken.packages().stream()
                .map(it -> name(it) + " breaks " + ids(counting(it, withWarnings)))
                .collect(Collectors.joining(", "));
        String details = broken.packages().stream()
                .map(it -> it.file()
                        + counting(it, withWarnings)
                                .map(found -> "\n  " + rule(found) + ": " + found.message())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        return summary
                + ". Nothing was pushed. Mend what the list tells, or set what a rule counts with nuget.check.rules."
                + "\n\n" + details + "\n" + LEVELS + "\n";
    }

    private static Stream<Finding> counting(PackageFindings each, boolean withWarnings) {
        return each.findings().stream()
                .filter(it -> withWarnings || it.severity() == Severity.ERROR)
                .map(GradedFinding::finding);
    }

    private static String ids(Stream<Finding> findings) {
        return findings.map(FindingMessages::rule).distinct().collect(Collectors.joining(", "));
    }

    /** One line for a push, which a check has told more of. */
    static String warnings(PackageFindings each) {
        return name(each) + " breaks " + ids(counting(each, true))
                + ", which does not keep it from being pushed. nuget:check tells more.";
    }

    private static String name(PackageFindings each) {
        return each.packageFile()
                .map(ProgressLog::shown)
                .orElseGet(() -> each.file().getFileName().toString());
    }
}
