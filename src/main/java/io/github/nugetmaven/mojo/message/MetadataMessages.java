package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.MetadataProblem;

/** Messages about what a POM says, or does not say, of a package. */
final class MetadataMessages {
    private MetadataMessages() {}

    static FailureMessage of(MetadataProblem problem) {
        String subject = problem.subject();
        String given = problem.given();
        return switch (problem.reason()) {
            case VERSION ->
                new FailureMessage(
                        "The version " + given + " has no NuGet version with the same place in the order.",
                        problem.suggestion().isEmpty()
                                ? "Set <packageVersion>, or use another version."
                                : "Set <packageVersion>" + problem.suggestion()
                                        + "</packageVersion> in the configuration, or use another version.");
            case INVALID_ID ->
                new FailureMessage(subject + " is \"" + given + "\", which is not a package ID.", "Set <packageId>.");
            case INVALID_VERSION ->
                new FailureMessage(
                        subject + " is \"" + given + "\", which is not a NuGet version.", "Set <packageVersion>.");
            case UNWRITABLE_CHARACTER ->
                new FailureMessage(
                        subject + " contains the character " + given + ", which XML cannot contain.", "Remove it.");
        };
    }
}
