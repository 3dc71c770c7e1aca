package io.github.nugetmaven.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a POM says about its project, after interpolation and inheritance. Immutable. A text that is absent is empty.
 *
 * @param developers their names, without those that have none
 * @param sessionStart when the build started, the same in all of its modules
 * @param outputTimestamp {@code project.build.outputTimestamp}; empty if the build need not be reproducible
 */
public record PomMetadata(
        String groupId,
        String artifactId,
        String version,
        String name,
        String description,
        PomUrl url,
        String inceptionYear,
        String organization,
        List<String> developers,
        List<PomLicense> licenses,
        PomScm scm,
        Instant sessionStart,
        Optional<Instant> outputTimestamp) {
    public PomMetadata {
        developers = List.copyOf(developers);
        licenses = List.copyOf(licenses);
    }
}
