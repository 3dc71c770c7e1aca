package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.LayoutProblem;

/** Messages about names in a package that no client understands. */
final class LayoutMessages {
    private LayoutMessages() {}

    static FailureMessage of(LayoutProblem problem) {
        String given = problem.given();
        return switch (problem.reason()) {
            case EMPTY ->
                new FailureMessage(
                        "The package would have no files and no dependencies (NU5017).",
                        "Put files into " + given + ", or name them in <files>.");
            case WRONG_CASE ->
                new FailureMessage(
                        "NuGet does not find " + given + ", because it compares names exactly.",
                        "Rename it to " + problem.suggestion() + ".");
            case NO_ICON -> missing("icon", given, "NU5046", problem.suggestion());
            case NO_README -> missing("readme", given, "NU5039", problem.suggestion());
            case NO_LICENSE_FILE -> missing("license file", given, "NU5030", problem.suggestion());
            case CLASSIFIER_INSTEAD_OF_RUNTIME ->
                new FailureMessage(
                        given + " is named like a Maven classifier, which is not a runtime identifier of .NET.",
                        "Use " + problem.suggestion() + ".");
        };
    }

    private static FailureMessage missing(String what, String name, String code, String meant) {
        return new FailureMessage(
                "The " + what + " " + name + " is not in the package (" + code + ").",
                meant.isEmpty()
                        ? "Put it into the layout folder, or name another file."
                        : "Did you mean " + meant + "?");
    }
}
