package io.github.nugetmaven.pack;

/**
 * Something about the inputs of a package that does not prevent it, but that its author may not expect. Immutable.
 *
 * @param subject the POM element, file or folder
 * @param detail what became of it
 */
public record PlanNotice(Kind kind, String subject, String detail) {
    /** The kinds. */
    public enum Kind {
        /** Several licenses were joined by {@code OR}; the detail is the expression. */
        LICENSES_JOINED,
        /** The license does not say whether later versions are allowed; the detail is the identifier that was chosen. */
        LICENSE_TAKEN_AS_ONLY,
        /** The POM has a license that cannot be said as an expression; the detail is the file that says it. */
        LICENSE_FILE_TAKEN,
        /** The sources are not in Git, so the package does not name them. */
        SCM_NOT_GIT,
        /** A folder of content files that hides another from some projects; the detail is the other. */
        CONTENT_HIDDEN,
        /** Two files of one name for one runtime, which an SDK that publishes for it cannot tell apart: NETSDK1152. */
        NATIVE_NAMESAKES,
        /** A folder of programs for a runtime that the tool does not name; nobody can run them. */
        TOOL_FOLDER_UNUSED,
        /** A file that starts with a dot was left out: NuGet's NU5119. */
        DOT_FILE_LEFT_OUT,
        /** A .nupkg file was left out: NuGet's NU5119. */
        PACKAGE_LEFT_OUT,
        /** A .nuspec file was left out. */
        MANIFEST_LEFT_OUT
    }
}
