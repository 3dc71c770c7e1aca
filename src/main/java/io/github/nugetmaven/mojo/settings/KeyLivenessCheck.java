package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyProbes;
import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.FeedMessages;
import io.github.nugetmaven.mojo.message.ProgressLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Asks the feed, with one small request, whether it accepts a key before the key is stored. */
public record KeyLivenessCheck(
        PackageSource source, FeedOptions options, ProgressLog events, ApiKeyGuide guide, Log log) {
    /**
     * Logs whether the feed accepts the key. If the feed cannot be asked, the key may be stored anyway.
     *
     * @throws MojoFailureException if the feed refuses the key
     */
    void run(EnteredKey key, boolean isOffline) throws MojoFailureException {
        if (isOffline) {
            log.info(guide.text("alive.offline"));
            return;
        }
        try {
            Optional<KeyAnswer> answer = ask(key);
            report(answer.map(KeyAnswer::verdict).orElse(KeyVerdict.UNKNOWN));
            answer.ifPresent(it -> it.warnings().forEach(warning -> events.warn("", warning)));
        } catch (FeedException e) {
            log.warn(
                    guide.text("alive.notVerified", FeedMessages.of(e.problem()).text()));
        }
    }

    /** Whether keys are created on the pages of a gallery: nuget.org's, or those of a feed whose index shows that it is one. */
    boolean isGallery(boolean isOffline) {
        if (source.isNuGetOrg() || isOffline) {
            return source.isNuGetOrg();
        }
        try (FeedClient client = new FeedClient(options, FeedCredentials.NONE)) {
            return HttpFeed.connect(source, client).keyProbes().isPresent();
        } catch (FeedException e) {
            return false;
        }
    }

    /** Empty if the feed is not a gallery, and so has no endpoint for this. */
    private Optional<KeyAnswer> ask(EnteredKey key) {
        SecretScope scope = source.isNuGetOrg()
                ? SecretScope.ofNuGetOrg(List.of())
                : SecretScope.ofFeed(source.webAddress().orElseThrow(), List.of());
        FeedCredentials credentials =
                new FeedCredentials(Optional.of(key.secret()), scope, Optional.empty(), Map.of(), SecretScope.ANY);
        try (FeedClient client = new FeedClient(options, credentials)) {
            return HttpFeed.connect(source, client).keyProbes().map(KeyProbes::alive);
        }
    }

    private void report(KeyVerdict verdict) throws MojoFailureException {
        switch (verdict) {
            case REFUSED -> throw new MojoFailureException(guide.text("alive.refused", source.shown()));
            case OWNER_LOCKED, OWNER_UNCONFIRMED, UNKNOWN -> log.info(guide.text("alive.unknown", source.shown()));
            case ALIVE, ALLOWED, NO_PACKAGE -> log.info(guide.text("alive.accepted", source.shown()));
        }
    }
}
