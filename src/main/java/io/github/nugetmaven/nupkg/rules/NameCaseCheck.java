package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.util.List;
import java.util.Map;

/**
 * Checks the case of the names that NuGet's readers look up exactly. It ignores an element or attribute with another case, and
 * so what its author wanted.
 *
 * <p>Source: NuGet.Client, NuspecReader.cs and NuspecUtility.cs.
 */
final class NameCaseCheck implements Check {
    private static final List<String> IN_GROUP = List.of("group");

    /** The elements in an element, by its name. */
    private static final Map<String, List<String>> ELEMENTS = Map.of(
            "metadata",
            List.of(
                    "license",
                    "icon",
                    "readme",
                    "repository",
                    "packageTypes",
                    "dependencies",
                    "references",
                    "frameworkReferences",
                    "frameworkAssemblies",
                    "contentFiles"),
            "packageTypes",
            List.of("packageType"),
            "dependencies",
            List.of("group", "dependency"),
            "references",
            List.of("group", "reference"),
            "frameworkReferences",
            IN_GROUP,
            "group",
            List.of("dependency", "reference", "frameworkReference"),
            "frameworkAssemblies",
            List.of("frameworkAssembly"),
            "contentFiles",
            List.of("files"));

    /** The attributes of an element, by its name, but those that have a rule of their own when they are missing. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "metadata",
            List.of("minClientVersion"),
            "license",
            List.of("type", "version"),
            "repository",
            List.of("type", "url", "branch", "commit"),
            "packageType",
            List.of("version"),
            "group",
            List.of("targetFramework"),
            "dependency",
            List.of("version", "include", "exclude"),
            "reference",
            List.of("file"),
            "frameworkReference",
            List.of("name"),
            "frameworkAssembly",
            List.of("assemblyName", "targetFramework"),
            "files",
            List.of("exclude", "buildAction", "copyToOutput", "flatten"));

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isPresent()) {
            check(subject.nuspec().get().metadata(), subject.nuspecName(), findings);
        }
    }

    private static void check(XmlElement element, String entry, Findings findings) {
        List<String> attributes = ATTRIBUTES.getOrDefault(element.name(), List.of());
        for (String attribute : element.attributes().keySet()) {
            if (isMisspelled(attribute, attributes)) {
                findings.add(ManifestRule.MISSPELLED_ATTRIBUTE, entry, attribute + " of <" + element.name() + ">");
            }
        }
        List<String> elements = ELEMENTS.getOrDefault(element.name(), List.of());
        for (XmlElement child : element.children()) {
            if (isMisspelled(child.name(), elements)) {
                findings.add(ManifestRule.MISSPELLED_ELEMENT, entry, child.name());
            }
            check(child, entry, findings);
        }
    }

    private static boolean isMisspelled(String name, List<String> known) {
        if (known.contains(name)) {
            return false;
        }
        for (String each : known) {
            if (name.equalsIgnoreCase(each)) {
                return true;
            }
        }
        return false;
    }
}
