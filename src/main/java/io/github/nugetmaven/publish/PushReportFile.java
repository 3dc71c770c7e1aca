package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.OutputCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The push report for machines, as JSON. Its field names are stable. It never contains a key.
 *
 * @param output that all texts in it pass
 */
public record PushReportFile(Path path, OutputCleaner output) {
    private record Document(String source, String startedAt, List<Row> packages, String resume) {}

    private record Row(
            String id,
            String version,
            boolean symbols,
            String file,
            String sha512,
            String outcome,
            int attempts,
            long durationMillis,
            Integer status,
            String reason,
            List<String> warnings,
            String url) {}

    /** Removes the report of an earlier build. */
    public void removeOld() throws IOException {
        JsonFile.remove(path);
    }

    /**
     * Writes the report, and the folders that it needs.
     *
     * @param resume the command that pushes the rest, if there is a rest
     */
    public void write(PushReport report, Optional<String> resume) throws IOException {
        List<Row> rows = report.packages().stream().map(PushReportFile::row).toList();
        JsonFile.write(
                path, new Document(report.source(), report.startedAt().toString(), rows, resume.orElse(null)), output);
    }

    private static Row row(PackageResult result) {
        return new Row(
                result.file().identity().id().value(),
                result.file().identity().version().normalized(),
                result.file().symbols(),
                result.file().path().toString(),
                result.sha512(),
                result.kind().toString(),
                result.attempts(),
                result.duration().toMillis(),
                result.status().orElse(null),
                result.reason(),
                result.warnings(),
                result.url().orElse(null));
    }
}
