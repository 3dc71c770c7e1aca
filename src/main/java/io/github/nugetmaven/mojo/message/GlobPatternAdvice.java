package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.GlobSuggestion;
import io.github.nugetmaven.mojo.maven.BuildState;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Advice on the glob pattern of a key, for the packages of the whole build. */
public record GlobPatternAdvice(BuildState memory, String executionId, Log log) {
    private static final String NAME = "glob patterns of the checked key";

    /** Remembers the declared patterns of a checked key, for the last module. */
    public void remember(List<GlobPattern> declared) {
        memory.texts(NAME).put(executionId, TextFormat.list(declared));
    }

    /** Compares the patterns with those that the build needs, if any module has checked a key. */
    public void give(GlobSuggestion suggestion) {
        Optional.ofNullable(memory.texts(NAME).get(executionId))
                .map(GlobPattern::parseList)
                .ifPresent(declared -> give(declared, suggestion));
    }

    private void give(List<GlobPattern> declared, GlobSuggestion suggestion) {
        String narrowest = " The narrowest for this build: " + TextFormat.list(suggestion.globs());
        if (declared.isEmpty()) {
            log.info(
                    "nuget.org does not reveal a key's glob pattern, so this check cannot know whether the key covers these"
                            + " packages. " + KeyMessages.DECLARE_GLOB + narrowest);
        } else if (suggestion.isNarrowerThan(declared)) {
            log.info("The key's " + DisplayNames.of(declared) + TextFormat.agree(declared, " allows", " allow")
                    + " more packages than this build creates." + narrowest);
        }
    }
}
