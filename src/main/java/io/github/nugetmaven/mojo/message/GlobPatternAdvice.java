package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.GlobSuggestion;
import io.github.nugetmaven.mojo.maven.BuildState;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Advice on the glob pattern of a key, which is made for the packages of the whole build. */
public record GlobPatternAdvice(BuildState memory, String executionId, Log log) {
    private static final String NAME = "glob patterns of the checked key";

    /** Remembers what was declared of a key that was looked at, for the module that comes last. */
    public void remember(List<GlobPattern> declared) {
        memory.texts(NAME).put(executionId, TextFormat.list(declared));
    }

    /** Says how the pattern compares to what the build needs, if any module has looked at a key. */
    public void give(GlobSuggestion suggestion) {
        Optional.ofNullable(memory.texts(NAME).get(executionId))
                .map(GlobPattern::parseList)
                .ifPresent(declared -> give(declared, suggestion));
    }

    private void give(List<GlobPattern> declared, GlobSuggestion suggestion) {
        if (declared.isEmpty()) {
            log.info("Whether the key's glob pattern covers these packages cannot be known: nuget.org does not tell it."
                    + " Declare it as <globPattern> beside the key in settings.xml or with -Dnuget.globPattern. The"
                    + " narrowest for this build: " + TextFormat.list(suggestion.globs()));
        } else if (suggestion.isNarrowerThan(declared)) {
            log.info("The glob pattern " + TextFormat.list(declared)
                    + " lets the key push more than this build makes. The narrowest for this build: "
                    + TextFormat.list(suggestion.globs()));
        }
    }
}
