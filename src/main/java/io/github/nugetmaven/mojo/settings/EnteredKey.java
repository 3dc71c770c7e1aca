package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.auth.ApiKey;
import io.github.nugetmaven.auth.KeyMistake;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import org.apache.maven.plugin.MojoFailureException;

/** An API key that a user has entered. Messages do not quote it. Immutable. */
final class EnteredKey {
    private static final int NUGET_ORG_LENGTH = 46;

    private final String text;

    private EnteredKey(String text) {
        this.text = text;
    }

    /**
     * Takes a key as it was entered, with white space, quotes or the name of a variable around it or not.
     *
     * @param nugetOrg whether the key is for nuget.org, whose keys have a known form
     * @throws MojoFailureException if this is not a key
     */
    static EnteredKey of(String entered, boolean nugetOrg, ApiKeyGuide guide) throws MojoFailureException {
        String text = PastedKey.key(entered);
        if (text.isEmpty()) {
            throw new MojoFailureException(guide.text("key.empty"));
        }
        if (!ApiKey.isSendable(text)) {
            throw new MojoFailureException(guide.text("key.unsendable"));
        }
        if (nugetOrg && KeyMistake.of(text).isPresent()) {
            String problem = text.length() == NUGET_ORG_LENGTH ? "key.shape.same" : "key.shape";
            throw new MojoFailureException(guide.text(
                    problem, String.valueOf(NUGET_ORG_LENGTH), String.valueOf(text.length()), ApiKeyGuide.PAGE));
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
