package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.nupkg.rules.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The violations of rules in a file. Immutable.
 *
 * @param file may not be a package at all
 * @param packageFile empty if its ID and version cannot be read
 */
public record PackageFindings(Path file, Optional<PackageFile> packageFile, List<GradedFinding> findings) {
    /** The findings of every file of a plan, including files that cannot be read and files without violations. */
    static List<PackageFindings> of(PushPlan plan, RuleLevels levels) {
        return Stream.concat(plan.packages().stream(), plan.unreadable().stream())
                .map(it -> of(it, levels))
                .toList();
    }

    private static PackageFindings of(InspectedPackage inspected, RuleLevels levels) {
        return new PackageFindings(inspected.file(), inspected.packageFile(), levels.grade(inspected.findings()));
    }

    /** The reason why packages that can be read are not pushed, if there is one. */
    static Optional<PublishProblem> problem(List<PackageFindings> all, boolean failOnWarning) {
        List<PackageFindings> broken = all.stream()
                .filter(it -> it.packageFile().isPresent())
                .filter(it -> it.count(Severity.ERROR) > 0
                        || failOnWarning && !it.findings().isEmpty())
                .toList();
        return broken.isEmpty() ? Optional.empty() : Optional.of(new PublishProblem.BrokenRules(broken, failOnWarning));
    }

    public long count(Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }
}
