package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.ExpiryWarning;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PublishEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Writes what happens during a push or a check to Maven's log. */
public final class ProgressLog implements Consumer<PublishEvent> {
    /** Of more files than that, only those that are done have a line. */
    private static final int FEW = 10;

    private final Log log;
    private final BuildState memory;
    private final UploadDisplay uploads;

    public ProgressLog(Log log, BuildState memory) {
        this(log, memory, UploadDisplay.LINES);
    }

    public ProgressLog(Log log, BuildState memory, UploadDisplay uploads) {
        this.log = log;
        this.memory = memory;
        this.uploads = uploads;
    }

    /** Asks first for the events of every push, since a class is loaded where it is asked for. */
    @Override
    public void accept(PublishEvent event) {
        if (event instanceof PublishEvent.Uploading) {
            return; // for a live display
        } else if (event instanceof PublishEvent.Pushing pushing) {
            if (pushing.all() <= FEW && uploads != UploadDisplay.LIVE) {
                log.info("Pushing " + DisplayNames.of(pushing.file()) + " ("
                        + TextFormat.size(pushing.file().size()) + ") to " + pushing.source());
            }
        } else if (event instanceof PublishEvent.Done done) {
            if (done.outcome() == Outcome.PUSHED && uploads != UploadDisplay.LIVE) {
                log.info("Pushed " + (done.all() > FEW ? done.done() + " of " + done.all() + ": " : "")
                        + DisplayNames.of(done.file()) + " in " + TextFormat.seconds(done.took()));
            }
        } else {
            key(event);
        }
    }

    private void key(PublishEvent event) {
        if (event instanceof PublishEvent.KeyFound found) {
            log.info("API key: from " + DisplayNames.of(found.origin()) + ", for " + found.source());
        } else if (event instanceof PublishEvent.KeyAbsent absent) {
            log.info(
                    absent.isDryRun()
                            ? "No API key found for " + absent.source() + "; a dry run needs none."
                            : "No API key found for " + absent.source() + ", so the push goes without one ("
                                    + KeyMessages.whereSought(absent.absence()) + ").");
        } else if (event instanceof PublishEvent.LoginOnly login) {
            log.info("No API key found for " + login.source() + ". The login of "
                    + DisplayNames.of(new KeyOrigin.Settings(login.serverId())) + " is sent alone.");
        } else if (event instanceof PublishEvent.OtherOrigin other) {
            log.info(KeyMessages.of(other));
        } else if (event instanceof PublishEvent.SharedVariable shared) {
            log.warn("The environment variable " + shared.variable() + " belongs to <server> '" + shared.serverId()
                    + "' and also to " + TextFormat.list(shared.others()) + ", because . and - become _."
                    + " If their keys differ, name the variable with \"-Dnuget.apiKeyEnv\".");
        } else if (event instanceof PublishEvent.NoToken none) {
            log.info("Trusted publishing for " + none.user() + ": no CI token available, falling back to settings.xml");
        } else if (event instanceof PublishEvent.KeyIssued issued) {
            log.info("API key: from " + DisplayNames.of(issued.origin())
                    + issued.goodUntil()
                            .map(it -> ", valid until " + TextFormat.minute(it))
                            .orElse(""));
        } else if (event instanceof PublishEvent.GlobUndeclared) {
            log.info("The key's glob pattern is not declared and was not checked. " + KeyMessages.DECLARE_GLOB);
        } else if (event instanceof PublishEvent.GlobCovers covers) {
            log.info("The key's " + DisplayNames.of(covers.globs())
                    + TextFormat.agree(covers.globs(), " covers ", " cover ")
                    + TextFormat.count(covers.packages(), "package ID") + ".");
        } else if (event instanceof PublishEvent.KeyExpiresSoon soon) {
            log.warn("The API key from " + DisplayNames.of(soon.origin()) + " expires on " + soon.expires() + " ("
                    + (soon.days() == 0 ? "today" : "in " + TextFormat.count(soon.days(), "day"))
                    + "). Regenerate it in time.");
        } else {
            push(event);
        }
    }

