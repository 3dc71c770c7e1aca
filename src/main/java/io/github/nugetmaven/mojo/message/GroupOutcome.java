package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.PushOutcome;
import java.util.List;
import java.util.Optional;

/**
 * How the push of a group of modules ended. Immutable.
 *
 * @param modules their artifact IDs
 * @param isGallery whether the feed is nuget.org, or is known to run the same software
 * @param keyOptions options that make another goal use the same feed and key, each after a space
 * @param resume the command that pushes the rest, if there is a rest
 */
public record GroupOutcome(
        List<String> modules,
        PushOutcome outcome,
        Destination destination,
        boolean isGallery,
        String keyOptions,
        Optional<String> resume) {}
