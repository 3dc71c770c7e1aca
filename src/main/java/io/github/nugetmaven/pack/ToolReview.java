package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.kind.ToolCommand;
import io.github.nugetmaven.nupkg.kind.ToolScript;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.ToolProblem.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out before a tool is packed what {@code dotnet tool install}, or the first user, would complain of. */
final class ToolReview {
    private static final String FOLDER = ToolPackages.FOLDER;
    private static final Pattern FOR_WINDOWS = Pattern.compile("(?i).*\\.(?:exe|cmd|bat)", Pattern.DOTALL);

    private final ToolDefinition tool;
    private final List<NewEntry> entries;
    private final PlanFindings findings;

    ToolReview(ToolDefinition tool, List<NewEntry> entries, PlanFindings findings) {
        this.tool = tool;
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        if (!ToolCommand.isLegalName(tool.command())) {
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
                entries.stream().filter(it -> it.name().equals(name)).findFirst();
        if (entry.isEmpty()) {
            add(Reason.ENTRY_POINT_MISSING, runtime, name, similar(name));
        } else if (runtime.startsWith("win") && !FOR_WINDOWS.matcher(name).matches()) {
            add(Reason.NOT_FOR_WINDOWS, runtime, name, "");
        } else if (isScriptWithCrlf(entry.get().content())) {
            add(Reason.SCRIPT_WITH_CRLF, runtime, name, "");
        }
    }

    /** The path of a program with {@code /} as separator. */
    static String slashed(String path) {
        return path.strip().replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    }

    /** An entry that differs in its case only, has the same file name, or is in a folder with a classifier of Maven. */
    private String similar(String name) {
        String file = name.substring(name.lastIndexOf('/'));
        String folder = name.substring(0, name.indexOf('/', FOLDER.length()) + 1);
        String inFolder = name.substring(folder.length());
        return entries.stream()
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
        entries.stream()
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
            return ToolScript.hasWindowsLines(in.readNBytes(ToolScript.FIRST_LINE));
        } catch (IOException e) {
            // the writer reports what cannot be read
            return false;
        }
    }
}
