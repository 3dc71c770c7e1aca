package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.DependencyProblem;

/** Messages about dependencies of a package that is made. */
final class DependencyMessages {
    private DependencyMessages() {}

    static FailureMessage of(DependencyProblem problem) {
        String given = problem.given();
        FailureMessage message = switch (problem.reason()) {
            case UNSUPPORTED_FRAMEWORK ->
                new FailureMessage(
                        "NuGet does not support the target framework \"" + given + "\".",
                        "Use a name such as net8.0 or netstandard2.0.");
            case FRAMEWORK_WITHOUT_DOT ->
                new FailureMessage(
                        "NuGet reads the target framework " + given + " as an old .NET Framework.",
                        "Write " + problem.suggestion() + ".");
            case PLATFORM_WITHOUT_VERSION ->
                new FailureMessage(
                        "The target framework " + given + " has a platform without a version (NU1012).",
                        "Add the version, such as net8.0-android34.0.");
            case INVALID_ID ->
                new FailureMessage("\"" + given + "\" is not a package ID.", "Use the ID of the package on its feed.");
            case NO_VERSION ->
                new FailureMessage("There is no version (NU5112).", "Add the lowest version that works.");
            case INVALID_VERSION ->
                new FailureMessage(
                        "\"" + given + "\" is neither a version nor a range that a version can be in.",
                        write(problem, "Use a version such as 1.2.0, or a range such as [1.2.0,2.0.0)."));
            case FLOATING_VERSION ->
                new FailureMessage(
                        "A package cannot have the floating version " + given
                                + ": NuGet would take the lowest version of" + " today forever.",
                        write(problem, "Use a version or a range."));
            case TWO_VERSIONS ->
                new FailureMessage(
                        "The group has it in the versions " + problem.suggestion() + " and " + given + ".",
                        "Remove one of them.");
            case UNKNOWN_ASSET ->
                new FailureMessage(
                        "\"" + given + "\" is not a kind of asset.",
                        "Use all, none, compile, runtime, contentFiles, build, buildTransitive, native or analyzers.");
        };
        return message.prepend(place(problem));
    }

    private static String place(DependencyProblem problem) {
        String group = problem.targetFramework().isEmpty() ? "" : " for " + problem.targetFramework();
        return problem.id().isEmpty() ? "Dependencies" + group + ":" : "Dependency " + problem.id() + group + ":";
    }

    private static String write(DependencyProblem problem, String otherwise) {
        return problem.suggestion().isEmpty() ? otherwise : "Write " + problem.suggestion() + ".";
    }
}
