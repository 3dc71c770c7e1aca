package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code metadata} of a .nuspec file that somebody wrote. Where NuGet drops or overrules something silently, this is a
 * problem. Not thread-safe.
 *
 * <p>Source: NuGet.Client, {@code ManifestReader.cs} and {@code Manifest.cs}; NuGet documentation, {@code reference/nuspec.md}.
 */
final class NuspecManifest {
    private static final Set<ManifestField> FLAGS = Set.of(
            ManifestField.DEVELOPMENT_DEPENDENCY, ManifestField.REQUIRE_LICENSE_ACCEPTANCE, ManifestField.SERVICEABLE);
    private static final Set<ManifestField> URLS =
            Set.of(ManifestField.PROJECT_URL, ManifestField.ICON_URL, ManifestField.LICENSE_URL);
    /** Elements that NuGet refuses if they are empty. */
    private static final Set<ManifestField> NEVER_EMPTY =
            Set.of(ManifestField.ICON, ManifestField.README, ManifestField.AUTHORS, ManifestField.DESCRIPTION);

    private static final Set<String> LISTS = Set.of(
            "id",
            "version",
            "license",
            "packageTypes",
            "repository",
            "dependencies",
            "references",
            "frameworkReferences",
            "frameworkAssemblies",
            "contentFiles");
    private static final Set<String> OF_REPOSITORY = Set.of("type", "url", "branch", "commit");
    private static final Set<String> OF_CONTENT_FILES =
            Set.of("include", "exclude", "buildAction", "copyToOutput", "flatten");
    /** What NuGet generates for a license file, and accepts beside it. */
    private static final String FILE_LICENSE_URL = "https://aka.ms/deprecateLicenseUrl";

    private final Map<String, XmlElement> elements = new HashMap<>();
    private final XmlElement metadata;
    private final NuspecProblems problems;

    NuspecManifest(XmlElement metadata, NuspecProblems problems) {
        this.metadata = metadata;
        this.problems = problems;
        Map<String, ManifestField> fields = new HashMap<>();
        for (ManifestField field : ManifestField.values()) {
            fields.put(field.element(), field);
        }
        for (XmlElement child : metadata.children()) {
            if (!fields.containsKey(child.name()) && !LISTS.contains(child.name())) {
                problems.add(Reason.UNKNOWN_ELEMENT, child);
            } else if (elements.putIfAbsent(child.name(), child) != null) {
                problems.add(Reason.REPEATED_ELEMENT, child);
            }
        }
        requireKnown(metadata, Set.of("minClientVersion"));
    }

    private void requireKnown(XmlElement element, Set<String> attributes) {
        for (String attribute : element.attributes().keySet()) {
            if (!attributes.contains(attribute)) {
                problems.add(Reason.UNKNOWN_ATTRIBUTE, element, attribute);
            }
        }
    }

    /** The element of this name, if there is one. */
    Optional<XmlElement> element(String name) {
        return Optional.ofNullable(elements.get(name));
    }

    /** The text of an element; empty if there is none. */
    String text(String element) {
        return element(element).map(XmlElement::stripped).orElse("");
    }

    String minClientVersion() {
        return WhiteSpace.trim(metadata.attribute("minClientVersion").orElse(""));
    }

    /** The elements that contain nothing but a text. Authors and description have to be among them. */
    Map<ManifestField, String> fields() {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        for (ManifestField field : ManifestField.values()) {
            Optional<XmlElement> element = element(field.element());
            if (element.isPresent()) {
                field(field, element.get()).ifPresent(it -> fields.put(field, it));
            } else if (field == ManifestField.AUTHORS && !isSymbols() || field == ManifestField.DESCRIPTION) {
                problems.add(Reason.MISSING_ELEMENT, metadata.line(), field.element(), "");
            }
        }
        return fields;
    }

    private boolean isSymbols() {
        return packageTypes(false).stream().anyMatch(PackageType::isSymbols);
    }

