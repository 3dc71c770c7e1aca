package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.publish.PublishEvent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Messages about API keys that are missing, unusable or not allowed to push. */
public final class KeyMessages {
    /** The possible reasons why a feed refuses a key for every package. */
    static final String REJECTED = "it is mistyped, expired, regenerated or deleted, or it has no push scope";

    /** Where to declare a glob pattern that the plugin does not know yet. */
    static final String DECLARE_GLOB =
            "Declare it as <globPattern> beside the key in settings.xml or with \"-Dnuget.globPattern\".";

    /** Maven's decrypter puts the names of exceptions into its messages. */
    private static final Pattern JAVA_NAME = Pattern.compile("\\b[a-z][\\w.]{1,200}[.][A-Z]\\w{0,99}: ");

    private KeyMessages() {}

    public static FailureMessage of(KeyProblem problem) {
        if (problem instanceof KeyProblem.NotFound missing) {
            return notFound(missing);
        }
        if (problem instanceof KeyProblem.NoToken none) {
            FailureMessage missing = notFound(none.missing());
            FailureMessage noToken = TrustedPublishingMessages.of(none);
            return new FailureMessage(
                    missing.problem() + " " + noToken.problem(), missing.advice() + " " + noToken.advice());
        }
        if (problem instanceof KeyProblem.SecretInsteadOfName secret) {
            return new FailureMessage(
                    "The value of " + secret.place() + " looks like " + secret.shape() + ", so it is not shown.",
                    "Put the secret into an environment variable or into the password of a <server>, and use only the"
                            + " name of that variable or server here. Regenerate the secret first, because others may have"
                            + " seen it.");
        }
        if (problem instanceof KeyProblem.NotForHost foreign) {
            return notForHost(foreign);
        }
        if (problem instanceof KeyProblem.NotAKey not) {
            return new FailureMessage(
                    key(not.origin()) + " is not an API key of nuget.org: " + mistake(not) + ".",
                    "Store the key again, as nuget.org shows it: 46 characters that start with oy2, and nothing around"
                            + " them.");
        }
        if (problem instanceof KeyProblem.BadHeader header) {
            return new FailureMessage(
                    "The header \"" + header.name() + "\" in <httpHeaders> of " + server(header.serverId())
                            + " has a name or a value that HTTP cannot carry.",
                    "Give each <property> a <name> and a <value> of visible ASCII characters.");
        }
        if (problem instanceof KeyProblem.Unsendable unsendable) {
            return new FailureMessage(
                    key(unsendable.origin()) + " contains characters that an HTTP header cannot carry, such as white"
                            + " space or letters beyond ASCII.",
                    "Copy the key again, without anything around it.");
        }
        if (problem instanceof KeyProblem.Undecryptable broken) {
            return new FailureMessage(
                    passwordOf(broken.serverId()) + " is encrypted and cannot be decrypted: "
                            + TextFormat.sentence(JAVA_NAME
                                    .matcher(BoundedInput.head(broken.detail()))
                                    .replaceAll("")),
                    "Encrypt the key again on this machine (Maven 3: mvn --encrypt-password, with the master password in"
                            + " settings-security.xml; Maven 4: mvnenc), or put it into an environment variable. Maven takes every password in"
                            + " braces for an encrypted one: if these braces belong to the key itself, encrypt it together"
                            + " with them.");
        }
        if (problem instanceof KeyProblem.EncryptedByMaven4 newer) {
            return new FailureMessage(
                    passwordOf(newer.serverId()) + " was encrypted by Maven 4. This Maven 3 cannot decrypt it.",
                    "Run this build with Maven 4, put the key into an environment variable, or store it again with this"
                            + " Maven: " + ApiKeyGuide.COMMAND + ". Maven 4 can use what Maven 3 encrypts.");
        }
        if (problem instanceof KeyProblem.UnsetVariable unset) {
            return new FailureMessage(
                    "The " + unset.part() + " of " + server(unset.serverId()) + " is ${env." + unset.variable()
                            + "}, but there is no environment variable " + unset.variable() + ".",
                    "Set that variable, or store the value itself in settings.xml.");
        }
        if (problem instanceof KeyProblem.ForeignOrigin foreign) {
            return new FailureMessage(
                    "The <repositoryOrigins> of " + server(foreign.serverId()) + " allow "
                            + TextFormat.list(foreign.allowed()) + ", but not " + foreign.origin() + ".",
                    "Add this origin, or use another <server> with \"-Dnuget.serverId\".");
        }
        return ofDeclaration(problem);
    }

