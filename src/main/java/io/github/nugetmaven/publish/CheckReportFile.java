package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The check report for machines, as JSON. Its field names are stable. */
public final class CheckReportFile {
    private record Document(List<Row> packages) {}

    private record Row(String id, String version, String file, List<Found> findings) {}

    private record Found(String rule, String severity, String message, String entry) {}

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
                new Document(
                        report.findings().stream().map(CheckReportFile::row).toList()),
                output);
    }

    private static Row row(PackageFindings each) {
        Optional<PackageIdentity> identity = each.packageFile().map(it -> it.identity());
        return new Row(
                identity.map(it -> it.id().value()).orElse(null),
                identity.map(it -> it.version().normalized()).orElse(null),
                each.file().toString(),
                each.findings().stream().map(CheckReportFile::found).toList());
    }

    private static Found found(GradedFinding graded) {
        String entry = graded.finding().entry();
        return new Found(
                graded.finding().rule().id(),
                graded.severity().toString(),
                graded.finding().message(),
                entry.isEmpty() ? null : entry);
    }
}