    private Optional<String> field(ManifestField field, XmlElement element) {
        String text = element.stripped();
        if (!element.children().isEmpty()) {
            problems.add(Reason.UNKNOWN_ELEMENT, element.children().get(0));
        }
        if (FLAGS.contains(field)) {
            return flag(element);
        }
        if (text.isEmpty()) {
            if (NEVER_EMPTY.contains(field) || URLS.contains(field)) {
                problems.add(Reason.EMPTY_ELEMENT, element);
            }
            // NuGet writes some of them as empty elements, which say nothing
            return Optional.empty();
        }
        if (URLS.contains(field) && !text.matches("(?i)[a-z][a-z0-9+.-]*:.+")) {
            problems.add(Reason.URL, element);
        }
        if (field == ManifestField.TAGS) {
            return Optional.of(String.join(
                    " ", List.of(text.split("\\s+")).stream().distinct().toList()));
        }
        if (field == ManifestField.ICON || field == ManifestField.README) {
            return Optional.of(text.replace('\\', '/'));
        }
        return Optional.of(text);
    }

    /** NuGet reads {@code true}, {@code false}, {@code 1} and {@code 0}. What is false is not written. */
    private Optional<String> flag(XmlElement element) {
        return switch (element.stripped()) {
            case "true", "1" -> Optional.of("true");
            case "false", "0" -> Optional.empty();
            default -> {
                problems.add(Reason.NOT_A_FLAG, element);
                yield Optional.empty();
            }
        };
    }

    Optional<PackageLicense> license() {
        Optional<XmlElement> element = element("license");
        if (element.isEmpty()) {
            return Optional.empty();
        }
        XmlElement license = element.get();
        requireKnown(license, Set.of("type", "version"));
        String text = license.stripped();
        if (text.isEmpty()) {
            problems.add(Reason.EMPTY_ELEMENT, license);
            return Optional.empty();
        }
        Optional<PackageLicense> read = switch (license.attribute("type").orElse("")) {
            case "expression" -> Optional.of(new PackageLicense.Expression(text));
            case "file" -> Optional.of(new PackageLicense.File(text.replace('\\', '/')));
            default -> Optional.empty();
        };
        if (read.isEmpty()) {
            problems.add(Reason.LICENSE_TYPE, license, "type");
        }
        String url = text("licenseUrl");
        boolean isGenerated = url.isEmpty()
                || url.equals(FILE_LICENSE_URL)
                || url.toLowerCase(Locale.ROOT).startsWith("https://licenses.nuget.org/");
        if (!isGenerated) {
            problems.add(Reason.TWO_LICENSES, elements.get("licenseUrl"));
        }
        return read;
    }

    List<PackageType> packageTypes() {
        return packageTypes(true);
    }

    private List<PackageType> packageTypes(boolean reports) {
        List<PackageType> types = new ArrayList<>();
        for (XmlElement type : items("packageTypes", "packageType")) {
            String name = WhiteSpace.trim(type.attribute("name").orElse(""));
            if (name.isEmpty() && reports) {
                problems.add(Reason.MISSING_ATTRIBUTE, type, "name");
            }
            types.add(new PackageType(
                    name, WhiteSpace.trim(type.attribute("version").orElse(""))));
        }
        return types;
    }

    /** NuGet drops a repository that has no type or no URL. */
    Optional<SourceRepository> repository() {
        return element("repository").map(it -> {
            requireKnown(it, OF_REPOSITORY);
            require(it, "type");
            require(it, "url");
            return new SourceRepository(
                    attribute(it, "type"), attribute(it, "url"), attribute(it, "branch"), attribute(it, "commit"));
        });
    }

    List<ContentFilesItem> contentFiles() {
        return items("contentFiles", "files").stream()
                .map(it -> {
                    requireKnown(it, OF_CONTENT_FILES);
                    require(it, "include");
                    return new ContentFilesItem(
                            attribute(it, "include"),
                            attribute(it, "exclude"),
                            attribute(it, "buildAction"),
                            attribute(it, "copyToOutput"),
                            attribute(it, "flatten"));
                })
                .toList();
    }

    /** The children of a list; others are problems. */
    private List<XmlElement> items(String list, String item) {
        return element(list).map(it -> it.all(item)).orElse(List.of());
    }

    private void require(XmlElement element, String attribute) {
        if (attribute(element, attribute).isEmpty()) {
            problems.add(Reason.MISSING_ATTRIBUTE, element, attribute);
        }
    }

    private static String attribute(XmlElement element, String attribute) {
        return WhiteSpace.trim(element.attribute(attribute).orElse(""));
    }
}