    private static FailureMessage notForHost(KeyProblem.NotForHost foreign) {
        boolean isServer = foreign.origin() instanceof KeyOrigin.Settings;
        return new FailureMessage(
                "The secret from " + DisplayNames.of(foreign.origin()) + " is for " + foreign.allowed() + ", not for "
                        + foreign.host() + ".",
                isServer
                        ? "Use another <server> with \"-Dnuget.serverId\". If the secret is meant for " + foreign.host()
                                + ", add this host to <sources> in the <configuration> of that <server>."
                        : "Put the key of " + foreign.host()
                                + " into a variable of its own, and name it with \"-Dnuget.apiKeyEnv\".");
    }

    private static String mistake(KeyProblem.NotAKey not) {
        return switch (not.mistake()) {
            case QUOTED -> "it has quotes around it";
            case MASKED -> "it is the mask that a log shows instead of a secret";
            case UNEXPANDED -> "it is the name of a variable or secret that nothing has replaced by its value";
            case FOREIGN -> "it is a token of another service";
            case OTHER -> "it has another form (" + TextFormat.count(not.length(), "character") + ")";
        };
    }

    /** The line that names the hosts to which a feed has packages sent. */
    static String of(PublishEvent.OtherOrigin other) {
        String withKey = other.hasKey() ? "Packages and the API key" : "Packages";
        String withoutLogin = other.hasLogin() ? ", but the login of the source does not" : "";
        return withKey + " go to " + TextFormat.list(other.addresses()) + ", as " + other.source() + " says"
                + withoutLogin + ".";
    }

    private static FailureMessage notFound(KeyProblem.NotFound missing) {
        boolean nugetOrg = missing.variable().equals("NUGET_API_KEY");
        return new FailureMessage(
                "No API key" + (nugetOrg ? " for nuget.org" : "") + ": " + whereSought(missing) + ".",
                "Set that variable, or add <server><id>" + missing.keyServerId()
                        + "</id><password>the key</password></server> to settings.xml.");
    }

    /** Where a key was looked for in vain, without a full stop. */
    static String whereSought(KeyProblem absence) {
        KeyProblem.NotFound missing =
                absence instanceof KeyProblem.NoToken none ? none.missing() : (KeyProblem.NotFound) absence;
        return "the environment variable " + missing.variable() + " is not set, and settings.xml has "
                + (missing.serverExists() ? "no password in " : "no ") + "<server> '" + missing.keyServerId() + "'"
                + (missing.nugetOrgKeyIsSet()
                        ? "; NUGET_API_KEY is set, but is used for nuget.org only, so that its key cannot reach another"
                                + " host"
                        : "");
    }

    /** Problems with the declaration of a key in settings.xml or by nuget.globPattern. */
    private static FailureMessage ofDeclaration(KeyProblem problem) {
        if (problem instanceof KeyProblem.BadGlob glob) {
            return new FailureMessage(
                    "\"" + glob.pattern()
                            + "\" is not a valid glob pattern for nuget.org. A pattern consists of letters,"
                            + " digits, _ . - and the wildcard *.",
                    "Write <globPattern> in settings.xml, or nuget.globPattern, exactly as on the key's page. Separate"
                            + " several patterns with commas.");
        }
        if (problem instanceof KeyProblem.BadScope scope) {
            return new FailureMessage(
                    "\"" + scope.word() + "\" in <scopes> in settings.xml is not a scope.",
                    "Use push, pushversion or unlist. Separate several scopes with commas.");
        }
        if (problem instanceof KeyProblem.BadExpiry expiry) {
            return new FailureMessage(
                    "\"" + expiry.text() + "\" in <expires> in settings.xml is not a date.",
                    "Write the date on which the key expires as year-month-day, such as 2026-12-20.");
        }
        if (problem instanceof KeyProblem.DeclaredExpiryPassed expired) {
            return new FailureMessage(
                    key(expired.origin()) + " expired on " + expired.expires()
                            + ", according to <expires> in settings.xml.",
                    "Regenerate the key, and store it together with its new expiry date.");
        }
        if (problem instanceof KeyProblem.NotForPush scope) {
            return new FailureMessage(
                    "According to <scopes> in settings.xml, the API key from " + DisplayNames.of(scope.origin())
                            + " is for " + actions(scope.declared()) + ". A push needs push or pushversion.",
                    "Use a key with the scope Push, or correct <scopes> in settings.xml.");
        }
        if (problem instanceof KeyProblem.OnlyNewVersions newIds) {
            return new FailureMessage(
                    "According to <scopes> in settings.xml, the API key from " + DisplayNames.of(newIds.origin())
                            + " can push new versions only (pushversion), but the feed does not have "
                            + TextFormat.list(newIds.ids()) + " yet.",
                    "Use a key that can push new packages, or correct <scopes> in settings.xml.");
        }
        if (problem instanceof KeyProblem.NotCovered uncovered) {
            return new FailureMessage(
                    key(uncovered.origin()) + " cannot push " + TextFormat.list(uncovered.ids()) + ": its "
                            + DisplayNames.of(uncovered.globs())
                            + TextFormat.agree(uncovered.globs(), " does", " do") + " not match.",
                    "Use a key whose glob pattern matches, or edit the pattern on the key's page and then where it is"
                            + " declared: <globPattern> in settings.xml or nuget.globPattern.");
        }
        return ofRefusal(problem);
    }

