package io.github.nugetmaven.nupkg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The namespace in which NuGet looks for the elements of a nuspec, and the elements that it misses. Collects while it reads; not
 * thread-safe.
 *
 * <p>Source: NuGet.Client, {@code NuspecCoreReaderBase.cs} and {@code NuspecReader.cs}. Fields of plain text, such as
 * {@code description}, are found in any namespace.
 */
final class ManifestNamespace {
    private static final Set<String> SOUGHT = Set.of(
            "id",
            "version",
            "language",
            "license",
            "licenseUrl",
            "icon",
            "readme",
            "repository",
            "developmentDependency",
            "serviceable",
            "packageTypes",
            "packageType",
            "dependencies",
            "dependency",
            "group",
            "references",
            "reference",
            "frameworkReferences",
            "frameworkReference",
            "frameworkAssemblies",
            "frameworkAssembly",
            "contentFiles",
            "files");

    private final String namespace;
    private final Set<String> foreignElements = new LinkedHashSet<>();

    ManifestNamespace(String namespace) {
        this.namespace = namespace;
    }

    /**
     * The element with all that its author meant, so that a wrong namespace is one finding and not many: without an element that
     * NuGet does not find only if it finds another of the same name beside it.
     */
    XmlElement asMeant(XmlElement element) {
        return isAllInside(element) ? element : rebuilt(element);
    }

    /** In the order of the document, each name once. */
    List<String> foreignElements() {
        return List.copyOf(foreignElements);
    }

    private boolean isInside(XmlElement element) {
        return element.namespace().equals(namespace) || !SOUGHT.contains(element.name());
    }

    private boolean isAllInside(XmlElement element) {
        for (XmlElement child : element.children()) {
            if (!isInside(child) || !isAllInside(child)) {
                return false;
            }
        }
        return true;
    }

    private XmlElement rebuilt(XmlElement element) {
        Set<String> found = element.children().stream()
                .filter(this::isInside)
                .map(XmlElement::name)
                .collect(Collectors.toSet());
        List<XmlElement> children = element.children().stream()
                .filter(it -> isInside(it) || isMeant(it, found))
                .map(this::asMeant)
                .toList();
        return new XmlElement(
                element.name(),
                element.namespace(),
                element.defaultNamespace(),
                element.attributes(),
                element.text(),
                children,
                element.line());
    }

    private boolean isMeant(XmlElement foreign, Set<String> found) {
        foreignElements.add(foreign.name());
        return !found.contains(foreign.name());
    }
}
