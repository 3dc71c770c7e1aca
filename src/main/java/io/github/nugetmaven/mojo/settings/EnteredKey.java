package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.auth.ApiKey;
import io.github.nugetmaven.auth.KeyMistake;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import org.apache.maven.plugin.MojoFailureException;

/** An API key that a user has entered. Messages do not quote it. Immutable. */
final class EnteredKey {
    private static final int NUGET_ORG_LENGTH = 46;
    private static final String NOTHING_CHANGED = " Nothing was changed. ";

    private final String text;

    private EnteredKey(String text) {
        this.text = text;
    }

    /**
     * Reads a key as the user entered it, with or without white space around it.
     *
     * @param nugetOrg whether the key is for nuget.org, whose keys have a known form
     * @throws MojoFailureException if this is not a key
     */
    static EnteredKey of(String entered, boolean nugetOrg) throws MojoFailureException {
        String text = entered.strip();
        if (text.isEmpty()) {
            throw new MojoFailureException("No API key was entered: the line is empty." + NOTHING_CHANGED
                    + "Paste the key, or pipe it into Maven as one line with -B.");
        }
        if (!ApiKey.isSendable(text)) {
            throw new MojoFailureException(
                    "This is not an API key: it has characters that an HTTP header cannot carry, such as white"
                            + " space or letters beyond ASCII." + NOTHING_CHANGED
                            + "Copy the key again, and nothing else.");
        }
        if (nugetOrg && KeyMistake.of(text).isPresent()) {
            throw new MojoFailureException("This is not a nuget.org API key (expected " + NUGET_ORG_LENGTH
                    + " characters starting with oy2, got " + text.length()
                    + (text.length() == NUGET_ORG_LENGTH ? " different ones)." : ").") + NOTHING_CHANGED
                    + "Copy the key again with the \"Copy\" button at " + ApiKeyGuide.PAGE + ".");
        }
        return new EnteredKey(text);
    }

    String secret() {
        return text;
    }

    /** Whether nuget.org issued it for a single build, so that it expires within an hour. */
    boolean isShortLived() {
        return ApiKey.isShortLived(text);
    }

    @Override
    public String toString() {
        return "an API key";
    }
}
