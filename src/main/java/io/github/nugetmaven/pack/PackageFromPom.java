package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans packages from a POM, its configuration and a layout folder: the metadata, the files, and for a tool the settings that the
 * SDK reads. Stateless.
 */
public final class PackageFromPom {
    private PackageFromPom() {}

    /**
     * Decides what the packages contain. Reads the names of files, Git's files and the beginning of a tool's programs; writes
     * nothing.
     *
     * @throws PackException with all problems that were found
     */
    public static PackPlan plan(PackRequest request) {
        PlanFindings findings = new PlanFindings();
        PackSettings settings = request.settings();
        List<NewEntry> entries = entries(request, findings);
        PackageManifest manifest = PomManifest.of(request, entries, findings);
        PackageContents contents = new PackageContents("", manifest, entries);
        List<PackageContents> packages = settings.tool()
                .map(it -> ToolPackages.of(it, contents, findings))
                .orElseGet(() -> List.of(contents));
        findings.requireContent(contents, request.layoutFolder());
        findings.requireNoProblems();
        return new PackPlan(packages, findings.notices());
    }

    private static List<NewEntry> entries(PackRequest request, PlanFindings findings) {
        DefaultExcludes excludes = excludes(request.settings());
        MappedFiles layout = FileMappings.folder(request.layoutFolder().toString(), request.layoutFolder(), excludes);
        MappedFiles mapped =
                FileMappings.expand(request.projectFolder(), request.settings().files(), excludes);
        findings.add(layout);
        findings.add(mapped);
        return Stream.concat(layout.entries().stream(), mapped.entries().stream())
                .toList();
    }

    private static DefaultExcludes excludes(PackSettings settings) {
        if (settings.noDefaultExcludes()) {
            return DefaultExcludes.OFF;
        }
        return DefaultExcludes.of(Arrays.stream(settings.packageTypes().split("[;,]"))
                .map(it -> new PackageType(it.strip(), ""))
                .toList());
    }
}
