package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.publish.CheckReport;
import io.github.nugetmaven.publish.CheckedPackage;
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
        lines.addAll(
                TextTable.of(report.packages().stream().map(CheckSummary::row).toList()));
        report.key().ifPresent(key -> lines.add("API key: " + key(key, report.keyAnswer())));
        report.leftOut().stream().map(CheckSummary::leftOut).forEach(lines::add);
        lines.add("");
        return lines;
    }

    private static List<String> row(CheckedPackage row) {
        return List.of(
                row.file().identity().id() + (row.file().symbols() ? " (symbols)" : ""),
                row.file().identity().version().toString(),
                TextFormat.size(row.file().size()),
                row.covered()
                        .map(it -> it ? "covered by the glob" : "NOT COVERED by the glob")
                        .orElse("glob unknown"),
                row.file().symbols() ? "" : presence(row.presence()),
                row.owner().map(CheckSummary::owner).orElse(""));
    }

    private static String presence(Presence presence) {
        return switch (presence) {
            case NEW_ID -> "new ID, version free";
            case NEW_VERSION -> "existing ID, version free";
            case TAKEN -> "existing ID, version TAKEN";
            case UNKNOWN -> "";
        };
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

    private static String key(InspectedKey key, Optional<KeyAnswer> answer) {
        KeyScope scope = key.scope();
        String scopes =
                scope.actions().isEmpty() ? "scopes not declared" : "scopes " + KeyMessages.actions(scope.actions());
        String globs = scope.globs().isEmpty() ? "glob pattern not declared" : DisplayNames.of(scope.globs());
        String days = key.end()
                .map(end -> "valid until " + TextFormat.minute(end))
                .or(() -> scope.expires().map(day -> expiry(day, key.daysLeft().orElseThrow())))
                .orElse("expiry not declared");
        String verdict =
                answer.map(KeyAnswer::verdict).map(CheckSummary::verdict).orElse("not verified");
        return TextFormat.list(
                Stream.of("from " + DisplayNames.of(key.origin().orElseThrow()), scopes, globs, days, verdict)
                        .toList());
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

    static String leftOut(CheckReport.LeftOut leftOut) {
        return switch (leftOut) {
            case KEY_AND_FEED ->
                "Not checked: the API key and the feed, because this build does not deploy (-Dnuget.check.requireKey checks"
                        + " them anyway).";
            case SNAPSHOTS ->
                "Not checked: whether -SNAPSHOT versions may be pushed, because this build does not deploy. A push to"
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
