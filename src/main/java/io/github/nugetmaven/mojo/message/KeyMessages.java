package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import java.util.regex.Pattern;

/** What the user reads when the API key cannot be used. */
public final class KeyMessages {
    static final String NOTHING_SENT = " Nothing was sent. ";

    /** Maven's decrypter says which exceptions it met. */
    private static final Pattern JAVA_NAME = Pattern.compile("\\b(?:[a-z]\\w*[.])+[A-Z]\\w*: ");

    private KeyMessages() {}

    static String of(KeyProblem problem) {
        if (problem instanceof KeyProblem.NotFound missing) {
            return notFound(missing);
        }
        if (problem instanceof KeyProblem.NoToken none) {
            return notFound(none.missing()) + TrustedPublishingMessages.missing(none);
        }
        if (problem instanceof KeyProblem.KeyInsteadOfName) {
            return "nuget.apiKeyEnv holds what looks like an API key." + NOTHING_SENT
                    + "It takes the name of an environment variable: put the key into that variable, and regenerate it"
                    + " first, since it may have been seen where it was.";
        }
        if (problem instanceof KeyProblem.Unsendable unsendable) {
            return "The API key from " + ProgressLog.shown(unsendable.origin())
                    + " has characters in it that no HTTP header can carry, such as white space or letters beyond ASCII."
                    + NOTHING_SENT + "Copy the key again, by itself.";
        }
        if (problem instanceof KeyProblem.Undecryptable broken) {
            return "The password of " + server(broken.serverId()) + " is encrypted and cannot be decrypted: "
                    + TextFormat.sentence(JAVA_NAME.matcher(broken.detail()).replaceAll("")) + NOTHING_SENT
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
                    + TextFormat.list(foreign.allowed())
                    + ", not " + foreign.origin() + "." + NOTHING_SENT
                    + "Add that origin, or name another server with -Dnuget.serverId.";
        }
        return KeyScopeText.of(problem);
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
                + "Set that variable, or add <server><id>" + missing.keyServerId()
                + "</id><password>the key</password></server> to settings.xml.";
    }

    /** Whether another key would help, so that it helps to be told how to get one. */
    public static boolean isSolvedByAnotherKey(KeyProblem problem) {
        return problem instanceof KeyProblem.NotFound
                || problem instanceof KeyProblem.NoToken
                || problem instanceof KeyProblem.DeclaredExpiryPassed
                || problem instanceof KeyProblem.ShortLivedKeyExpired
                || problem instanceof KeyProblem.NotForPush
                || problem instanceof KeyProblem.NotCovered
                || problem instanceof KeyProblem.RejectedByFeed
                || problem instanceof KeyProblem.NotOwner
                || problem instanceof KeyProblem.OnlyNewVersions;
    }

    private static String server(String id) {
        return ProgressLog.shown(new KeyOrigin.Settings(id));
    }
}
