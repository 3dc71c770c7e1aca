package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.rules.PackageCheck;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds packages against the rules for them, before anything is sent. */
final class RuleInspection {
    private final RuleLevels levels;
    private final PackageCheck check;

    RuleInspection(RuleLevels levels, Clock clock) {
        this.levels = levels;
        this.check = new PackageCheck(clock.instant());
    }

    /**
     * What each file breaks, also those that break nothing.
     *
     * @param unreadable files that are not in the plan since they are no packages
     * @throws IOException if a file cannot be read from disk
     */
    List<PackageFindings> review(PushPlan plan, List<Path> unreadable) throws IOException {
        List<PackageFindings> all = new ArrayList<>();
        for (PackageFile file : plan.files()) {
            all.add(new PackageFindings(
                    file.path(), Optional.of(file), levels.grade(check.check(file.path(), packageOf(file, plan)))));
        }
        for (Path file : unreadable) {
            all.add(new PackageFindings(file, Optional.empty(), levels.grade(check.check(file))));
        }
        return List.copyOf(all);
    }

    /** Symbols are held against the assemblies that they are pushed with. */
    private static Optional<Path> packageOf(PackageFile file, PushPlan plan) {
        return plan.files().stream()
                .filter(it -> file.symbols() && !it.symbols() && it.identity().equals(file.identity()))
                .map(PackageFile::path)
                .findFirst();
    }

    /** What a push of packages that can be read is refused for. */
    static Optional<PublishProblem> problem(List<PackageFindings> all, boolean failOnWarning) {
        List<PackageFindings> broken = all.stream()
                .filter(it -> it.packageFile().isPresent())
                .filter(it -> it.hasErrors() || failOnWarning && !it.findings().isEmpty())
                .toList();
        return broken.isEmpty() ? Optional.empty() : Optional.of(new PublishProblem.BrokenRules(broken, failOnWarning));
    }
}
