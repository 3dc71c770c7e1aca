package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.CiSystem;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedProblem;
import java.time.Instant;
import java.util.Optional;

/** What the user reads when trusted publishing gives no key. */
final class TrustedPublishingMessages {
    private TrustedPublishingMessages() {}

    static String of(FeedProblem.NoKey problem) {
        return "No API key by trusted publishing: " + reason(problem);
    }

    /** What is missing for a token to be offered, behind the message that there is no key at all. */
    static String missing(KeyProblem.NoToken problem) {
        String gitHub = "on GitHub Actions the job needs `permissions: id-token: write`";
        String gitLab = "on GitLab CI the job needs `id_tokens: NUGET_ID_TOKEN: aud: "
                + problem.publishing().audience() + "`";
        String advice = problem.ci()
                .map(ci -> ci == CiSystem.GITHUB ? gitHub : gitLab)
                .orElse(gitHub + ", " + gitLab + ", and other systems cannot do it");
        return " Trusted publishing of " + problem.publishing().user() + " found no token to exchange: " + advice + ".";
    }

    private static String reason(FeedProblem.NoKey problem) {
        if (problem instanceof FeedProblem.NoJobToken none) {
            return "GitHub gave this job no token, " + TextFormat.sentence(none.detail())
                    + " Check that the job has `permissions: id-token: write`, and run it again.";
        }
        if (problem instanceof FeedProblem.NoKeyAnswer none) {
            return unanswered(none.failure());
        }
        if (problem instanceof FeedProblem.TokenRefused refused) {
            return FeedMessages.answered(refused.answer()) + " "
                    + TokenRefusalText.of(refused.refusal(), refused.answer());
        }
        if (problem instanceof FeedProblem.NoKeyInAnswer nothing) {
            return nothing.url() + " answered with success, and without a key. Check nuget.trustedPublishing.tokenUrl.";
        }
        return spent(((FeedProblem.TokenSpent) problem).keyDied());
    }

    private static String unanswered(FeedProblem.NoAnswer failure) {
        String detail = failure.detail().isBlank() ? "." : ": " + TextFormat.sentence(failure.detail());
        return switch (failure.failure()) {
            case UNKNOWN_HOST ->
                "The host " + failure.url().getHost()
                        + " is unknown. Check nuget.trustedPublishing.tokenUrl for a typing error, and the network.";
            case TLS ->
                "No secure connection to " + failure.url() + detail
                        + " Check the certificate, and that this JDK trusts its issuer.";
            case PROXY ->
                "The proxy on the way to " + failure.url() + " refused" + detail
                        + " Check <proxy> in settings.xml: its address, user name and password.";
            case REFUSED, TIMEOUT, BROKEN ->
                failure.url() + " did not answer" + detail
                        + " Check that it can be reached from here, and run the job again: a token is never sent twice.";
        };
    }

    private static String spent(Optional<Instant> keyDied) {
        return "A GitLab job has one token, which is good for one key, and "
                + keyDied.map(it -> "that key was good until " + TextFormat.minute(it) + ".")
                        .orElse("the exchange of it failed before in this build.")
                + " Run the job again for a new token"
                + (keyDied.isPresent() ? ", with fewer packages in one job." : ".");
    }
}
