package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.MetadataProblem;

/** Messages about what a POM says, or does not say, of a package. */
final class MetadataMessages {
    private static final String LICENSE_ADVICE =
            "Set <licenseExpression> to an SPDX expression, or <licenseFile> to a file of the package.";

    private MetadataMessages() {}

    static FailureMessage of(MetadataProblem problem) {
        String subject = problem.subject();
        String given = problem.given();
        String is = subject + " is \"" + given + "\", ";
        return switch (problem.reason()) {
            case VERSION ->
                new FailureMessage(
                        "The version " + given + " has no NuGet version with the same place in the order.",
                        set("packageVersion", problem.suggestion()) + " in the configuration, or use another version.");
            case INVALID_ID ->
                new FailureMessage(
                        is + "which is not a package ID.",
                        set("packageId", problem.suggestion()) + " in the configuration.");
            case INVALID_VERSION ->
                new FailureMessage(
                        is + "which is not a NuGet version.",
                        set("packageVersion", problem.suggestion()) + " in the configuration.");
            case SNAPSHOT_LABEL ->
                new FailureMessage(
                        is + "which cannot be in a NuGet version.",
                        "Use letters, digits and dashes, or a number without leading zeros.");
            case UNWRITABLE_CHARACTER ->
                new FailureMessage(
                        subject + " contains the character " + given + ", which XML cannot contain.", "Remove it.");
            case NO_DESCRIPTION ->
                new FailureMessage(
                        "NuGet requires a description, and the POM has none.",
                        "Add <description> to the POM, or to the configuration.");
            case NO_AUTHORS ->
                new FailureMessage(
                        "NuGet requires authors, and the POM names none.",
                        "Add <developers> with names or <organization> to the POM, or <authors> to the configuration.");
            case UNKNOWN_LICENSE ->
                new FailureMessage(
                        "The license \"" + given + "\" of " + subject + " is not known by its name or URL.",
                        LICENSE_ADVICE);
            case LICENSE_NEEDS_FILE ->
                new FailureMessage(
                        "nuget.org does not accept the license \"" + given + "\" of " + subject + " as an expression.",
                        "Put its text into the package, and set <licenseFile>.");
            case LICENSE_CONTRADICTION ->
                new FailureMessage(
                        "The name and the URL in " + subject + " are of two licenses: " + given + ".",
                        "Correct one of them, or set " + element("licenseExpression", problem.suggestion()) + ".");
            case TWO_LICENSES ->
                new FailureMessage("There are both <licenseExpression> and <licenseFile>.", "Use one of them.");
            case ACCEPTANCE_WITHOUT_LICENSE ->
                new FailureMessage(
                        "<requireLicenseAcceptance> is set, but there is no license to accept.", LICENSE_ADVICE);
            case UNRESOLVABLE_SCM ->
                new FailureMessage(
                        is + "which is not an address that everybody can open.",
                        "Set " + element("repositoryUrl", problem.suggestion()) + ", or correct <scm>.");
            case INVALID_URL -> new FailureMessage(is + "which is not an address of the web.", "Use an https URL.");
            case INVALID_COMMIT ->
                new FailureMessage(is + "which is not the hash of a commit.", "Use 40 or 64 hexadecimal digits.");
            case INVALID_BOOLEAN -> new FailureMessage(is + "which is neither true nor false.", "Use one of them.");
            case INVALID_CLIENT_VERSION ->
                new FailureMessage(is + "which is not a version of NuGet.", "Use two to four numbers, such as 2.12.");
            case INVALID_PACKAGE_TYPE ->
                new FailureMessage(
                        is + "which is not a package type.",
                        "Use a name such as Template, with a version of numbers behind a comma if it has one.");
            case SECRET ->
                new FailureMessage(
                        subject + " contains what looks like " + given + ", and everybody can read a package.",
                        "Remove it, and revoke it if others may have seen it.");
            case LOGIN ->
                new FailureMessage(
                        "The URL in " + subject + " contains a user or a password, and everybody can read a package.",
                        "Remove that part of the URL.");
        };
    }

    private static String set(String element, String suggestion) {
        return "Set " + element(element, suggestion);
    }

    private static String element(String name, String suggestion) {
        return "<" + name + ">" + (suggestion.isEmpty() ? "" : suggestion + "</" + name + ">");
    }
}
