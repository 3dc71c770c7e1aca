package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.publish.CheckReport;
import io.github.nugetmaven.publish.CheckedKey;
import io.github.nugetmaven.publish.CheckedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of what is known of each package before a push, and the line on the key. */
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
        report.key().ifPresent(key -> lines.add("API key: " + key(key)));
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
            case NO_PACKAGE -> "new, so nobody's";
            case OWNER_LOCKED -> "key's owner LOCKED";
            case OWNER_UNCONFIRMED -> "key's owner UNCONFIRMED";
            case ALIVE, UNKNOWN -> "owner unknown";
        };
    }

    private static String key(CheckedKey key) {
        KeyScope scope = key.scope();
        String scopes = scope.actions().isEmpty()
                ? "scopes not declared"
                : "scopes "
                        + TextFormat.list(scope.actions().stream()
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList());
        String globs = scope.globs().isEmpty()
                ? "glob pattern not declared"
                : "glob pattern " + TextFormat.list(scope.globs());
        String days = key.end()
                .map(end -> "good until " + TextFormat.minute(end))
                .or(() -> scope.expires()
                        .map(day -> "last day " + day + " ("
                                + daysLeft(key.daysLeft().orElseThrow()) + ")"))
                .orElse("expiry not declared");
        String alive = key.verdict().map(CheckSummary::alive).orElse("not asked whether alive");
        return TextFormat.list(Stream.of("from " + ProgressLog.shown(key.origin()), scopes, globs, days, alive)
                .toList());
    }

    private static String daysLeft(long days) {
        return days < 0 ? "EXPIRED" : TextFormat.count(days, "day") + " left";
    }

    private static String alive(KeyVerdict verdict) {
        return switch (verdict) {
            case ALIVE, ALLOWED, NO_PACKAGE -> "alive";
            case REFUSED -> "DEAD or without a push scope";
            case OWNER_LOCKED -> "owner LOCKED";
            case OWNER_UNCONFIRMED -> "owner UNCONFIRMED";
            case UNKNOWN -> "alive or not: the feed does not say";
        };
    }

    private static String leftOut(CheckReport.LeftOut leftOut) {
        return switch (leftOut) {
            case KEY_AND_FEED ->
                "Not checked: the API key and the feed, since this build does not go on to deploy"
                        + " (-Dnuget.check.requireKey checks them as well).";
            case OFFLINE -> "Not checked, since Maven is offline: whether the key is alive and the versions are free.";
            case EXCHANGE ->
                "Not checked: whether trusted publishing gives a key. A token is good for one exchange, right before the"
                        + " push.";
            case VERSIONS -> "Not checked: whether versions are free, which this feed does not tell.";
            case LIVENESS -> "Not checked: whether the key is alive, which this feed does not tell.";
        };
    }
}
