package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.kind.PackageKind;
import io.github.nugetmaven.nupkg.kind.ToolFolder;
import io.github.nugetmaven.nupkg.kind.ToolLinks;
import io.github.nugetmaven.nupkg.kind.ToolPayload;
import io.github.nugetmaven.nupkg.kind.ToolSettings;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks that {@code dotnet tool install} can install a package that is a .NET tool, or the part of one for a RID.
 *
 * <p>Source: dotnet/sdk, {@code ToolPackageInstance.cs}.
 */
final class ToolCheck implements Check {
    /** A tool for every RID in five versions of .NET has half as many. */
    private static final int MAX_SETTINGS = 1000;

    private static final Pattern LIBRARY = Pattern.compile("(?i)(?:lib|ref)/[^/]+/[^/]+\\.dll");

    private final PackageKind kind;

    /** @param kind a tool, or the part of one for a RID */
    ToolCheck(PackageKind kind) {
        this.kind = kind;
    }

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        List<ToolFile> usable = new ArrayList<>();
        List<ZipEntryHeader> misplaced = new ArrayList<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String name = PartName.of(entry.name());
            if (isSettings(name)) {
                Optional<ToolFile> file = ToolFolder.of(name)
                        .filter(it -> it.isForTools() && name.endsWith("/" + ToolSettings.FILE))
                        .map(it -> new ToolFile(entry, it));
                file.ifPresentOrElse(usable::add, () -> misplaced.add(entry));
            }
        }
        if (usable.isEmpty()) {
            reportMissing(misplaced, subject, findings);
        } else {
            checkSettings(usable, subject, findings);
            checkLibrary(subject, findings);
        }
    }

    /** Whether a file has the name of the settings, in any case. */
    private static boolean isSettings(String name) {
        int start = name.lastIndexOf('/') + 1;
        return name.length() - start == ToolSettings.FILE.length()
                && name.regionMatches(true, start, ToolSettings.FILE, 0, ToolSettings.FILE.length());
    }

    private void reportMissing(List<ZipEntryHeader> misplaced, PackageUnderCheck subject, Findings findings) {
        if (misplaced.isEmpty()) {
            findings.add(ToolRule.SETTINGS_MISSING, subject.nuspecName(), kind.type());
        }
        misplaced.forEach(it -> findings.add(ToolRule.SETTINGS_MISPLACED, it.name(), ""));
    }

    private void checkSettings(List<ToolFile> files, PackageUnderCheck subject, Findings findings) throws IOException {
        boolean isTop = kind == PackageKind.DOTNET_TOOL;
        Set<ToolPayload> payloads = new LinkedHashSet<>();
        ToolProgramCheck programs = new ToolProgramCheck();
        for (ToolFile file : files.subList(0, Math.min(files.size(), MAX_SETTINGS))) {
            if (!RuntimeIdentifier.isKnown(file.folder().rid())) {
                findings.add(
                        ToolRule.UNKNOWN_RID,
                        file.name(),
                        ToolSettingsCheck.unknown(file.folder().rid()));
            }
            ToolSettingsCheck settings = new ToolSettingsCheck(file, isTop, findings);
            settings.read(subject).ifPresent(it -> {
                payloads.addAll(settings.validPayloads(it));
                settings.program(it).ifPresent(command -> programs.add(file, command));
            });
        }
        if (files.size() > MAX_SETTINGS) {
            findings.add(
                    ToolRule.SETTINGS_INVALID,
                    files.get(MAX_SETTINGS).name(),
                    "the package has more than 1,000 files with this name");
        }
        programs.check(subject, findings);
        findings.setTool(new ToolLinks(
                List.copyOf(payloads),
                files.stream().limit(MAX_SETTINGS).map(it -> it.folder().rid()).collect(Collectors.toSet())));
    }

    private void checkLibrary(PackageUnderCheck subject, Findings findings) {
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (LIBRARY.matcher(PartName.of(entry.name())).matches()) {
                findings.add(ToolRule.LIBRARY, entry.name(), kind.type());
            }
        }
    }
}
