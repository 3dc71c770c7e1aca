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
        NuspecProblems problems = new NuspecProblems(request.file());
        Optional<XmlElement> root = new NuspecSource(request.file(), problems).root(request::token);
        Optional<XmlElement> metadata = root.flatMap(it -> it.first("metadata"));
        if (root.isPresent() && metadata.isEmpty()) {
            problems.add(Reason.NO_METADATA, root.get().line(), "metadata", "");
        }
        if (metadata.isEmpty()) {
            throw new PackException(problems.all());
        }
        PackageManifest manifest = manifest(request, new NuspecManifest(metadata.get(), problems), problems);
        MappedFiles files = files(request.file(), root.get(), problems);
        problems.addAll(files.problems());
        if (!problems.all().isEmpty()) {
            throw new PackException(problems.all());
        }
        return new PackPlan(
                List.of(new PackageContents("", manifest, files.entries())),
                files.leftOut().stream()
                        .filter(it -> !it.file().equals(request.file().toAbsolutePath()))
                        .map(PackageFromNuspec::notice)
                        .toList());
    }

    private static PlanNotice notice(LeftOutFile file) {
        PlanNotice.Kind kind = switch (file.reason()) {
            case DOT_FILE -> PlanNotice.Kind.DOT_FILE_LEFT_OUT;
            case PACKAGE -> PlanNotice.Kind.PACKAGE_LEFT_OUT;
            case MANIFEST -> PlanNotice.Kind.MANIFEST_LEFT_OUT;
        };
        return new PlanNotice(kind, file.file().toString(), "");
    }

    private static PackageManifest manifest(NuspecRequest request, NuspecManifest read, NuspecProblems problems) {
        NuspecLists lists = new NuspecLists(read, problems);
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
                lists.dependencies(),
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
            return request.defaultId();
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
            return request.defaultVersion();
        }
        try {
            return NuGetVersion.parse(version).full();
        } catch (IllegalArgumentException e) {
            read.element("version").ifPresent(it -> problems.add(Reason.VERSION, it));
            return version;
        }
    }

    private static MappedFiles files(Path nuspec, XmlElement root, NuspecProblems problems) {
        Path folder = nuspec.toAbsolutePath().getParent();
        Optional<XmlElement> files = root.first("files");
        if (files.isEmpty()) {
            return FileMappings.folder(nuspec.getFileName().toString(), folder, DefaultExcludes.APPLIED);
        }
        List<FileMapping> mappings = new ArrayList<>();
        for (XmlElement file : files.get().children()) {
            if (!file.name().equals("file")) {
                problems.add(Reason.UNKNOWN_ELEMENT, file);
                continue;
            }
            mappings.add(new FileMapping(
                    nuspec.getFileName() + ":" + file.line(),
                    file.attribute("src").orElse(""),
                    file.attribute("target").orElse(""),
                    file.attribute("exclude").orElse("")));
        }
        return FileMappings.expand(folder, mappings, DefaultExcludes.APPLIED);
    }
}
