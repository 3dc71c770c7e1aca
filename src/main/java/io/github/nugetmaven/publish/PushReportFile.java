package io.github.nugetmaven.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The push report for machines, as JSON. Its names are a contract; a key never comes near it. */
final class PushReportFile {
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

    private final Path path;

    PushReportFile(Path path) {
        this.path = path;
    }

    void write(PushReport report) throws IOException {
        List<Row> rows = report.packages().stream().map(PushReportFile::row).toList();
        Document document = new Document(
                report.source(),
                report.startedAt().toString(),
                rows,
                report.resume().orElse(null));
        JsonFile.write(path, document);
    }

    private static Row row(PushResult result) {
        return new Row(
                result.file().identity().id().value(),
                result.file().identity().version().normalized(),
                result.file().symbols(),
                result.file().path().toString(),
                result.sha512(),
                result.outcome().toString(),
                result.attempts(),
                result.duration().toMillis(),
                result.status().orElse(null),
                result.reason(),
                result.warnings(),
                result.url().orElse(null));
    }
}
