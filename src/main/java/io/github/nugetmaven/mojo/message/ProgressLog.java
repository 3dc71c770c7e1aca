package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.ExpiryWarning;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.publish.PublishEvent;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Tells the user what happens, in Maven's log. */
public final class ProgressLog implements Consumer<PublishEvent> {
    private final Log log;
    private final BuildState memory;

    public ProgressLog(Log log, BuildState memory) {
        this.log = log;
        this.memory = memory;
    }

    @Override
    public void accept(PublishEvent event) {
        if (event instanceof PublishEvent.KeyFound found) {
            log.info("API key: from " + shown(found.origin()) + ", for " + found.source());
        } else if (event instanceof PublishEvent.KeyAbsent absent) {
            log.info("API key: none found for " + absent.source() + ", none needed for a dry run");
        } else if (event instanceof PublishEvent.NoToken none) {
            log.info("Trusted publishing of " + none.user()
                    + ": no token of a CI is offered here, so settings.xml is asked for the key");
        } else if (event instanceof PublishEvent.KeyIssued issued) {
            log.info("API key: from " + shown(issued.origin())
                    + issued.goodUntil()
                            .map(it -> ", good until " + TextFormat.minute(it))
                            .orElse(""));
        } else if (event instanceof PublishEvent.GlobUndeclared) {
            log.info(
                    "Glob pattern of the key: not declared, so not checked. Declare it as <globPattern> beside the key in"
                            + " settings.xml or with -Dnuget.globPattern.");
        } else if (event instanceof PublishEvent.GlobCovers covers) {
            log.info("Glob pattern of the key: " + TextFormat.list(covers.globs()) + " covers "
                    + TextFormat.count(covers.packages(), "package ID"));
        } else if (event instanceof PublishEvent.KeyExpiresSoon soon) {
            log.warn("The API key from " + shown(soon.origin()) + " expires on " + soon.expires() + ", "
                    + (soon.days() == 0 ? "today" : "in " + TextFormat.count(soon.days(), "day"))
                    + ". Regenerate it in time.");
        } else if (event instanceof PublishEvent.OldSymbolsSkipped skipped) {
            log.warn(skipped.path() + " is a symbols package of the old kind and not pushed. Feeds take .snupkg.");
        } else if (event instanceof PublishEvent.SymbolsNotTaken left) {
            log.info("Not pushing " + shown(left.symbols()) + ": the feed takes no symbols.");
        } else if (event instanceof PublishEvent.Warnings warnings) {
            log.info(FindingMessages.warnings(warnings.findings()));
        } else if (event instanceof PublishEvent.Pushing pushing) {
            log.info("Pushing " + shown(pushing.file()) + " ("
                    + TextFormat.size(pushing.file().size()) + ") to " + pushing.source());
        } else if (event instanceof PublishEvent.Retrying retry) {
            log.warn(shown(retry.file()) + ": attempt " + retry.attempt() + " of " + retry.maxAttempts() + " failed. "
                    + FeedMessages.said(retry.problem()) + " Trying again in "
                    + TextFormat.count(Math.max(1, retry.pause().toSeconds()), "second") + ".");
        } else if (event instanceof PublishEvent.AwaitingAvailability waiting) {
            log.info(
                    "Available on the feed: " + waiting.listed() + " of " + TextFormat.count(waiting.all(), "package"));
        } else if (event instanceof PublishEvent.NotYetAvailable late) {
            log.warn((late.waited().isZero()
                            ? "The feed does not tell whether it lists "
                            : "After " + TextFormat.count(late.waited().toSeconds(), "second")
                                    + " the feed does not list ")
                    + TextFormat.list(late.missing())
                    + ". They are pushed, and may still be in validation; should that fail,"
                    + " nuget.org writes a mail to the owner.");
        } else if (event instanceof PublishEvent.AvailabilityUnawaited unawaited) {
            log.warn("The feed does not list " + TextFormat.list(unawaited.missing())
                    + " yet. They are pushed; the push was cancelled while it waited for that.");
        } else if (event instanceof PublishEvent.ReportUnwritten unwritten) {
            log.warn("The report " + unwritten.report() + " could not be written: "
                    + TextFormat.sentence(unwritten.detail()));
        } else if (event instanceof PublishEvent.ServerWarning warning) {
            warn(shown(warning.file()) + ": ", warning.warning());
        }
    }

    /** What a server wants its publisher to know; that the key expires, which it says with every answer, once per build. */
    public void warn(String subject, String warning) {
        if (!ExpiryWarning.is(warning)) {
            log.warn(subject + warning);
        } else if (memory.isNew(warning)) {
            List.of("", "*** " + warning + " ***", "").forEach(log::warn);
        }
    }

    static String shown(KeyOrigin origin) {
        if (origin instanceof KeyOrigin.Environment environment) {
            return "the environment variable " + environment.variable();
        }
        if (origin instanceof KeyOrigin.Exchange exchange) {
            return "trusted publishing of " + exchange.user() + " (" + exchange.ci() + ")";
        }
        return "<server> '" + ((KeyOrigin.Settings) origin).serverId() + "' in settings.xml";
    }

    static String shown(PackageFile file) {
        return file.symbols()
                ? "symbols of " + file.identity()
                : file.identity().toString();
    }
}
