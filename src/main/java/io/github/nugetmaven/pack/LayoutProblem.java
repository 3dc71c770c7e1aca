package io.github.nugetmaven.pack;

/**
 * A file or folder of a package with a name that no client understands, or files that the package has to contain and does not.
 * Immutable.
 *
 * @param given the entry, or the folder of entries
 * @param suggestion the name that is probably meant; empty if there is none
 */
public record LayoutProblem(Reason reason, String given, String suggestion) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** No files and nothing that the package refers to; {@code given} is the folder for files: NuGet's NU5017. */
        EMPTY,
        /** A readme or an icon at the root that differs from the usual name in its case; NuGet compares exactly. */
        WRONG_CASE,
        /** The icon of the configuration is not in the package: NuGet's NU5046. */
        NO_ICON,
        /** The readme of the configuration is not in the package: NuGet's NU5039. */
        NO_README,
        /** The license file of the configuration is not in the package: NuGet's NU5030. */
        NO_LICENSE_FILE,
        /** A folder below {@code runtimes/} has the classifier of a Maven artifact instead of a runtime identifier. */
        CLASSIFIER_INSTEAD_OF_RUNTIME
    }
}
