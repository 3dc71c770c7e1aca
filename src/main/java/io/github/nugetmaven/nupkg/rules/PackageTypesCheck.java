package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.kind.PackageKind;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a package by its types: each kind of package has a check of its own. Most packages have no type, and none of these
 * classes is loaded for them.
 */
final class PackageTypesCheck implements Check {
    /** More than any package has. */
    private static final int MAX_TYPES = 1000;

    /** A constant of its own, so that the class with the others is not loaded. */
    private static final String SETTINGS = "DotnetToolSettings.xml";

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        List<PackageType> types = subject.nuspec().get().packageTypes();
        if (types.isEmpty()) {
            checkNoTool(subject, findings);
            return;
        }
        Set<PackageKind> kinds = kinds(types, subject, findings);
        if (Collections.disjoint(
                kinds,
                Set.of(
                        PackageKind.DOTNET_TOOL,
                        PackageKind.TOOL_PAYLOAD,
                        PackageKind.CLI_TOOL,
                        PackageKind.MCP_SERVER))) {
            checkNoTool(subject, findings);
        }
        for (Check check : checksOf(kinds)) {
            check.check(subject, findings);
        }
    }

    /** A type that looks like one of a tool is a finding already. */
    private static void checkNoTool(PackageUnderCheck subject, Findings findings) {
        if (findings.has(PackageTypeRule.MISSPELLED)) {
            return;
        }
        for (ZipEntryHeader entry : subject.contents().entries()) {
            // the name is computed, and nearly all entries have another ending
            if (entry.storedName().endsWith(SETTINGS) && entry.name().startsWith("tools/")) {
                findings.add(PackageTypeRule.TOOL_WITHOUT_TYPE, entry.name(), "");
                return;
            }
        }
    }

    private static Set<PackageKind> kinds(List<PackageType> types, PackageUnderCheck subject, Findings findings) {
        Set<PackageKind> kinds = EnumSet.noneOf(PackageKind.class);
        for (PackageType type : types.subList(0, Math.min(types.size(), MAX_TYPES))) {
            Optional<PackageKind> kind = PackageKind.of(type.name());
            kind.ifPresent(kinds::add);
            if (kind.isEmpty() && PackageKind.meantBy(type.name()).isPresent()) {
                findings.add(PackageTypeRule.MISSPELLED, subject.nuspecName(), type.name());
            }
        }
        return kinds;
    }

    private static List<Check> checksOf(Set<PackageKind> kinds) {
        List<Check> checks = new ArrayList<>();
        if (kinds.contains(PackageKind.DOTNET_TOOL) || kinds.contains(PackageKind.TOOL_PAYLOAD)) {
            checks.add(new ToolCheck(
                    kinds.contains(PackageKind.DOTNET_TOOL) ? PackageKind.DOTNET_TOOL : PackageKind.TOOL_PAYLOAD));
        }
        for (PackageKind kind : kinds) {
            switch (kind) {
                case MCP_SERVER -> checks.add(new McpServerCheck(kinds.contains(PackageKind.DOTNET_TOOL)));
                case MSBUILD_SDK -> checks.add(new MsBuildSdkCheck());
                case TEMPLATE -> checks.add(new TemplateCheck());
                case DEPENDENCY, DOTNET_TOOL, TOOL_PAYLOAD, CLI_TOOL, SYMBOLS, DOTNET_PLATFORM -> {
                    // tools are above, symbols have rules of their own, and nothing is required of the others
                }
            }
        }
        return checks;
    }
}
