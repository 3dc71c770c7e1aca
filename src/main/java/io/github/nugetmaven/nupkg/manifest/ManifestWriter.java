package io.github.nugetmaven.nupkg.manifest;

import static io.github.nugetmaven.nupkg.XmlWriter.trimmed;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes the manifest of a package to be made, with the elements in NuGet's order, without white space around a text, and
 * without elements that have no text. Stateless.
 *
 * <p>Source: NuGet.Client, {@code PackageMetadataXmlExtensions.cs} and {@code ManifestSchemaUtility.cs}. NuGet chooses the
 * oldest namespace that has all elements, and its readers accept each of them; this writes the newest.
 */
public final class ManifestWriter {
    private static final String NAMESPACE = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
    private static final String URL_FOR_FILES = "https://aka.ms/deprecateLicenseUrl";
    private static final String URL_FOR_EXPRESSIONS = "https://licenses.nuget.org/";

    private ManifestWriter() {}

    /**
     * The document in UTF-8, without byte order mark.
     *
     * @throws IllegalStateException if there are {@link #unwritable} texts
     */
    public static byte[] write(PackageManifest manifest) {
        return document(manifest).bytes();
    }

    /** The texts in a manifest that XML cannot contain. */
    public static List<XmlWriter.Unwritable> unwritable(PackageManifest manifest) {
        return document(manifest).unwritable();
    }

    private static XmlWriter document(PackageManifest manifest) {
        XmlWriter xml = new XmlWriter();
        xml.open("package", "xmlns", NAMESPACE);
        xml.open("metadata", "minClientVersion", trimmed(manifest.minClientVersion()));
        xml.element("id", trimmed(manifest.id()));
        xml.element("version", trimmed(manifest.version()));
        writeFields(manifest, xml);
        writePackageTypes(manifest.packageTypes(), xml);
        manifest.repository()
                .ifPresent(it -> xml.empty(
                        "repository",
                        "type",
                        trimmed(it.type()),
                        "url",
                        trimmed(it.url()),
                        "branch",
                        trimmed(it.branch()),
                        "commit",
                        trimmed(it.commit())));
        writeDependencies(manifest.dependencies(), xml);
        writeReferences(manifest.references(), xml);
        writeFrameworkReferences(manifest.frameworkReferences(), xml);
        writeFrameworkAssemblies(manifest.frameworkAssemblies(), xml);
        writeContentFiles(manifest.contentFiles(), xml);
        return xml.close().close();
    }

    /** The license comes right before its URL, which NuGet adds for clients that do not know the element. */
    private static void writeFields(PackageManifest manifest, XmlWriter xml) {
        for (ManifestField field : ManifestField.values()) {
            String text = trimmed(manifest.fields().getOrDefault(field, ""));
            if (field == ManifestField.LICENSE_URL && manifest.license().isPresent()) {
                PackageLicense license = manifest.license().get();
                xml.element("license", trimmed(license.value()), "type", license.type());
                text = text.isEmpty() ? url(license) : text;
            }
            if (!text.isEmpty()) {
                xml.element(field.element(), text);
            }
        }
    }

    private static String url(PackageLicense license) {
        return license instanceof PackageLicense.File
                ? URL_FOR_FILES
                : URL_FOR_EXPRESSIONS + trimmed(license.value()).replace(" ", "%20");
    }

    private static void writePackageTypes(List<PackageType> types, XmlWriter xml) {
        if (!types.isEmpty()) {
            xml.open("packageTypes");
            types.forEach(it -> xml.empty("packageType", "name", trimmed(it.name()), "version", trimmed(it.version())));
            xml.close();
        }
    }

    private static void writeDependencies(List<DependencyGroup> groups, XmlWriter xml) {
        boolean isGrouped = groups.stream()
                .anyMatch(it -> !it.targetFramework().isEmpty()
                        || it.dependencies().stream().anyMatch(ManifestWriter::hasFlags));
        writeGroups(
                "dependencies",
                groups.stream()
                        .map(it -> new Group<>(it.targetFramework(), it.dependencies()))
                        .toList(),
                isGrouped,
                ManifestWriter::writeDependency,
                xml);
    }

    private static boolean hasFlags(PackageDependency dependency) {
        return !dependency.include().isEmpty() || !dependency.exclude().isEmpty();
    }

    private static void writeDependency(PackageDependency dependency, XmlWriter xml) {
        xml.empty(
                "dependency",
                "id",
                trimmed(dependency.id()),
                "version",
                trimmed(dependency.version()),
                "include",
                trimmed(dependency.include()),
                "exclude",
                trimmed(dependency.exclude()));
    }

    private static void writeReferences(List<FrameworkList> lists, XmlWriter xml) {
        writeGroups(
                "references",
                groups(lists),
                lists.stream().anyMatch(it -> !it.targetFramework().isEmpty()),
                (name, out) -> out.empty("reference", "file", trimmed(name)),
                xml);
    }

    private static void writeFrameworkReferences(List<FrameworkList> lists, XmlWriter xml) {
        writeGroups(
                "frameworkReferences",
                groups(lists),
                true,
                (name, out) -> out.empty("frameworkReference", "name", trimmed(name)),
                xml);
    }

    private static List<Group<String>> groups(List<FrameworkList> lists) {
        return lists.stream()
                .map(it -> new Group<>(it.targetFramework(), it.names()))
                .toList();
    }

    private record Group<T>(String targetFramework, List<T> items) {}

    /** Those for all frameworks come first. If there are no others, NuGet writes no groups. */
    private static <T> void writeGroups(
            String element, List<Group<T>> groups, boolean isGrouped, BiConsumer<T, XmlWriter> item, XmlWriter xml) {
        List<Group<T>> ordered = new ArrayList<>(groups);
        ordered.sort((a, b) -> Boolean.compare(
                !a.targetFramework().isEmpty(), !b.targetFramework().isEmpty()));
        if (groups.isEmpty()) {
            return;
        }
        if (!isGrouped && groups.stream().allMatch(it -> it.items().isEmpty())) {
            xml.empty(element);
            return;
        }
        xml.open(element);
        for (Group<T> group : ordered) {
            if (!isGrouped) {
                group.items().forEach(it -> item.accept(it, xml));
            } else if (group.items().isEmpty()) {
                xml.empty("group", "targetFramework", group.targetFramework());
            } else {
                xml.open("group", "targetFramework", group.targetFramework());
                group.items().forEach(it -> item.accept(it, xml));
                xml.close();
            }
        }
        xml.close();
    }

    private static void writeFrameworkAssemblies(List<FrameworkList> lists, XmlWriter xml) {
        if (!lists.isEmpty()) {
            xml.open("frameworkAssemblies");
            for (FrameworkList list : lists) {
                list.names()
                        .forEach(it -> xml.empty(
                                "frameworkAssembly",
                                "assemblyName",
                                trimmed(it),
                                "targetFramework",
                                list.targetFramework()));
            }
            xml.close();
        }
    }

    private static void writeContentFiles(List<ContentFilesItem> items, XmlWriter xml) {
        if (!items.isEmpty()) {
            xml.open("contentFiles");
            items.forEach(it -> xml.empty(
                    "files",
                    "include",
                    trimmed(it.include()),
                    "exclude",
                    trimmed(it.exclude()),
                    "buildAction",
                    trimmed(it.buildAction()),
                    "copyToOutput",
                    trimmed(it.copyToOutput()),
                    "flatten",
                    trimmed(it.flatten())));
            xml.close();
        }
    }
}
