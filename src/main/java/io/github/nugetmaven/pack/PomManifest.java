package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a manifest of a POM and the configuration, which has precedence.
 *
 * <p>Source of the limits: NuGet documentation, {@code reference/nuspec.md} and {@code reference/msbuild-targets.md}.
 */
final class PomManifest {
    private static final Pattern CLIENT_VERSION = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9}){1,3}");
    private static final Set<String> YES = Set.of("true", "1");
    private static final Set<String> NO = Set.of("", "false", "0");

    private final PackRequest request;
    private final PomMetadata pom;
    private final PackSettings settings;
    private final PlanFindings findings;
    private final Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);

    private PomManifest(PackRequest request, PlanFindings findings) {
        this.request = request;
        this.pom = request.pom();
        this.settings = request.settings();
        this.findings = findings;
    }

    /** The manifest; if there is a problem, with a text in its place that is not to be written. */
    static PackageManifest of(PackRequest request, List<NewEntry> entries, PlanFindings findings) {
        return new PomManifest(request, findings).manifest(entries);
    }

    private PackageManifest manifest(List<NewEntry> entries) {
        String id = PomIdentity.id(pom, settings, findings);
        String version = PomIdentity.version(pom, settings, findings);
        fields.putAll(PomFields.of(pom, settings, findings));
        LayoutFiles files = new LayoutFiles(entries);
        addFiles(files);
        files.checkRuntimes(findings);
        files.findNativeNamesakes(findings);
        ContentFiles.findHidden(entries, findings);
        Optional<PackageLicense> license = new PomLicenses(settings, files, findings).license(pom.licenses());
        addFlag(ManifestField.DEVELOPMENT_DEPENDENCY);
        if (addFlag(ManifestField.REQUIRE_LICENSE_ACCEPTANCE) && license.isEmpty()) {
            findings.add(Reason.ACCEPTANCE_WITHOUT_LICENSE, "requireLicenseAcceptance", "true", "");
        }
        return new PackageManifest(
                id,
                version,
                clientVersion(),
                fields,
                license,
                packageTypes(),
                new PomRepository(request, findings).repository(),
                DependencyGroups.of(settings.dependencies(), request.references(), entries, findings),
                List.of(),
                List.of(),
                List.of(),
                ContentFiles.items(settings.contentFiles(), entries));
    }

    private void addFiles(LayoutFiles files) {
        files.find(settings.field(ManifestField.README), LayoutFiles.README, LayoutProblem.Reason.NO_README, findings)
                .ifPresent(it -> fields.put(ManifestField.README, it));
        files.find(settings.field(ManifestField.ICON), LayoutFiles.ICON, LayoutProblem.Reason.NO_ICON, findings)
                .ifPresent(it -> fields.put(ManifestField.ICON, it));
    }

    /** Writes nothing for false, which is the default. */
    private boolean addFlag(ManifestField field) {
        String given = settings.field(field);
        if (YES.contains(given)) {
            fields.put(field, "true");
        } else if (!NO.contains(given)) {
            findings.add(Reason.INVALID_BOOLEAN, field.element(), given, "");
        }
        return YES.contains(given);
    }

    private String clientVersion() {
        String given = settings.minClientVersion().strip();
        if (!given.isEmpty() && !CLIENT_VERSION.matcher(given).matches()) {
            String guess = given.matches("[0-9]{1,9}") ? given + ".0" : "";
            findings.add(Reason.INVALID_CLIENT_VERSION, "minClientVersion", given, guess);
        }
        return given;
    }

    private List<PackageType> packageTypes() {
        List<PackageType> types = new ArrayList<>();
        for (String each : settings.packageTypes().split(";")) {
            String[] parts = each.strip().split("\\s*,\\s*", 2);
            String version = parts.length > 1 ? parts[1] : "";
            boolean isLegal = !parts[0].isEmpty()
                    && (parts.length == 1 || CLIENT_VERSION.matcher(version).matches());
            if (isLegal) {
                types.add(new PackageType(parts[0], version));
            } else if (!each.isBlank()) {
                findings.add(Reason.INVALID_PACKAGE_TYPE, "packageTypes", each.strip(), parts[0]);
            }
        }
        return types;
    }
}
