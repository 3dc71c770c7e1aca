package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.ToolProblem.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a .NET tool of a package that contains programs: adds the settings that {@code dotnet tool install} reads, and splits the
 * package by runtime if that is asked for. The SDK 10 and later run programs that need no .NET.
 *
 * <p>Source: dotnet/sdk, {@code ToolConfigurationDeserializer.cs}; dotnet/docs, RID-specific tools.
 */
final class ToolPackages {
    static final String TOOL = "DotnetTool";
    private static final String PAYLOAD = "DotnetToolRidPackage";
    private static final String SETTINGS = "DotnetToolSettings.xml";
    private static final String FOLDER = "tools/any/";
    /** A file name on every system, without white space. Source: dotnet/sdk, {@code ToolConfiguration.cs}. */
    private static final Pattern COMMAND =
            Pattern.compile("[^.\\s\\p{Cntrl}\"*/:<>?\\\\|][^\\s\\p{Cntrl}\"*/:<>?\\\\|]*");

    private static final Pattern FOR_WINDOWS = Pattern.compile("(?i).*\\.(?:exe|cmd|bat)", Pattern.DOTALL);
    /** Bytes of a script that are searched for line ends. */
    private static final int HEAD = 8 << 10;

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
        packages.check();
        return tool.isSplit() ? packages.split() : List.of(packages.whole());
    }

    private void check() {
        if (!COMMAND.matcher(tool.command()).matches()) {
            add(Reason.ILLEGAL_COMMAND, "", tool.command(), "");
        }
        if (tool.entryPoints().isEmpty()) {
            add(Reason.NO_ENTRY_POINT, "", "", "");
        }
        tool.entryPoints().forEach(this::check);
        findUnused();
    }

    private void add(Reason reason, String runtime, String given, String suggestion) {
        findings.add(new ToolProblem(reason, runtime, given, suggestion));
    }

    private void check(String runtime, String program) {
        if (!RuntimeIdentifier.isKnown(runtime)) {
            add(
                    Reason.UNKNOWN_RUNTIME,
                    runtime,
                    runtime,
                    RuntimeIdentifier.meantBy(runtime).orElse(""));
            return;
        }
        String name = FOLDER + runtime + "/" + slashed(program);
        Optional<NewEntry> entry =
                contents.entries().stream().filter(it -> it.name().equals(name)).findFirst();
        if (entry.isEmpty()) {
            add(Reason.ENTRY_POINT_MISSING, runtime, name, similar(name));
        } else if (runtime.startsWith("win") && !FOR_WINDOWS.matcher(name).matches()) {
            add(Reason.NOT_FOR_WINDOWS, runtime, name, "");
        } else if (isScriptWithCrlf(entry.get().content())) {
            add(Reason.SCRIPT_WITH_CRLF, runtime, name, "");
        }
    }

    private static String slashed(String path) {
        return path.strip().replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    }

    /** An entry that differs in its case only, has the same file name, or is in a folder with a classifier of Maven. */
    private String similar(String name) {
        String file = name.substring(name.lastIndexOf('/'));
        String folder = name.substring(0, name.indexOf('/', FOLDER.length()) + 1);
        String inFolder = name.substring(folder.length());
        return contents.entries().stream()
                .map(NewEntry::name)
                .filter(it -> it.equalsIgnoreCase(name)
                        || it.startsWith(folder) && it.endsWith(file)
                        || folder(it)
                                .filter(meant -> folder.equals(FOLDER + meant + "/") && it.endsWith("/" + inFolder))
                                .isPresent())
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** The runtime that a folder below {@code tools/any/} is meant for. */
    private static Optional<String> folder(String name) {
        String[] parts = name.split("/", 4);
        return name.startsWith(FOLDER) && parts.length == 4 ? RuntimeIdentifier.meantBy(parts[2]) : Optional.empty();
    }

    private void findUnused() {
        contents.entries().stream()
                .map(it -> it.name().split("/", 4))
                .filter(it -> it.length == 4 && FOLDER.equals(it[0] + "/" + it[1] + "/"))
                .map(it -> it[2])
                .filter(it -> !tool.entryPoints().containsKey(it))
                .distinct()
                .sorted()
                .forEach(it -> findings.add(PlanNotice.Kind.TOOL_FOLDER_UNUSED, FOLDER + it, ""));
    }

    private static boolean isScriptWithCrlf(EntryContent content) {
        if (!(content instanceof EntryContent.OfFile onDisk)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(onDisk.file())) {
            String head = new String(in.readNBytes(HEAD), ISO_8859_1);
            return head.startsWith("#!") && head.contains("\r\n");
        } catch (IOException e) {
            // the writer reports what cannot be read
            return false;
        }
    }

    private PackageContents whole() {
        List<NewEntry> entries = new ArrayList<>(contents.entries());
        tool.entryPoints().forEach((runtime, program) -> entries.add(settings(runtime, program)));
        return new PackageContents(contents.classifier(), withType(contents.manifest(), TOOL), entries);
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
        packages.add(new PackageContents("", withType(contents.manifest(), TOOL), top));
        return List.copyOf(packages);
    }

    /** The programs of one runtime, and the files that the manifest names. Its version has to be that of the tool. */
    private PackageContents payload(String runtime, String id, NewEntry settings) {
        List<NewEntry> entries = contents.entries().stream()
                .filter(it -> isOf(runtime, it) || it.name().indexOf('/') < 0)
                .collect(Collectors.toCollection(ArrayList::new));
        entries.add(settings);
        PackageManifest manifest = copy(contents.manifest(), id, List.of(new PackageType(PAYLOAD, "")), List.of());
        return new PackageContents(runtime, manifest, entries);
    }

    private static boolean isOf(String runtime, NewEntry entry) {
        return entry.name().startsWith(FOLDER + runtime + "/");
    }

    /** The SDK looks at the first type. */
    private static PackageManifest withType(PackageManifest manifest, String type) {
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
        String command = "<Command Name=\"%s\" EntryPoint=\"%s\" Runner=\"executable\" />"
                .formatted(escaped(tool.command()), escaped(slashed(program)));
        return entry(FOLDER + runtime + "/" + SETTINGS, command, "");
    }

    /** The settings of the tool as a whole name the package of each runtime. */
    private NewEntry topSettings(Map<String, String> ids) {
        String packages = ids.entrySet().stream()
                .map(it -> "    <RuntimeIdentifierPackage RuntimeIdentifier=\"%s\" Id=\"%s\" />\n"
                        .formatted(escaped(it.getKey()), escaped(it.getValue())))
                .collect(Collectors.joining());
        String command = "<Command Name=\"%s\" />".formatted(escaped(tool.command()));
        return entry(
                FOLDER + RuntimeIdentifier.ANY + "/" + SETTINGS,
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
