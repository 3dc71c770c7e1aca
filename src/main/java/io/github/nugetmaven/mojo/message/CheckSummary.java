package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.publish.CheckReport;
import io.github.nugetmaven.publish.CheckedPackage;
import io.github.nugetmaven.publish.CopyComparison;
import io.github.nugetmaven.publish.InspectedKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of what a check found out about each package, and the line about the key. */
public final class CheckSummary {
    private final CheckReport report;

    public CheckSummary(CheckReport report) {
        this.report = report;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Checked " + TextFormat.count(report.packages().size(), "package") + " for " + report.source());
        lines.addAll(TextTable.of(report.packages().stream().map(this::row).toList()));
        report.key().ifPresent(key -> lines.add("API key: " + key(key, report.keyAnswer())));
        report.keyAbsence()
                .ifPresent(it -> lines.add("API key: none. " + TextFormat.capital(KeyMessages.whereSought(it)) + "."));
        report.packages()
                .forEach(it -> it.copy()
                        .flatMap(CheckSummary::whyNotCompared)
                        .ifPresent(why -> lines.add(
                                "Not compared with the feed: " + it.file().identity() + ". " + why)));
        report.leftOut().stream().map(this::leftOut).forEach(lines::add);
        lines.add("");
        return lines;
    }

    private List<String> row(CheckedPackage row) {
        List<String> cells = new ArrayList<>(List.of(
                row.file().identity().id() + (row.file().symbols() ? " (symbols)" : ""),
                row.file().identity().version().toString(),
                TextFormat.size(row.file().size())));
        if (hasGlobs()) {
            cells.add(row.covered()
                    .map(it -> it ? "covered by the glob" : "NOT COVERED by the glob")
                    .orElse("glob unknown"));
        }
        cells.add(row.file().symbols() ? "" : presence(row));
        cells.add(row.owner().map(CheckSummary::owner).orElse(""));
        return cells;
    }

    /** Only a gallery has keys with globs; elsewhere they matter if somebody declared them. */
    private boolean hasGlobs() {
        return report.isGallery()
                || report.packages().stream().anyMatch(it -> it.covered().isPresent());
    }

    private String presence(CheckedPackage row) {
        return switch (row.presence()) {
            case NEW_ID -> "new ID, version free";
            case NEW_VERSION -> "existing ID, version free";
            case TAKEN -> "existing ID, " + taken(row);
            case UNKNOWN -> "";
        };
    }

    private String taken(CheckedPackage row) {
        return switch (report.duplicates()) {
            case FAIL -> "version TAKEN";
            case SKIP -> "version exists, to be skipped";
            case SKIP_IDENTICAL -> row.copy().map(CheckSummary::copy).orElse("version exists");
        };
    }

    private static Optional<String> whyNotCompared(CopyComparison copy) {
        return copy instanceof CopyComparison.NotVisible
                ? Optional.of("The feed does not provide a copy of this version.")
                : copy.obstacle().map(CopyMessages::of);
    }

    private static String copy(CopyComparison copy) {
        if (copy instanceof CopyComparison.Same) {
            return "version exists with the same content, to be skipped";
        }
        return copy instanceof CopyComparison.Different
                ? "version exists with DIFFERENT content"
                : "version exists, not compared";
    }

    private static String owner(KeyVerdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "owned by the key's owner";
            case REFUSED -> "NOT OWNED by the key's owner";
            case NO_PACKAGE -> "new, no owner yet";
            case OWNER_LOCKED -> "key's owner LOCKED";
            case OWNER_UNCONFIRMED -> "key's owner UNCONFIRMED";
            case ALIVE, UNKNOWN -> "owner unknown";
        };
    }

    private String key(InspectedKey key, Optional<KeyAnswer> answer) {
        KeyScope scope = key.scope();
        String scopes = scope.actions().isEmpty()
                ? undeclared("scopes not declared")
                : "scopes " + KeyMessages.actions(scope.actions());
        String globs =
                scope.globs().isEmpty() ? undeclared("glob pattern not declared") : DisplayNames.of(scope.globs());
        String days = key.end()
                .map(end -> "valid until " + TextFormat.minute(end))
                .or(() -> scope.expires().map(day -> expiry(day, key.daysLeft().orElseThrow())))
                .orElse(undeclared("expiry not declared"));
        String verdict =
                answer.map(KeyAnswer::verdict).map(CheckSummary::verdict).orElse("not verified");
        return TextFormat.list(
                Stream.of("from " + DisplayNames.of(key.origin().orElseThrow()), scopes, globs, days, verdict)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    /** Other feeds than a gallery may have keys without these properties. */
    private String undeclared(String words) {
        return report.isGallery() ? words : "";
    }

    private static String expiry(LocalDate day, long daysLeft) {
        return daysLeft < 0
                ? "EXPIRED on " + day
                : "expires on " + day + " (" + TextFormat.count(daysLeft, "day") + " left)";
    }

    private static String verdict(KeyVerdict verdict) {
        return switch (verdict) {
            case ALIVE, ALLOWED, NO_PACKAGE -> "accepted by the feed";
            case REFUSED -> "REJECTED by the feed";
            case OWNER_LOCKED -> "owner LOCKED";
            case OWNER_UNCONFIRMED -> "owner UNCONFIRMED";
            case UNKNOWN -> "not verified";
        };
    }

    private String leftOut(CheckReport.LeftOut leftOut) {
        return leftOut == CheckReport.LeftOut.VERSIONS && report.unanswered().isPresent()
                ? "Not checked: whether versions are free. "
                        + CopyMessages.of(report.unanswered().get())
                : sentence(leftOut);
    }

    private static String keyAndFeed(String reason) {
        return "Not checked: the API key and the feed, because " + reason
                + " (\"-Dnuget.check.requireKey\" checks them anyway).";
    }

    static String sentence(CheckReport.LeftOut leftOut) {
        return switch (leftOut) {
            case KEY_AND_FEED -> keyAndFeed("this build does not push");
            case DRY_RUN -> keyAndFeed("this is a dry run");
            case SNAPSHOTS ->
                "Not checked: whether -SNAPSHOT versions may be pushed, because this build does not push. A push to"
                        + " nuget.org refuses them.";
            case OFFLINE -> "Not checked, because Maven is offline: whether the key works and the versions are free.";
            case EXCHANGE ->
                "Not checked: whether trusted publishing provides a key. A token can be exchanged only once, just before"
                        + " the push.";
            case VERSIONS -> "Not checked: whether versions are free. The feed provides no such information.";
            case LIVENESS -> "Not checked: whether the key works. The feed provides no such information.";
        };
    }
}
