package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the user reads when the API key cannot be used. */
final class KeyProblemText {
    private static final String KEYS_PAGE = "https://www.nuget.org/account/apikeys";
    private static final String NOTHING_SENT = " Nothing was sent. ";

    /** Maven's decrypter says which exceptions it met. */
    private static final Pattern JAVA_NAME = Pattern.compile("\\b(?:[a-z]\\w*[.])+[A-Z]\\w*: ");

    private KeyProblemText() {}

    static String of(KeyProblem problem) {
        if (problem instanceof KeyProblem.NotFound missing) {
            return notFound(missing);
        }
        if (problem instanceof KeyProblem.NoToken none) {
            return notFound(none.missing()) + TrustedPublishingText.missing(none);
        }
        if (problem instanceof KeyProblem.KeyInsteadOfName) {
            return "nuget.apiKeyEnv holds what looks like an API key." + NOTHING_SENT
                    + "It takes the name of an environment variable: put the key into that variable, and regenerate it"
                    + " first, since it may have been seen where it was.";
        }
        if (problem instanceof KeyProblem.Unsendable unsendable) {
            return "The API key from " + EventLog.shown(unsendable.origin())
                    + " has characters in it that no HTTP header can carry, such as white space or letters beyond ASCII."
                    + NOTHING_SENT + "Copy the key again, by itself.";
        }
        if (problem instanceof KeyProblem.Undecryptable broken) {
            return "The password of " + server(broken.serverId()) + " is encrypted and cannot be decrypted: "
                    + Words.sentence(JAVA_NAME.matcher(broken.detail()).replaceAll("")) + NOTHING_SENT
                    + "Encrypt the key again on this machine (Maven 3: mvn --encrypt-password, with the master password in"
                    + " settings-security.xml; Maven 4: mvnenc), or put it into an environment variable.";
        }
        if (problem instanceof KeyProblem.UnsetVariable unset) {
            return "The password of " + server(unset.serverId()) + " is ${env." + unset.variable()
                    + "}, and there is no environment variable " + unset.variable() + "." + NOTHING_SENT
                    + "Set it, or put the key where the environment variable is not needed.";
        }
        if (problem instanceof KeyProblem.ForeignOrigin foreign) {
            return "The <repositoryOrigins> of " + server(foreign.serverId()) + " allow "
                    + Words.list(foreign.allowed())
                    + ", not " + foreign.origin() + "." + NOTHING_SENT
                    + "Add that origin, or name another server with -Dnuget.serverId.";
        }
        return ofDeclaration(problem);
    }

    private static String ofDeclaration(KeyProblem problem) {
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
        if (problem instanceof KeyProblem.Expired expired) {
            return "The API key from " + EventLog.shown(expired.origin()) + " expired on " + expired.expires()
                    + ", says <expires> in settings.xml." + NOTHING_SENT + "Regenerate the key"
                    + where(expired.origin())
                    + " and store it together with its new last day.";
        }
        if (problem instanceof KeyProblem.Died died) {
            return "The API key from " + EventLog.shown(died.origin()) + " is a short-lived one, and died at "
                    + Words.minute(died.end()) + ", as it says itself." + NOTHING_SENT
                    + "Get a new one from trusted publishing, or use a key that lives longer.";
        }
        if (problem instanceof KeyProblem.NotForPush scope) {
            return "The API key from " + EventLog.shown(scope.origin()) + " is declared for "
                    + Words.list(scope.declared().stream()
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList())
                    + ", and a push needs push or pushversion." + NOTHING_SENT
                    + "Use a key with the scope Push, or correct <scopes> in settings.xml.";
        }
        if (problem instanceof KeyProblem.Dead dead) {
            return dead.source() + " does not accept the API key from " + EventLog.shown(dead.origin())
                    + ": it is mistyped, expired, regenerated or deleted, or has no push scope." + NOTHING_SENT
                    + "Regenerate it or create one" + where(dead.origin()) + ", and store it anew.";
        }
        if (problem instanceof KeyProblem.NotOwner foreign) {
            return "The owner of the API key from " + EventLog.shown(foreign.origin()) + " does not own "
                    + Words.list(foreign.ids()) + ", says the feed." + NOTHING_SENT
                    + "Use a key whose owner does, or have an owner of the package add the other one.";
        }
        if (problem instanceof KeyProblem.OwnerBlocked blocked) {
            return "The owner of the API key from " + EventLog.shown(blocked.origin())
                    + (blocked.locked()
                            ? " is locked, says the feed." + NOTHING_SENT
                                    + "Ask the feed's operator (nuget.org: support@nuget.org)."
                            : " has not confirmed an e-mail address, says the feed." + NOTHING_SENT
                                    + "Sign in as that owner and confirm it.");
        }
        if (problem instanceof KeyProblem.OnlyNewVersions newIds) {
            return "The API key from " + EventLog.shown(newIds.origin())
                    + " is declared for new versions only (pushversion), and the feed has no package "
                    + Words.list(newIds.ids()) + "." + NOTHING_SENT
                    + "Use a key that may push new packages, or correct <scopes> in settings.xml.";
        }
        KeyProblem.NotCovered uncovered = (KeyProblem.NotCovered) problem;
        return "The API key from " + EventLog.shown(uncovered.origin()) + " may not push " + Words.list(uncovered.ids())
                + ": its glob pattern " + Words.list(uncovered.globs()) + " does not match." + NOTHING_SENT
                + "Use a key whose glob pattern does, or edit it" + where(uncovered.origin())
                + " and then where it is declared: <globPattern> in settings.xml or nuget.globPattern.";
    }

    private static String notFound(KeyProblem.NotFound missing) {
        boolean nugetOrg = missing.variable().equals("NUGET_API_KEY");
        return "No API key" + (nugetOrg ? " for nuget.org" : "") + ": the environment variable " + missing.variable()
                + " is not set, and settings.xml has "
                + (missing.serverExists() ? "no password in " : "no ")
                + "<server> '" + missing.keyServerId() + "'."
                + (missing.nugetOrgKeyIsSet()
                        ? " (NUGET_API_KEY is set, but goes to nuget.org only, so that its key cannot reach another host.)"
                        : "")
                + NOTHING_SENT
                + (nugetOrg ? "Create a key with the scope Push at " + KEYS_PAGE + " and set" : "Set")
                + " that variable, or add <server><id>" + missing.keyServerId()
                + "</id><password>the key</password></server> to settings.xml.";
    }

    /** Whether another key would help, so that it helps to be told how to get one. */
    static boolean isSolvedByAnotherKey(KeyProblem problem) {
        return problem instanceof KeyProblem.NotFound
                || problem instanceof KeyProblem.NoToken
                || problem instanceof KeyProblem.Expired
                || problem instanceof KeyProblem.Died
                || problem instanceof KeyProblem.NotForPush
                || problem instanceof KeyProblem.NotCovered
                || problem instanceof KeyProblem.Dead
                || problem instanceof KeyProblem.NotOwner
                || problem instanceof KeyProblem.OnlyNewVersions;
    }

    private static String server(String id) {
        return EventLog.shown(new KeyOrigin.Settings(id));
    }

    /** Keys of nuget.org are made and mended on one page; where others are, only their owner knows. */
    private static String where(KeyOrigin origin) {
        boolean nugetOrg = origin.equals(new KeyOrigin.Environment("NUGET_API_KEY"))
                || origin.equals(new KeyOrigin.Settings("nuget.org"));
        return nugetOrg ? " at " + KEYS_PAGE : "";
    }
}
