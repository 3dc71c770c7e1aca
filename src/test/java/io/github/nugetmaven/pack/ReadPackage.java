package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.FrameworkList;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A package as our own reader reads it. */
record ReadPackage(PackageManifest manifest, Map<String, byte[]> entries) {
    private static final int MAX = 1 << 24;

    static ReadPackage of(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Optional<Nuspec> nuspec = Optional.empty();
        try (OpenPackage contents = OpenPackage.open(file)) {
            for (ZipEntryHeader entry : contents.entries()) {
                byte[] bytes = contents.read(entry, MAX);
                entries.put(entry.name(), bytes);
                if (PackageFile.isManifest(entry)) {
                    nuspec = Optional.of(Nuspec.parse(bytes, file));
                }
            }
        }
        return new ReadPackage(manifest(nuspec.orElseThrow()), entries);
    }

    /** The text of an entry without a byte order mark. */
    String text(String name) {
        return new String(entries.get(name), UTF_8).replaceFirst("^\uFEFF", "");
    }

    String nuspec() {
        return entries.keySet().stream()
                .filter(it -> it.endsWith(".nuspec") && it.indexOf('/') < 0)
                .findFirst()
                .orElseThrow();
    }

    /** The entries without the manifest and the parts of the packaging format. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>(entries);
        files.keySet().remove(nuspec());
        files.keySet()
                .removeIf(it -> it.equals("_rels/.rels")
                        || it.equals("[Content_Types].xml")
                        || it.equals(".signature.p7s")
                        || it.endsWith(".psmdcp"));
        return files;
    }

    private static PackageManifest manifest(Nuspec nuspec) {
        XmlElement metadata = nuspec.metadata();
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        for (ManifestField field : ManifestField.values()) {
            metadata.first(field.element()).ifPresent(it -> fields.put(field, it.text()));
        }
        Optional<PackageLicense> license = metadata.first("license").map(ReadPackage::license);
        if (license.isPresent()) {
            fields.remove(ManifestField.LICENSE_URL);
        }
        return new PackageManifest(
                metadata.first("id").orElseThrow().text(),
                metadata.first("version").orElseThrow().text(),
                attribute(metadata, "minClientVersion"),
                fields,
                license,
                nuspec.packageTypes(),
                metadata.first("repository")
                        .map(it -> new SourceRepository(
                                attribute(it, "type"),
                                attribute(it, "url"),
                                attribute(it, "branch"),
                                attribute(it, "commit"))),
                groups(metadata, "dependencies", ReadPackage::dependency, DependencyGroup::new),
                groups(metadata, "references", it -> attribute(it, "file"), FrameworkList::new),
                groups(metadata, "frameworkReferences", it -> attribute(it, "name"), FrameworkList::new),
                frameworkAssemblies(metadata),
                metadata.all("contentFiles").stream()
                        .flatMap(it -> it.all("files").stream())
                        .map(it -> new ContentFilesItem(
                                attribute(it, "include"),
                                attribute(it, "exclude"),
                                attribute(it, "buildAction"),
                                attribute(it, "copyToOutput"),
                                attribute(it, "flatten")))
                        .toList());
    }

    private static PackageLicense license(XmlElement element) {
        return attribute(element, "type").equals("file")
                ? new PackageLicense.File(element.text())
                : new PackageLicense.Expression(element.text());
    }

    private static PackageDependency dependency(XmlElement element) {
        return new PackageDependency(
                attribute(element, "id"),
                attribute(element, "version"),
                attribute(element, "include"),
                attribute(element, "exclude"));
    }

    private static <T, G> List<G> groups(
            XmlElement metadata, String name, Function<XmlElement, T> item, BiFunction<String, List<T>, G> group) {
        List<G> groups = new ArrayList<>();
        for (XmlElement element : metadata.all(name)) {
            if (element.all("group").isEmpty()) {
                groups.add(group.apply("", element.children().stream().map(item).toList()));
            }
            for (XmlElement it : element.all("group")) {
                groups.add(group.apply(
                        attribute(it, "targetFramework"),
                        it.children().stream().map(item).toList()));
            }
        }
        return groups;
    }

    private static List<FrameworkList> frameworkAssemblies(XmlElement metadata) {
        return metadata.all("frameworkAssemblies").stream()
                .flatMap(it -> it.all("frameworkAssembly").stream())
                .map(it -> new FrameworkList(attribute(it, "targetFramework"), List.of(attribute(it, "assemblyName"))))
                .toList();
    }

    private static String attribute(XmlElement element, String name) {
        return element.attribute(name).orElse("");
    }
}
