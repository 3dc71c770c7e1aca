package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.mojo.message.FeedMessages;
import io.github.nugetmaven.mojo.message.ProgressLog;
import io.github.nugetmaven.publish.KeyTrial;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Asks the feed whether a pasted key is alive. One that nobody could be asked about may be stored all the same. */
public record KeyLivenessCheck(PackageSource source, FeedOptions options, ProgressLog events, Log log) {
    /** @throws MojoFailureException if the feed refuses the key */
    public void run(EnteredKey key, boolean isOffline) throws MojoFailureException {
        if (isOffline) {
            log.info("Whether the key is alive was not asked: Maven is offline.");
            return;
        }
        try {
            FeedCredentials credentials = new FeedCredentials(Optional.of(key.secret()), Optional.empty());
            Optional<KeyAnswer> answer = KeyTrial.ask(source, credentials, options);
            tell(answer.map(KeyAnswer::verdict).orElse(KeyVerdict.UNKNOWN));
            answer.ifPresent(it -> it.warnings().forEach(warning -> events.warn("", warning)));
        } catch (FeedException e) {
            log.warn("Whether the key is alive could not be asked. "
                    + FeedMessages.of(e.problem()).text());
        }
    }

    private void tell(KeyVerdict verdict) throws MojoFailureException {
        switch (verdict) {
            case REFUSED ->
                throw new MojoFailureException(source.shown()
                        + " does not accept this key: it is mistyped, expired, regenerated or deleted, or has no push scope."
                        + " Nothing was changed. Copy it again, or create another one, and call this goal again.");
            case OWNER_LOCKED, OWNER_UNCONFIRMED, UNKNOWN ->
                log.info("Whether the key is alive could not be told by " + source.shown() + ".");
            case ALIVE, ALLOWED, NO_PACKAGE -> log.info("The key is alive, says " + source.shown() + ".");
        }
    }
}
