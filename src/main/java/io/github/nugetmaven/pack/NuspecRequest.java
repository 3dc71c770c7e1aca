package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A .nuspec file to make a package from. Immutable.
 *
 * @param packageId takes precedence over the file; empty if the file decides
 * @param packageVersion takes precedence over the file; empty if the file decides
 * @param pom the tokens with the words of the POM, of which a file without {@code id} or {@code version} takes these two
 * @param fields texts that take precedence over those of the file
 * @param tokens more values by the names of tokens, in any case; they take precedence
 */
public record NuspecRequest(
        Path file,
        String packageId,
        String packageVersion,
        PomTokens pom,
        Map<ManifestField, String> fields,
        Map<String, String> tokens) {
    public NuspecRequest {
        fields = Map.copyOf(fields);
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(pom.values());
        byName.putAll(tokens);
        tokens = Collections.unmodifiableMap(byName);
    }

    Optional<String> token(String name) {
        return Optional.ofNullable(tokens.get(name));
    }
}
