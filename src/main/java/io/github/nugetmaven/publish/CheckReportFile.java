package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The check report for machines, as JSON. Its field names are stable. */
public final class CheckReportFile {
    private final Path path;
    private final OutputCleaner output;

    /** @param output that all texts in it pass */
    public CheckReportFile(Path path, OutputCleaner output) {
        this.path = path;
        this.output = output;
    }

    public void write(CheckReport report) throws IOException {
        JsonFile.write(
                path,
                Map.of(
                        "packages",
                        report.findings().stream().map(CheckReportFile::row).toList()),
                output);
    }

    private static Map<String, Object> row(PackageFindings each) {
        Optional<PackageIdentity> identity = each.packageFile().map(it -> it.identity());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", identity.map(it -> it.id().value()).orElse(null));
        row.put("version", identity.map(it -> it.version().normalized()).orElse(null));
        row.put("file", each.file());
        row.put("findings", each.findings().stream().map(CheckReportFile::found).toList());
        return row;
    }

    private static Map<String, Object> found(GradedFinding graded) {
        String entry = graded.finding().entry();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("rule", graded.finding().rule().id());
        found.put("severity", graded.severity());
        found.put("message", graded.finding().message());
        found.put("entry", entry.isEmpty() ? null : entry);
        return found;
    }
}
