package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.kind.ToolCommand;
import io.github.nugetmaven.nupkg.kind.ToolRunner;
import io.github.nugetmaven.nupkg.kind.ToolScript;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that the programs of a tool are in the package, and fit what starts them. Not thread-safe.
 *
 * <p>Source: dotnet/sdk, {@code LockFileMatcher.cs}, {@code ShellShimRepository.cs}.
 */
final class ToolProgramCheck {
    /** In characters. Longer paths cannot be unpacked. */
    private static final int MAX_PATH = 1000;

    private static final String ASSEMBLY = ".dll";
    private static final String CONFIG = ".runtimeconfig.json";

    private record Program(ToolFile file, ToolCommand command) {
        String path() {
            return file.folder().path() + command.entryPoint().replace('\\', '/');
        }

        String configPath() {
            return path().substring(0, path().length() - ASSEMBLY.length()) + CONFIG;
        }

        boolean is(ToolRunner runner) {
            return runner.text().equals(command.runner());
        }

        boolean isAssembly() {
            return hasExtension(ASSEMBLY);
        }

        boolean hasExtension(String extension) {
            return command.entryPoint().toLowerCase(Locale.ROOT).endsWith(extension);
        }
    }

    private final List<Program> programs = new ArrayList<>();
    private final Map<String, Optional<ZipEntryHeader>> entries = new HashMap<>();

    /** Adds the command of a file with settings, in whose folder its program has to be. */
    void add(ToolFile file, ToolCommand command) {
        Program program = new Program(file, command);
        programs.add(program);
        if (command.entryPoint().length() <= MAX_PATH) {
            entries.put(program.path(), Optional.empty());
            if (program.isAssembly()) {
                entries.put(program.configPath(), Optional.empty());
            }
        }
    }

    void check(PackageUnderCheck subject, Findings findings) throws IOException {
        for (ZipEntryHeader entry : subject.contents().entries()) {
            entries.computeIfPresent(PartName.of(entry.name()), (name, found) -> found.or(() -> Optional.of(entry)));
        }
        for (Program program : programs) {
            Optional<ZipEntryHeader> entry = found(program.path());
            if (program.command().entryPoint().isBlank() || entry.isEmpty()) {
                findings.add(
                        ToolRule.ENTRY_POINT,
                        program.file().name(),
                        program.command().entryPoint());
            } else {
                checkRunner(program, entry.get(), subject, findings);
            }
        }
    }

    private Optional<ZipEntryHeader> found(String path) {
        return entries.getOrDefault(path, Optional.empty());
    }

    private void checkRunner(Program program, ZipEntryHeader entry, PackageUnderCheck subject, Findings findings)
            throws IOException {
        String entryPoint = program.command().entryPoint();
        boolean isForDotnet = program.isAssembly() || program.hasExtension(".exe");
        if (program.is(ToolRunner.EXECUTABLE) && program.isAssembly()
                || program.is(ToolRunner.DOTNET) && !isForDotnet) {
            findings.add(
                    ToolRule.RUNNER_MISMATCH,
                    program.file().name(),
                    program.command().runner() + " for " + entryPoint);
        } else if (program.is(ToolRunner.DOTNET)
                && program.isAssembly()
                && found(program.configPath()).isEmpty()) {
            findings.add(ToolRule.RUNTIME_CONFIG, program.file().name(), entryPoint);
        } else if (program.is(ToolRunner.EXECUTABLE)
                && subject.start(entry, ToolScript.FIRST_LINE, findings)
                        .filter(ToolScript::hasWindowsLines)
                        .isPresent()) {
            findings.add(ToolRule.SCRIPT_LINES, entry.name(), "");
        }
    }
}
