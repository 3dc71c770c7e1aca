package io.github.nugetmaven.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything that a package is made from, but a .nuspec. Immutable.
 *
 * @param projectFolder the folder of the POM, which the files of the configuration are relative to
 * @param layoutFolder its files go into the package as they lie; need not exist
 * @param references become dependencies
 * @param environment the variables of the process, of which those of a CI name the commit
 */
public record PackRequest(
        PomMetadata pom,
        PackSettings settings,
        Path projectFolder,
        Path layoutFolder,
        List<PackageReference> references,
        Map<String, String> environment) {
    public PackRequest {
        references = List.copyOf(references);
        environment = Map.copyOf(environment);
    }
}
