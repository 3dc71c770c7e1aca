package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decides ID and version of a package: what the configuration says, else what the POM says, as NuGet writes it. */
final class PomIdentity {
    private final PomMetadata pom;
    private final PackSettings settings;
    private final PlanFindings findings;

    private PomIdentity(PomMetadata pom, PackSettings settings, PlanFindings findings) {
        this.pom = pom;
        this.settings = settings;
        this.findings = findings;
    }

    static String id(PomMetadata pom, PackSettings settings, PlanFindings findings) {
        return new PomIdentity(pom, settings, findings).id();
    }

    /** The version as a manifest has it; if there is a problem, the text that was given. */
    static String version(PomMetadata pom, PackSettings settings, PlanFindings findings) {
        return new PomIdentity(pom, settings, findings).version();
    }

    private String id() {
        String given = settings.packageId().strip();
        String id = given.isEmpty() ? pom.artifactId() : given;
        if (!PackageId.isValid(id) || !StandardCharsets.US_ASCII.newEncoder().canEncode(id)) {
            String legal = id.replaceAll("[^A-Za-z0-9_]+", ".").replaceAll("^\\.|\\.$", "");
            findings.add(
                    Reason.INVALID_ID,
                    given.isEmpty() ? "artifactId" : "packageId",
                    id,
                    PackageId.isValid(legal) ? legal : "");
        }
        return id;
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
