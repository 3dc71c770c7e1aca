package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.OutputCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The push report for machines, as JSON. Its field names are stable. It never contains a key.
 *
 * @param output that all texts in it pass
 */
public record PushReportFile(Path path, OutputCleaner output) {
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
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PackageResult each : report.packages()) {
            rows.add(row(each));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", report.source());
        document.put("startedAt", report.startedAt());
        document.put("packages", rows);
        document.put("resume", resume.orElse(null));
        JsonFile.write(path, document, output);
    }

    private static Map<String, Object> row(PackageResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", result.file().identity().id().value());
        row.put("version", result.file().identity().version().normalized());
        row.put("symbols", result.file().symbols());
        row.put("file", result.file().path());
        row.put("sha512", result.sha512());
        row.put("outcome", result.kind());
        row.put("attempts", result.attempts());
        row.put("durationMillis", result.duration().toMillis());
        row.put("status", result.status().orElse(null));
        row.put("reason", result.reason());
        row.put("warnings", result.warnings());
        row.put("url", result.url().orElse(null));
        return row;
    }
}
