package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.DependencyProblem.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dependencies of a package, by target framework. A client takes only the nearest group, so each framework in {@code lib} and
 * {@code ref} gets one, even if it is empty (NuGet's NU5128).
 *
 * <p>Source: NuGet documentation, NU5128; NuGet.Client, {@code ManifestMetadata.cs}, {@code MergeDependencyGroups}.
 */
final class DependencyGroups {
    private static final Pattern WITH_FRAMEWORK = Pattern.compile("(?i)(?:lib|ref)/([^/]+)/.+", Pattern.DOTALL);
    private static final String ALL = "";

    private final DependencyReview review;
    private final PlanFindings findings;
    /** By the framework's name in the manifest, then by ID in lower case. */
    private final Map<String, Map<String, PackageDependency>> groups = new LinkedHashMap<>();

    private DependencyGroups(PlanFindings findings) {
        this.findings = findings;
        this.review = new DependencyReview(findings);
    }

    /**
     * The groups as a manifest has them.
     *
     * @param given by the configuration
     * @param references for every framework unless they say which; the configuration has precedence
     */
    static List<DependencyGroup> of(
            List<DependencyGroup> given,
            List<PackageReference> references,
            List<NewEntry> entries,
            PlanFindings findings) {
        DependencyGroups groups = new DependencyGroups(findings);
        given.forEach(groups::add);
        groups.addFrameworks(entries);
        references.forEach(groups::add);
        return groups.inOrder();
    }

    private void add(DependencyGroup given) {
        String framework = given.targetFramework().strip();
        // the dependencies of a group whose framework is wrong are reviewed as well
        Map<String, PackageDependency> group =
                review.framework(framework).map(this::group).orElseGet(LinkedHashMap::new);
        for (PackageDependency each : given.dependencies()) {
            review.dependency(framework, each).ifPresent(it -> put(group, framework, it));
        }
    }

    private Map<String, PackageDependency> group(String framework) {
        return groups.computeIfAbsent(framework, it -> new LinkedHashMap<>());
    }

    private void put(Map<String, PackageDependency> group, String framework, PackageDependency dependency) {
        PackageDependency before = group.putIfAbsent(key(dependency.id()), dependency);
        if (before != null && !before.version().equals(dependency.version())) {
            findings.add(new DependencyProblem(
                    Reason.TWO_VERSIONS, framework, dependency.id(), dependency.version(), before.version()));
        }
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** With a group for all frameworks, an empty one beside it would hide its dependencies. */
    private void addFrameworks(List<NewEntry> entries) {
        if (groups.containsKey(ALL)) {
            return;
        }
        Set<String> frameworks = new TreeSet<>();
        for (NewEntry entry : entries) {
            Matcher folder = WITH_FRAMEWORK.matcher(entry.name());
            if (folder.matches()) {
                TargetFramework.parse(folder.group(1))
                        .filter(TargetFramework::isSpecific)
                        .map(TargetFramework::manifestName)
                        .ifPresent(frameworks::add);
            }
        }
        frameworks.forEach(this::group);
    }

    private void add(PackageReference reference) {
        PackageDependency given = new PackageDependency(reference.id(), reference.version(), "", "");
        review.dependency(ALL, given).ifPresent(it -> add(it, reference.targetFrameworks()));
    }

    private void add(PackageDependency dependency, List<String> frameworks) {
        List<Map<String, PackageDependency>> targets = new ArrayList<>();
        for (String each : frameworks) {
            review.framework(each).map(this::group).ifPresent(targets::add);
        }
        if (frameworks.isEmpty()) {
            targets.addAll(groups.isEmpty() ? List.of(group(ALL)) : groups.values());
        }
        targets.forEach(it -> it.putIfAbsent(key(dependency.id()), dependency));
    }

    /** The group for all frameworks comes first, as NuGet writes it. */
    private List<DependencyGroup> inOrder() {
        List<DependencyGroup> ordered = new ArrayList<>();
        groups.forEach((framework, dependencies) -> {
            DependencyGroup group = new DependencyGroup(framework, List.copyOf(dependencies.values()));
            ordered.add(framework.isEmpty() ? 0 : ordered.size(), group);
        });
        return List.copyOf(ordered);
    }
}
