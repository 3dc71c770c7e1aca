package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a package from a .nuspec file. Stateless. */
public final class PackageFromNuspec {
    private PackageFromNuspec() {}

    /**
     * Decides what the package contains: {@code files} are found as NuGet finds them, relative to the folder of the .nuspec;
     * without that element, everything in this folder is packed. Writes nothing.
     *
     * @throws PackException with all problems that were found
     * @throws IOException if the .nuspec cannot be read from disk
     */
    public static PackPlan plan(NuspecRequest request) throws IOException {
        PlanFindings findings = new PlanFindings();
        NuspecProblems problems = new NuspecProblems(request.file(), findings);
        Optional<XmlElement> root = new NuspecSource(request.file(), problems).root(request);
        Optional<XmlElement> metadata = root.flatMap(it -> it.first("metadata"));
        if (root.isPresent() && metadata.isEmpty()) {
            problems.add(Reason.NO_METADATA, root.get().line(), "metadata", "");
        }
        if (metadata.isPresent()) {
            NuspecManifest read = new NuspecManifest(metadata.get(), problems);
            PackageManifest manifest = manifest(request, read, problems, findings);
            MappedFiles files = files(request.file(), root.get(), manifest, problems);
            findings.add(files);
            PackageContents contents = new PackageContents("", manifest, files.entries());
            findings.requireContent(contents, request.file().toAbsolutePath().getParent());
            findings.requireNoProblems();
            return new PackPlan(List.of(contents), findings.notices());
        }
        throw findings.exception();
    }

    private static PackageManifest manifest(
            NuspecRequest request, NuspecManifest read, NuspecProblems problems, PlanFindings findings) {
        NuspecLists lists = new NuspecLists(read, problems, new DependencyReview(findings));
        Map<ManifestField, String> fields = read.fields();
        fields.putAll(request.fields());
        return new PackageManifest(
                id(request, read, problems),
                version(request, read, problems),
                read.minClientVersion(),
                fields,
                read.license(),
                read.packageTypes(),
                read.repository(),
                DependencyGroups.of(lists.dependencies(), List.of(), List.of(), findings),
                lists.references(),
                lists.frameworkReferences(),
                lists.frameworkAssemblies(),
                read.contentFiles());
    }

    private static String id(NuspecRequest request, NuspecManifest read, NuspecProblems problems) {
        if (!request.packageId().isEmpty()) {
            return request.packageId();
        }
        String id = read.text("id");
        if (id.isEmpty()) {
            return request.pom().values().getOrDefault(PomTokens.ID, "");
        }
        if (!PackageId.isValid(id)) {
            read.element("id").ifPresent(it -> problems.add(Reason.ID, it));
        }
        return id;
    }

    private static String version(NuspecRequest request, NuspecManifest read, NuspecProblems problems) {
        if (!request.packageVersion().isEmpty()) {
            return NuGetVersion.parse(request.packageVersion()).full();
        }
        String version = read.text("version");
        if (version.isEmpty()) {
            problems.addVersion(request.pom().versionProblems(), "");
            return request.pom().values().getOrDefault(PomTokens.VERSION, "");
        }
        try {
            return NuGetVersion.parse(version).full();
        } catch (IllegalArgumentException e) {
            read.element("version").ifPresent(it -> problems.add(Reason.VERSION, it));
            return version;
        }
    }

    private static MappedFiles files(Path nuspec, XmlElement root, PackageManifest manifest, NuspecProblems problems) {
        DefaultExcludes excludes = DefaultExcludes.of(manifest.packageTypes());
        Path folder = nuspec.toAbsolutePath().getParent();
        Optional<XmlElement> files = root.first("files");
        if (files.isEmpty()) {
            return FileMappings.folder(nuspec.getFileName().toString(), folder, excludes)
                    .withoutMentioning(nuspec.toAbsolutePath());
        }
        List<FileMapping> mappings = new ArrayList<>();
        for (XmlElement file : files.get().children()) {
            if (!file.name().equals("file")) {
                problems.add(Reason.UNKNOWN_ELEMENT, file);
                continue;
            }
            if (!problems.hasUnknownToken(String.join(" ", file.attributes().values()))) {
                mappings.add(mapping(nuspec, file));
            }
        }
        return FileMappings.expand(folder, mappings, excludes);
    }

    private static FileMapping mapping(Path nuspec, XmlElement file) {
        return new FileMapping(
                nuspec.getFileName() + ":" + file.line(),
                file.attribute("src").orElse(""),
                file.attribute("target").orElse(""),
                file.attribute("exclude").orElse(""));
    }
}
