package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.nupkg.rules.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The violations of rules in a file. Immutable.
 *
 * @param file may not be a package at all
 * @param packageFile empty if its ID and version cannot be read
 */
public record PackageFindings(Path file, Optional<PackageFile> packageFile, List<GradedFinding> findings) {
    /** The findings of every file of a plan, including files that cannot be read and files without violations. */
    static List<PackageFindings> of(PushPlan plan, RuleLevels levels) {
        List<PackageFindings> all = new ArrayList<>();
        for (InspectedPackage each : plan.packages()) {
            all.add(of(each, levels));
        }
        for (InspectedPackage each : plan.unreadable()) {
            all.add(of(each, levels));
        }
        return all;
    }

    private static PackageFindings of(InspectedPackage inspected, RuleLevels levels) {
        return new PackageFindings(inspected.file(), inspected.packageFile(), levels.grade(inspected.findings()));
    }

    /** The reason why packages that can be read are not pushed, if there is one. */
    static Optional<PublishProblem> problem(List<PackageFindings> all, boolean failOnWarning) {
        List<PackageFindings> broken = new ArrayList<>();
        for (PackageFindings each : all) {
            boolean isBroken = each.count(Severity.ERROR) > 0
                    || failOnWarning && !each.findings().isEmpty();
            if (isBroken && each.packageFile().isPresent()) {
                broken.add(each);
            }
        }
        return broken.isEmpty() ? Optional.empty() : Optional.of(new PublishProblem.BrokenRules(broken, failOnWarning));
    }

    public long count(Severity severity) {
        long count = 0;
        for (GradedFinding finding : findings) {
            count += finding.severity() == severity ? 1 : 0;
        }
        return count;
    }
}
