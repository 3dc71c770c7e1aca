package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.XmlWriter;
import io.github.nugetmaven.nupkg.kind.PackageKind;
import io.github.nugetmaven.nupkg.kind.ToolRunner;
import io.github.nugetmaven.nupkg.kind.ToolSettings;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a .NET tool of a package that contains programs: adds the settings that {@code dotnet tool install} reads, and splits the
 * package by runtime if that is asked for. The SDK 10 and later run programs that need no .NET.
 *
 * <p>Source: dotnet/sdk, {@code ToolConfigurationDeserializer.cs}; dotnet/docs, RID-specific tools.
 */
final class ToolPackages {
    static final String FOLDER = "tools/any/";

    private final ToolDefinition tool;
    private final PackageContents contents;
    private final PlanFindings findings;

    private ToolPackages(ToolDefinition tool, PackageContents contents, PlanFindings findings) {
        this.tool = tool;
        this.contents = contents;
        this.findings = findings;
    }

    /** The packages of the tool, those of single runtimes first. */
    static List<PackageContents> of(ToolDefinition tool, PackageContents contents, PlanFindings findings) {
        ToolPackages packages = new ToolPackages(tool, contents, findings);
        new ToolReview(tool, contents.entries(), findings).check();
        return tool.isSplit() ? packages.split() : List.of(packages.whole());
    }

    private PackageContents whole() {
        List<NewEntry> entries = new ArrayList<>(contents.entries());
        tool.entryPoints().forEach((runtime, program) -> entries.add(settings(runtime, program)));
        return new PackageContents(contents.classifier(), asTool(contents.manifest()), entries);
    }

    private List<PackageContents> split() {
        List<PackageContents> packages = new ArrayList<>();
        Map<String, String> ids = new LinkedHashMap<>();
        tool.entryPoints().forEach((runtime, program) -> {
            String id = contents.manifest().id() + "." + runtime;
            if (PackageId.isWellFormed(id) && !PackageId.isValid(id)) {
                findings.add(MetadataProblem.Reason.INVALID_ID, "packageId", id, "");
            }
            ids.put(runtime, id);
            packages.add(payload(runtime, id, settings(runtime, program)));
        });
        List<NewEntry> top = contents.entries().stream()
                .filter(it -> ids.keySet().stream().noneMatch(runtime -> isOf(runtime, it)))
                .collect(Collectors.toCollection(ArrayList::new));
        top.add(topSettings(ids));
        packages.add(new PackageContents("", asTool(contents.manifest()), top));
        return List.copyOf(packages);
    }

    /** The programs of one runtime, and the files that the manifest names. Its version has to be that of the tool. */
    private PackageContents payload(String runtime, String id, NewEntry settings) {
        List<NewEntry> entries = contents.entries().stream()
                .filter(it -> isOf(runtime, it) || it.name().indexOf('/') < 0)
                .collect(Collectors.toCollection(ArrayList::new));
        entries.add(settings);
        PackageManifest manifest =
                copy(contents.manifest(), id, List.of(new PackageType(PackageKind.TOOL_PAYLOAD.type(), "")), List.of());
        return new PackageContents(runtime, manifest, entries);
    }

    private static boolean isOf(String runtime, NewEntry entry) {
        return entry.name().startsWith(FOLDER + runtime + "/");
    }

    /** The SDK looks at the first type. */
    private static PackageManifest asTool(PackageManifest manifest) {
        String type = PackageKind.DOTNET_TOOL.type();
        List<PackageType> types = new ArrayList<>(manifest.packageTypes());
        types.removeIf(it -> it.name().equalsIgnoreCase(type));
        types.add(0, new PackageType(type, ""));
        return copy(manifest, manifest.id(), types, manifest.dependencies());
    }

    private static PackageManifest copy(
            PackageManifest manifest, String id, List<PackageType> types, List<DependencyGroup> dependencies) {
        return new PackageManifest(
                id,
                manifest.version(),
                manifest.minClientVersion(),
                manifest.fields(),
                manifest.license(),
                types,
                manifest.repository(),
                dependencies,
                manifest.references(),
                manifest.frameworkReferences(),
                manifest.frameworkAssemblies(),
                manifest.contentFiles());
    }

    private NewEntry settings(String runtime, String program) {
        String command = "<Command Name=\"%s\" EntryPoint=\"%s\" Runner=\"%s\" />"
                .formatted(
                        XmlWriter.escaped(tool.command()),
                        XmlWriter.escaped(ToolReview.slashed(program)),
                        ToolRunner.EXECUTABLE.text());
        return entry(FOLDER + runtime + "/" + ToolSettings.FILE, command, "");
    }

    /** The settings of the tool as a whole name the package of each runtime. */
    private NewEntry topSettings(Map<String, String> ids) {
        String packages = ids.entrySet().stream()
                .map(it -> "    <RuntimeIdentifierPackage RuntimeIdentifier=\"%s\" Id=\"%s\" />\n"
                        .formatted(XmlWriter.escaped(it.getKey()), XmlWriter.escaped(it.getValue())))
                .collect(Collectors.joining());
        String command = "<Command Name=\"%s\" />".formatted(XmlWriter.escaped(tool.command()));
        return entry(
                FOLDER + RuntimeIdentifier.ANY + "/" + ToolSettings.FILE,
                command,
                "  <RuntimeIdentifierPackages>\n" + packages + "  </RuntimeIdentifierPackages>\n");
    }

    private static NewEntry entry(String name, String command, String packages) {
        String xml = """
                <?xml version="1.0" encoding="utf-8"?>
                <DotNetCliTool Version="2">
                  <Commands>
                    %s
                  </Commands>
                %s</DotNetCliTool>
                """.formatted(command, packages);
        return new NewEntry(name, new EntryContent.OfBytes(xml.getBytes(UTF_8)));
    }
}