    private void push(PublishEvent event) {
        if (event instanceof PublishEvent.OldSymbolsSkipped skipped) {
            log.warn(skipped.path() + " is a legacy symbols package and is not pushed. Use .snupkg.");
        } else if (event instanceof PublishEvent.SymbolsNotTaken left) {
            log.info("Not pushing " + DisplayNames.of(left.symbols()) + ": the feed does not accept symbols.");
        } else if (event instanceof PublishEvent.Warnings warnings) {
            log.info(FindingMessages.warnings(warnings.findings()));
        } else if (event instanceof PublishEvent.Retrying retry) {
            log.warn(DisplayNames.of(retry.file()) + ": attempt " + retry.attempt() + " of " + retry.maxAttempts()
                    + " failed. " + FeedMessages.said(retry.problem()) + again(retry.pause()));
        } else if (event instanceof PublishEvent.RetryingIndex retry) {
            log.warn("Reading " + retry.source() + ": attempt " + retry.attempt() + " of " + retry.maxAttempts()
                    + " failed. " + FeedMessages.said(retry.problem()) + again(retry.pause()));
        } else if (event instanceof PublishEvent.SymbolsPending pending) {
            log.info(DisplayNames.of(pending.symbols()) + ": the feed still validates symbols that were pushed before."
                    + again(pending.pause()));
        } else if (event instanceof PublishEvent.StillUploading still) {
            if (uploads == UploadDisplay.LINES) {
                log.info("Pushing " + DisplayNames.of(still.file()) + ": " + progress(still));
            }
        } else if (event instanceof PublishEvent.ServerWarning warning) {
            warn(DisplayNames.of(warning.file()) + ": ", warning.warning());
        } else if (event instanceof PublishEvent.ReportUnwritten unwritten) {
            log.warn("Cannot write the report " + unwritten.report() + ": " + TextFormat.sentence(unwritten.detail()));
        } else {
            availability(event);
        }
    }

    private void availability(PublishEvent event) {
        if (event instanceof PublishEvent.AwaitingAvailability waiting) {
            log.info(
                    "Available on the feed: " + waiting.listed() + " of " + TextFormat.count(waiting.all(), "package"));
        } else if (event instanceof PublishEvent.NotYetAvailable late) {
            List<PackageIdentity> missing = late.missing();
            String names = TextFormat.list(missing);
            log.warn((late.waited().isZero()
                            ? "The feed cannot say whether " + names + TextFormat.agree(missing, " is", " are")
                                    + " available yet."
                            : "After " + TextFormat.count(late.waited().toSeconds(), "second")
                                    + " the feed does not list " + names + " yet.")
                    + itWas(missing) + " pushed"
                    + (late.isGallery()
                            ? ", and validation may still be running. If it fails, the owner gets an e-mail."
                            : "."));
        } else if (event instanceof PublishEvent.AvailabilityUnawaited unawaited) {
            log.warn("The push was cancelled while waiting for the feed to list " + TextFormat.list(unawaited.missing())
                    + "." + itWas(unawaited.missing()) + " pushed.");
        }
    }

    private static String progress(PublishEvent.StillUploading still) {
        long size = still.file().size();
        long seconds = Math.max(1, still.elapsed().toSeconds());
        if (still.sent() >= size) {
            return "all " + TextFormat.size(size) + " are sent, waiting for the feed's answer ("
                    + TextFormat.seconds(Duration.ofSeconds(seconds)) + ")";
        }
        return TextFormat.size(still.sent()) + " of " + TextFormat.size(size) + " (" + still.sent() * 100 / size
                + "%), " + TextFormat.size(still.sent() / seconds) + " per second";
    }

    private static String again(Duration pause) {
        return pause.isZero() ? " Retrying now." : " Retrying in " + TextFormat.seconds(pause) + ".";
    }

    private static String itWas(List<PackageIdentity> packages) {
        return TextFormat.agree(packages, " It was", " They were");
    }

    /**
     * Logs a warning of a server. The warning that a key expires comes with every answer, so it is logged once per build.
     *
     * @param subject what the warning is about, with a separator; may be empty
     */
    public void warn(String subject, String warning) {
        if (!ExpiryWarning.is(warning)) {
            log.warn(subject + warning);
        } else if (memory.isNew(warning)) {
            List.of("", "*** " + warning + " ***", "").forEach(log::warn);
        }
    }
}
