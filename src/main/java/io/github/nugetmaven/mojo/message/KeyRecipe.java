package io.github.nugetmaven.mojo.message;

import java.net.URI;
import java.util.List;

/**
 * What to enter where an API key is created. Immutable.
 *
 * @param keyName by which its owner will know it
 * @param scope the choice below Push, in the page's words
 * @param globs for the box Glob Pattern; empty where no package is known yet
 * @param page where keys are created
 */
record KeyRecipe(String keyName, String scope, List<String> globs, URI page) {
    static final String PUSH_ALL = "Push new packages and package versions";

    KeyRecipe {
        globs = List.copyOf(globs);
    }
}
