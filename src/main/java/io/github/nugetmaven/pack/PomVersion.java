package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.util.Optional;

/** Decides the version of a package: what the configuration says, else what the version of the POM is for NuGet. */
final class PomVersion {
    private final PomMetadata pom;
    private final PackSettings settings;
    private final PlanFindings findings;

    private PomVersion(PomMetadata pom, PackSettings settings, PlanFindings findings) {
        this.pom = pom;
        this.settings = settings;
        this.findings = findings;
    }

    /** The version as a manifest has it; if there is a problem, the text that was given. */
    static String of(PomMetadata pom, PackSettings settings, PlanFindings findings) {
        return new PomVersion(pom, settings, findings).version();
    }

    private String version() {
        String given = settings.packageVersion().strip();
        return given.isEmpty() ? mavenVersion() : configuredVersion(given);
    }

    private String configuredVersion(String given) {
        try {
            return NuGetVersion.parse(given).full();
        } catch (IllegalArgumentException e) {
            findings.add(
                    Reason.INVALID_VERSION,
                    "packageVersion",
                    given,
                    MavenVersion.of(given).nearest(label()).orElse(""));
            return given;
        }
    }

    private String mavenVersion() {
        MavenVersion version = MavenVersion.of(pom.version());
        try {
            Optional<String> mapped = version.toNuGet(label());
            if (mapped.isEmpty()) {
                findings.add(
                        Reason.VERSION,
                        "version",
                        pom.version(),
                        version.nearest(label()).orElse(""));
            }
            return mapped.orElse(pom.version());
        } catch (IllegalArgumentException e) {
            String label = MavenVersion.snapshotLabel(pom.sessionStart());
            findings.add(Reason.SNAPSHOT_LABEL, "snapshotLabel", settings.snapshotLabel(), label);
            return pom.version();
        }
    }

    private String label() {
        String given = settings.snapshotLabel().strip();
        return given.isEmpty() ? MavenVersion.snapshotLabel(pom.sessionStart()) : given;
    }
}
