package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.FrameworkList;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lists of a .nuspec file that are divided by target frameworks. Not thread-safe. */
final class NuspecLists {
    private static final Set<String> OF_DEPENDENCY = Set.of("id", "version", "include", "exclude");
    private static final String TARGET_FRAMEWORK = "targetFramework";
    private static final String GROUP = "group";

    private final NuspecManifest manifest;
    private final NuspecProblems problems;
    private final DependencyReview review;

    NuspecLists(NuspecManifest manifest, NuspecProblems problems, DependencyReview review) {
        this.manifest = manifest;
        this.problems = problems;
        this.review = review;
    }

    /** The groups as they are written; dependencies without a group are one for all frameworks. */
    List<DependencyGroup> dependencies() {
        return parts("dependencies", "dependency").stream()
                .map(it -> new DependencyGroup(
                        framework(it),
                        it.all("dependency").stream().map(this::dependency).toList()))
                .toList();
    }

    private PackageDependency dependency(XmlElement element) {
        for (String attribute : element.attributes().keySet()) {
            if (!OF_DEPENDENCY.contains(attribute)) {
                problems.add(Reason.UNKNOWN_ATTRIBUTE, element, attribute);
            }
        }
        return new PackageDependency(
                attribute(element, "id"),
                attribute(element, "version"),
                attribute(element, "include"),
                attribute(element, "exclude"));
    }

    List<FrameworkList> references() {
        return parts("references", "reference").stream()
                .map(it -> new FrameworkList(normal(framework(it)), references(it)))
                .toList();
    }

    private List<String> references(XmlElement group) {
        List<XmlElement> references = group.all("reference");
        if (references.isEmpty()) {
            problems.add(Reason.EMPTY_GROUP, group);
        }
        List<String> files = new ArrayList<>();
        for (XmlElement reference : references) {
            String file = attribute(reference, "file");
            if (file.isEmpty()) {
                problems.add(Reason.MISSING_ATTRIBUTE, reference, "file");
            } else if (file.indexOf('/') >= 0 || file.indexOf('\\') >= 0) {
                problems.add(Reason.REFERENCE_PATH, reference, "file");
            }
            files.add(file);
        }
        return files;
    }

    List<FrameworkList> frameworkReferences() {
        return parts("frameworkReferences", "frameworkReference").stream()
                .map(it -> new FrameworkList(
                        normal(framework(it)),
                        it.all("frameworkReference").stream()
                                .map(reference -> attribute(reference, "name"))
                                .toList()))
                .toList();
    }

    /** One list per framework; the attribute of an assembly may name several, separated by commas. */
    List<FrameworkList> frameworkAssemblies() {
        Map<String, List<String>> byFramework = new LinkedHashMap<>();
        manifest.element("frameworkAssemblies")
                .map(XmlElement::children)
                .orElse(List.of())
                .forEach(it -> {
                    if (attribute(it, "assemblyName").isEmpty()) {
                        problems.add(Reason.MISSING_ATTRIBUTE, it, "assemblyName");
                    }
                    for (String framework : attribute(it, TARGET_FRAMEWORK).split(",", -1)) {
                        byFramework
                                .computeIfAbsent(WhiteSpace.trim(framework), none -> new ArrayList<>())
                                .add(attribute(it, "assemblyName"));
                    }
                });
        return byFramework.entrySet().stream()
                .map(it -> new FrameworkList(normal(it.getKey()), it.getValue()))
                .toList();
    }

    /** The groups of a list; if it has none, the list itself is one. */
    private List<XmlElement> parts(String list, String item) {
        XmlElement element = manifest.element(list).orElse(null);
        if (element == null) {
            return List.of();
        }
        List<XmlElement> groups = element.all(GROUP);
        List<XmlElement> items = element.all(item);
        element.children().stream()
                .filter(it -> !it.name().equals(GROUP) && !it.name().equals(item))
                .forEach(it -> problems.add(Reason.UNKNOWN_ELEMENT, it));
        if (!groups.isEmpty() && !items.isEmpty()) {
            problems.add(Reason.GROUPS_AND_ITEMS, element);
        }
        return groups.isEmpty() && !items.isEmpty() ? List.of(element) : groups;
    }

    /** The framework as NuGet writes it into a nuspec. */
    private String normal(String framework) {
        return review.framework(framework).orElse("");
    }

    private static String framework(XmlElement group) {
        return attribute(group, TARGET_FRAMEWORK);
    }

    private static String attribute(XmlElement element, String attribute) {
        return WhiteSpace.trim(element.attribute(attribute).orElse(""));
    }
}
