package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.auth.ApiKey;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** An API key as it was pasted, before anything is known of it. Messages do not quote it. */
public final class EnteredKey {
    /** The oldest keys of nuget.org, which still work. */
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final String NOTHING_CHANGED = " Nothing was changed. ";

    private final String text;

    private EnteredKey(String text) {
        this.text = text;
    }

    /**
     * @param nugetOrg whether the key is for nuget.org, whose keys have a form
     * @throws MojoFailureException if this is no key
     */
    public static EnteredKey of(char[] pasted, boolean nugetOrg) throws MojoFailureException {
        String text = new String(pasted).strip();
        if (text.isEmpty()) {
            throw new MojoFailureException("No API key was given: the line is empty." + NOTHING_CHANGED
                    + "Paste the key, or with -B pipe it into Maven as one line.");
        }
        if (!ApiKey.isSendable(text)) {
            throw new MojoFailureException(
                    "What was given has characters in it that no HTTP header can carry, such as white"
                            + " space or letters beyond ASCII." + NOTHING_CHANGED + "Copy the key again, by itself.");
        }
        if (nugetOrg && !ApiKey.isShapedLikeAKey(text) && !GUID.matcher(text).matches()) {
            throw new MojoFailureException(
                    "What was given is no API key of nuget.org: those have 46 characters and begin with"
                            + " oy2, and this has " + text.length() + "." + NOTHING_CHANGED
                            + "Copy the key again with the button Copy at " + ApiKeyGuide.PAGE + ".");
        }
        return new EnteredKey(text);
    }

    String secret() {
        return text;
    }

    /** Whether nuget.org made it for one build, and it will be dead in an hour. */
    public boolean isShortLived() {
        return ApiKey.isShortLived(text);
    }

    @Override
    public String toString() {
        return "an API key";
    }
}
