package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.PushReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of what happened to each package. */
public final class PushSummary {
    private final PushReport report;

    public PushSummary(PushReport report) {
        this.report = report;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(summary());
        lines.addAll(TextTable.of(report.packages().stream()
                .map(it -> List.of(name(it), version(it), it.kind().toString(), remark(it)))
                .toList()));
        lines.add("");
        return lines;
    }

    private String summary() {
        long all = report.packages().size();
        if (report.count(Outcome.DRY_RUN) > 0) {
            return "Dry run: nothing was sent to " + report.source();
        }
        long pushed = report.count(Outcome.PUSHED);
        long skipped = report.count(Outcome.SKIPPED_IDENTICAL) + report.count(Outcome.SKIPPED_DUPLICATE);
        return "Pushed "
                + (pushed == all
                        ? TextFormat.count(all, "package")
                        : pushed + " of " + TextFormat.count(all, "package"))
                + " to " + report.source()
                + (skipped == 0 ? "" : ", skipped " + skipped + " that the feed has already");
    }

    private static String remark(PackageResult result) {
        Optional<String> remark = result.url();
        if (remark.isEmpty() && result.kind() != Outcome.PUSHED) {
            String status = result.status().map(it -> it + " ").orElse("");
            remark = Optional.of((status + result.reason()).strip());
        }
        return remark.orElse("");
    }

    private static String name(PackageResult result) {
        return result.file().identity().id() + (result.file().symbols() ? " (symbols)" : "");
    }

    private static String version(PackageResult result) {
        return result.file().identity().version().toString();
    }
}
