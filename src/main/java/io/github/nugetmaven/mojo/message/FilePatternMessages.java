package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.publish.PublishProblem;
import java.nio.file.Files;
import java.util.Optional;

/** Messages about files that were named, or looked for with patterns. */
public final class FilePatternMessages {
    private FilePatternMessages() {}

    /**
     * The message of a problem with files.
     *
     * @param parameter that named the files
     * @return empty for other problems
     */
    public static Optional<FailureMessage> of(PublishProblem problem, String parameter) {
        if (problem instanceof PublishProblem.NoSuchFile missing) {
            return Optional.of(
                    Files.isDirectory(missing.path())
                            ? new FailureMessage(
                                    missing.path() + " is a folder, not a file.",
                                    "Name the files in it in " + parameter + ", such as " + missing.path()
                                            + "/*.nupkg.")
                            : new FailureMessage(
                                    missing.path() + " is not a file: it does not exist.",
                                    "Check " + parameter + ", and check that the build created the package."));
        }
        if (problem instanceof PublishProblem.PatternsWithoutMatch none) {
            return Optional.of(new FailureMessage(
                    "No file in " + none.base() + " matches " + TextFormat.list(none.patterns()) + ".",
                    "Correct or remove " + (none.patterns().size() == 1 ? "this pattern" : "these patterns") + " in "
                            + parameter + ", or accept patterns that match nothing with"
                            + " \"-Dnuget.failIfNoPackages=false\"."));
        }
        if (problem instanceof PublishProblem.UnreadableFolder unreadable) {
            return Optional.of(new FailureMessage(
                    "Cannot read the folder " + unreadable.folder() + ": " + FileErrors.words(unreadable.cause()) + ".",
                    ""));
        }
        if (problem instanceof PublishProblem.UnreadableName name) {
            return Optional.of(new FailureMessage(
                    "The name of the file " + name.file()
                            + " cannot be read in the locale of this build, where Java reads" + " file names as "
                            + name.encoding() + ".",
                    "Set the environment variable LC_ALL to a UTF-8 locale, such as C.UTF-8."));
        }
        return Optional.empty();
    }

    /**
     * The message for a goal that finds no package.
     *
     * @param where the places that were searched, as a sentence
     * @param parameter that names the files
     */
    public static String none(String where, String parameter) {
        return "No package to push: " + where + " "
                + (parameter.equals(PackageParameters.PACKAGES)
                        ? "Build the package first, name it with \"-D" + parameter + "\""
                        : "Correct " + parameter)
                + ", or accept that there is none with \"-Dnuget.failIfNoPackages=false\".";
    }
}
