package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.PushReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of what happened to each package. */
public final class PushSummary {
    /** What needs no word of the server, whose 409 would look as if something were wrong. */
    private static final Set<Outcome> SETTLED =
            EnumSet.of(Outcome.PUSHED, Outcome.SKIPPED_IDENTICAL, Outcome.SKIPPED_DUPLICATE);

    private final PushReport report;

    public PushSummary(PushReport report) {
        this.report = report;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(summary());
        List<List<String>> rows = new ArrayList<>();
        for (PackageResult each : report.packages()) {
            rows.add(List.of(name(each), version(each), each.kind().toString(), remark(each)));
        }
        lines.addAll(TextTable.of(rows));
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
        if (remark.isEmpty() && !SETTLED.contains(result.kind())) {
            String status = result.status().map(it -> it + " ").orElse("");
            remark = Optional.of(TextFormat.shortened(status + result.reason()));
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
