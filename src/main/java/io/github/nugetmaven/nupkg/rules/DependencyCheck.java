package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.VersionRange;
import io.github.nugetmaven.nupkg.XmlElement;

/** Checks the ID and the version range of each dependency. */
final class DependencyCheck implements Check {
    private static final int MAX_ID = 128;
    private static final int MAX_RANGE = 256;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isEmpty()) {
            return;
        }
        boolean isStable = !subject.isSymbols() && isStable(subject.text("version"));
        for (DependencyGroup group : DependencyGroup.in(subject.nuspec().get())) {
            for (XmlElement dependency : group.dependencies()) {
                check(dependency, isStable, subject.nuspecName(), findings);
            }
        }
    }

    private static boolean isStable(String version) {
        try {
            return !NuGetVersion.parse(version).isPrerelease();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(XmlElement dependency, boolean isStable, String entry, Findings findings) {
        String id = dependency.attribute("id").orElse("");
        if (id.length() > MAX_ID) {
            findings.add(DependencyRule.ID_TOO_LONG, entry, id);
        } else if (!PackageId.isWellFormed(id)) {
            findings.add(DependencyRule.ID_INVALID, entry, id);
        }
        String range = dependency.attribute("version").orElse("");
        if (range.isEmpty()) {
            findings.add(DependencyRule.VERSION_MISSING, entry, id);
        } else if (range.indexOf('*') >= 0) {
            findings.add(DependencyRule.FLOATING, entry, id + " " + range);
        } else {
            checkRange(id, range, isStable, entry, findings);
        }
    }

    private static void checkRange(String id, String text, boolean isStable, String entry, Findings findings) {
        String value = id + " " + text;
        VersionRange range;
        try {
            range = VersionRange.parse(text);
        } catch (IllegalArgumentException e) {
            findings.add(DependencyRule.RANGE_INVALID, entry, value);
            return;
        }
        if (range.isEmpty()) {
            findings.add(DependencyRule.RANGE_INVALID, entry, value);
            return;
        }
        if (range.toString().length() > MAX_RANGE) {
            findings.add(DependencyRule.RANGE_TOO_LONG, entry, value);
        }
        if (range.min().isEmpty() || !range.isMinInclusive()) {
            findings.add(DependencyRule.NO_LOWER_BOUND, entry, value);
        }
        checkBounds(range, value, isStable, entry, findings);
    }

    private static void checkBounds(
            VersionRange range, String value, boolean isStable, String entry, Findings findings) {
        boolean hasMetadata = false;
        boolean hasLabel = false;
        boolean isPrerelease = false;
        for (NuGetVersion bound : range.bounds()) {
            hasMetadata |= bound.hasMetadata();
            hasLabel |= !bound.isSemVer2() && !bound.hasLabelOfSemVer1();
            isPrerelease |= bound.isPrerelease();
        }
        if (hasMetadata) {
            findings.add(DependencyRule.METADATA, entry, value);
        }
        if (hasLabel) {
            findings.add(DependencyRule.LABEL, entry, value);
        }
        if (isStable && isPrerelease) {
            findings.add(DependencyRule.PRERELEASE, entry, value);
        }
    }
}