    /** Problems that the key itself or the feed reports. */
    private static FailureMessage ofRefusal(KeyProblem problem) {
        if (problem instanceof KeyProblem.ShortLivedKeyExpired expired) {
            return new FailureMessage(
                    key(expired.origin()) + " is a short-lived key that expired at " + TextFormat.minute(expired.end())
                            + ".",
                    "Get a new one from trusted publishing, or use a key that is valid for longer.");
        }
        if (problem instanceof KeyProblem.RejectedByFeed rejected) {
            return new FailureMessage(
                    rejected.source() + " does not accept the API key from " + DisplayNames.of(rejected.origin()) + ": "
                            + REJECTED + ".",
                    "Regenerate the key or create a new one.");
        }
        if (problem instanceof KeyProblem.NotOwner foreign) {
            return new FailureMessage(
                    ownerOf(foreign.origin()) + " does not own " + TextFormat.list(foreign.ids()) + ".",
                    "Use a key of a package owner, or ask a package owner to add the owner of this key.");
        }
        KeyProblem.OwnerBlocked blocked = (KeyProblem.OwnerBlocked) problem;
        return blocked.locked()
                ? new FailureMessage(ownerOf(blocked.origin()) + " is locked.", FeedMessages.ASK_OPERATOR)
                : new FailureMessage(
                        ownerOf(blocked.origin()) + " has not confirmed an e-mail address.",
                        "Sign in as that owner and confirm the address.");
    }

    /** Whether another key solves the problem, so that the message should lead to one. */
    public static boolean isSolvedByAnotherKey(KeyProblem problem) {
        return problem instanceof KeyProblem.NotFound
                || problem instanceof KeyProblem.NoToken
                || problem instanceof KeyProblem.DeclaredExpiryPassed
                || problem instanceof KeyProblem.ShortLivedKeyExpired
                || problem instanceof KeyProblem.NotForPush
                || problem instanceof KeyProblem.NotAKey
                || problem instanceof KeyProblem.RejectedByFeed
                || problem instanceof KeyProblem.NotOwner
                || problem instanceof KeyProblem.OnlyNewVersions;
    }

    /**
     * The environment variable that another key belongs into: the one that the key came from, since it would take precedence
     * over a stored key, or in a CI the one that was looked for.
     */
    static Optional<String> variable(KeyProblem problem, boolean isCi) {
        if (problem instanceof KeyProblem.NotFound missing) {
            return Optional.of(missing.variable()).filter(it -> isCi);
        }
        if (problem instanceof KeyProblem.NoToken none) {
            return variable(none.missing(), isCi);
        }
        return origin(problem)
                .filter(KeyOrigin.Environment.class::isInstance)
                .map(it -> ((KeyOrigin.Environment) it).variable());
    }

    private static Optional<KeyOrigin> origin(KeyProblem problem) {
        if (problem instanceof KeyProblem.DeclaredExpiryPassed expired) {
            return Optional.of(expired.origin());
        }
        if (problem instanceof KeyProblem.ShortLivedKeyExpired expired) {
            return Optional.of(expired.origin());
        }
        if (problem instanceof KeyProblem.NotForPush scope) {
            return Optional.of(scope.origin());
        }
        if (problem instanceof KeyProblem.NotAKey wrong) {
            return Optional.of(wrong.origin());
        }
        if (problem instanceof KeyProblem.RejectedByFeed rejected) {
            return Optional.of(rejected.origin());
        }
        if (problem instanceof KeyProblem.NotOwner foreign) {
            return Optional.of(foreign.origin());
        }
        return problem instanceof KeyProblem.OnlyNewVersions newIds ? Optional.of(newIds.origin()) : Optional.empty();
    }

    /** The actions in the words of {@code <scopes>} in settings.xml. */
    static String actions(Collection<KeyScope.Action> actions) {
        return TextFormat.list(actions.stream()
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList());
    }

    private static String key(KeyOrigin origin) {
        return "The API key from " + DisplayNames.of(origin);
    }

    private static String ownerOf(KeyOrigin origin) {
        return "According to the feed, the owner of the API key from " + DisplayNames.of(origin);
    }

    private static String passwordOf(String serverId) {
        return "The password of " + server(serverId);
    }

    private static String server(String id) {
        return DisplayNames.of(new KeyOrigin.Settings(id));
    }
}
