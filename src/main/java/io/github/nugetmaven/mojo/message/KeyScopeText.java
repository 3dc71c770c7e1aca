package io.github.nugetmaven.mojo.message;

import static io.github.nugetmaven.mojo.message.KeyMessages.NOTHING_SENT;

import io.github.nugetmaven.auth.KeyProblem;
import java.util.Locale;

/** What the user reads when a key may not push, by what was declared of it or by what the feed says. */
final class KeyScopeText {
    private KeyScopeText() {}

    static String of(KeyProblem problem) {
        if (problem instanceof KeyProblem.BadGlob glob) {
            return "\"" + glob.pattern()
                    + "\" is not a glob pattern of nuget.org: those have letters, digits, _ . - and"
                    + " the one wildcard *." + NOTHING_SENT
                    + "Write <globPattern> in settings.xml, or nuget.globPattern, as on the key's page, several separated"
                    + " by commas.";
        }
        if (problem instanceof KeyProblem.BadScope scope) {
            return "\"" + scope.word() + "\" in <scopes> in settings.xml is not a scope." + NOTHING_SENT
                    + "Write push, pushversion or unlist, several separated by commas.";
        }
        if (problem instanceof KeyProblem.BadExpiry expiry) {
            return "\"" + expiry.text() + "\" in <expires> in settings.xml is not a date." + NOTHING_SENT
                    + "Write the key's last day as year-month-day, such as 2026-12-20.";
        }
        if (problem instanceof KeyProblem.DeclaredExpiryPassed expired) {
            return "The API key from " + ProgressLog.shown(expired.origin()) + " expired on " + expired.expires()
                    + ", says <expires> in settings.xml." + NOTHING_SENT + "Regenerate the key, and store it"
                    + " together with its new last day.";
        }
        if (problem instanceof KeyProblem.ShortLivedKeyExpired died) {
            return "The API key from " + ProgressLog.shown(died.origin()) + " is a short-lived one, and died at "
                    + TextFormat.minute(died.end()) + ", as it says itself." + NOTHING_SENT
                    + "Get a new one from trusted publishing, or use a key that lives longer.";
        }
        if (problem instanceof KeyProblem.NotForPush scope) {
            return "The API key from " + ProgressLog.shown(scope.origin()) + " is declared for "
                    + TextFormat.list(scope.declared().stream()
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList())
                    + ", and a push needs push or pushversion." + NOTHING_SENT
                    + "Use a key with the scope Push, or correct <scopes> in settings.xml.";
        }
        if (problem instanceof KeyProblem.RejectedByFeed dead) {
            return dead.source() + " does not accept the API key from " + ProgressLog.shown(dead.origin())
                    + ": it is mistyped, expired, regenerated or deleted, or has no push scope." + NOTHING_SENT
                    + "Regenerate it or create one, and store it anew.";
        }
        if (problem instanceof KeyProblem.NotOwner foreign) {
            return "The owner of the API key from " + ProgressLog.shown(foreign.origin()) + " does not own "
                    + TextFormat.list(foreign.ids()) + ", says the feed." + NOTHING_SENT
                    + "Use a key whose owner does, or have an owner of the package add the other one.";
        }
        if (problem instanceof KeyProblem.OwnerBlocked blocked) {
            return "The owner of the API key from " + ProgressLog.shown(blocked.origin())
                    + (blocked.locked()
                            ? " is locked, says the feed." + NOTHING_SENT
                                    + "Ask the feed's operator (nuget.org: support@nuget.org)."
                            : " has not confirmed an e-mail address, says the feed." + NOTHING_SENT
                                    + "Sign in as that owner and confirm it.");
        }
        if (problem instanceof KeyProblem.OnlyNewVersions newIds) {
            return "The API key from " + ProgressLog.shown(newIds.origin())
                    + " is declared for new versions only (pushversion), and the feed has no package "
                    + TextFormat.list(newIds.ids()) + "." + NOTHING_SENT
                    + "Use a key that may push new packages, or correct <scopes> in settings.xml.";
        }
        KeyProblem.NotCovered uncovered = (KeyProblem.NotCovered) problem;
        return "The API key from " + ProgressLog.shown(uncovered.origin()) + " may not push "
                + TextFormat.list(uncovered.ids())
                + ": its glob pattern " + TextFormat.list(uncovered.globs()) + " does not match." + NOTHING_SENT
                + "Use a key whose glob pattern does, or edit it on the key's page and"
                + " then where it is declared: <globPattern> in settings.xml or nuget.globPattern.";
    }
}
