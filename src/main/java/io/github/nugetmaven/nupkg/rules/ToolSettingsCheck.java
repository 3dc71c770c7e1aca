package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.kind.ToolCommand;
import io.github.nugetmaven.nupkg.kind.ToolPayload;
import io.github.nugetmaven.nupkg.kind.ToolRunner;
import io.github.nugetmaven.nupkg.kind.ToolSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks one file with the settings of a tool. Not thread-safe.
 *
 * <p>Source: dotnet/sdk, {@code ToolConfigurationDeserializer.cs}, {@code ToolConfiguration.cs}.
 */
final class ToolSettingsCheck {
    private final ToolFile file;
    private final boolean isTop;
    private final Findings findings;

    /** @param isTop whether the package is a tool, and not the part of one for a RID */
    ToolSettingsCheck(ToolFile file, boolean isTop, Findings findings) {
        this.file = file;
        this.isTop = isTop;
        this.findings = findings;
    }

    /** The text about an unknown RID. */
    static String unknown(String rid) {
        return rid
                + RuntimeIdentifier.meantBy(rid)
                        .map(it -> " (which may mean " + it + ")")
                        .orElse("");
    }

    /** Empty if the file cannot be read as settings, which is then a finding. */
    Optional<ToolSettings> read(PackageUnderCheck subject) throws IOException {
        Optional<byte[]> xml = subject.read(file.entry(), ToolSettings.MAX_BYTES, findings);
        if (xml.isEmpty()) {
            return Optional.empty();
        }
        if (xml.get().length > ToolSettings.MAX_BYTES) {
            return refused("it is larger than 64 KiB");
        }
        Optional<XmlElement> root = XmlElement.parseForeign(xml.get());
        if (root.isEmpty()) {
            return refused("it is not well-formed XML, or has a DOCTYPE");
        }
        if (!ToolSettings.isRoot(root.get())) {
            return refused("its root element is not <" + ToolSettings.ROOT + ">, without a namespace");
        }
        ToolSettings settings = ToolSettings.of(root.get());
        return switch (settings.commands().size()) {
            case 0 -> refused("it has no <Command> in <Commands>");
            case 1 -> Optional.of(settings);
            default -> refused("it has more than one <Command>");
        };
    }

    private Optional<ToolSettings> refused(String why) {
        findings.add(ToolRule.SETTINGS_INVALID, file.name(), why);
        return Optional.empty();
    }

    /** The packages for each RID that a client can look for. */
    List<ToolPayload> validPayloads(ToolSettings settings) {
        List<ToolPayload> valid = new ArrayList<>();
        Set<String> rids = new HashSet<>();
        for (ToolPayload payload : settings.payloads()) {
            Optional<String> problem = problem(payload, rids);
            problem.ifPresent(it -> findings.add(ToolRule.PAYLOAD_INVALID, file.name(), it));
            if (problem.isEmpty()) {
                valid.add(payload);
                if (!RuntimeIdentifier.isKnown(payload.rid())) {
                    findings.add(ToolRule.UNKNOWN_RID, file.name(), unknown(payload.rid()));
                }
            }
        }
        return valid;
    }

    private static Optional<String> problem(ToolPayload payload, Set<String> rids) {
        if (payload.rid().isBlank()) {
            return Optional.of("it has no RuntimeIdentifier");
        }
        if (!rids.add(payload.rid())) {
            return Optional.of("the RID " + payload.rid() + " occurs twice");
        }
        return PackageId.isValid(payload.id())
                ? Optional.empty()
                : Optional.of("the Id \"" + payload.id() + "\" is not a package ID");
    }

    /** The command, if the folder has to contain its program. */
    Optional<ToolCommand> program(ToolSettings settings) {
        ToolCommand command = settings.commands().get(0);
        if (!ToolCommand.isLegalName(command.name())) {
            findings.add(ToolRule.COMMAND_NAME, file.name(), command.name());
        }
        boolean hasPayloads = !settings.payloads().isEmpty();
        boolean hasRunner = !command.runner().isEmpty();
        if (!hasPayloads && !hasRunner && command.entryPoint().isBlank()) {
            findings.add(ToolRule.NOTHING_TO_RUN, file.name(), "");
            return Optional.empty();
        }
        if (hasRunner ? ToolRunner.of(command.runner()).isEmpty() : !hasPayloads) {
            findings.add(ToolRule.RUNNER, file.name(), command.runner());
        }
        return Optional.of(command).filter(it -> !hasPayloads || !isTop);
    }
}
