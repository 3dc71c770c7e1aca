package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.LetterCase;
import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.VersionRange;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the groups of dependencies, duplicates and the total length. */
final class DependencyGroupCheck implements Check {
    private static final int MAX_FLAT = Short.MAX_VALUE;
    /** Length of what the server writes between two dependencies. */
    private static final int SEPARATOR = 1;

    /** A dependency as nuget.org compares it with others. */
    private record Row(String id, String range, String include, String exclude) {
        static Row of(XmlElement dependency) {
            return new Row(
                    dependency.attribute("id").orElse(""),
                    normalized(dependency.attribute("version").orElse("")),
                    flags(dependency, "include"),
                    flags(dependency, "exclude"));
        }

        private static String flags(XmlElement dependency, String attribute) {
            return dependency.attribute(attribute).orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        }

        private static String normalized(String range) {
            try {
                return VersionRange.parse(range).toString();
            } catch (IllegalArgumentException e) {
                return range;
            }
        }

        String foldedId() {
            return LetterCase.folded(id);
        }

        /** The same for all that are the same to nuget.org. */
        List<String> folded() {
            return List.of(foldedId(), range, include, exclude);
        }
    }

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isPresent()) {
            check(subject.nuspec().get(), subject.nuspecName(), findings);
        }
    }

    private static void check(Nuspec nuspec, String entry, Findings findings) {
        checkForm(nuspec, entry, findings);
        Set<TargetFramework> targets = new HashSet<>();
        long flat = -SEPARATOR;
        for (DependencyGroup group : DependencyGroup.in(nuspec)) {
            Optional<TargetFramework> target = group.target();
            if (target.isPresent() && !targets.add(target.get())) {
                findings.add(DependencyRule.GROUP_TWICE, entry, nameOf(group.framework()));
            }
            flat += checkRows(group, target, entry, findings);
        }
        if (flat > MAX_FLAT) {
            findings.add(DependencyRule.TOO_MANY, entry, String.format(Locale.ROOT, "%,d", flat));
        }
    }

    private static void checkForm(Nuspec nuspec, String entry, Findings findings) {
        List<XmlElement> flat = DependencyGroup.withoutGroup(nuspec);
        boolean hasGroups = !nuspec.metadata().allIn("dependencies", "group").isEmpty();
        if (hasGroups && !flat.isEmpty()) {
            findings.add(
                    DependencyRule.MIXED, entry, flat.get(0).attribute("id").orElse(""));
        }
    }

    /**
     * Checks one group for duplicates.
     *
     * @return the length of the group in the server's list: {@code id:range:framework} and a separator for each dependency,
     *     and the same without ID and range for an empty group. Source: NuGetGallery, PackageExtensions.cs.
     */
    private static long checkRows(
            DependencyGroup group, Optional<TargetFramework> target, String entry, Findings findings) {
        String name = target.isPresent() ? target.get().shortName() : group.framework();
        int frame = 2 + (target.equals(Optional.of(TargetFramework.ANY)) ? 0 : name.length()) + SEPARATOR;
        Set<List<String>> rows = new HashSet<>();
        Set<String> ids = new HashSet<>();
        long flat = 0;
        for (XmlElement dependency : group.dependencies()) {
            Row row = Row.of(dependency);
            if (!rows.add(row.folded())) {
                continue;
            }
            flat += row.id().length() + row.range().length() + frame;
            if (!ids.add(row.foldedId())) {
                findings.add(DependencyRule.TWICE, entry, row.id());
            }
        }
        return rows.isEmpty() ? frame : flat;
    }

    private static String nameOf(String framework) {
        return framework.isEmpty() ? "any framework" : framework;
    }
}
