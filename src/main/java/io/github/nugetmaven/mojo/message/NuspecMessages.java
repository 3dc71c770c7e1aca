package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.NuspecProblem;

/** Messages about a .nuspec file that somebody wrote. */
final class NuspecMessages {
    private NuspecMessages() {}

    static FailureMessage of(NuspecProblem problem) {
        return message(problem).prepend(place(problem) + ":");
    }

    private static String place(NuspecProblem problem) {
        return problem.file() + (problem.line() == 0 ? "" : ":" + problem.line());
    }

    private static FailureMessage message(NuspecProblem problem) {
        String subject = problem.subject();
        String given = problem.given();
        String element = "<" + subject + ">";
        return switch (problem.reason()) {
            case TOO_LARGE -> new FailureMessage("The file is larger than any manifest.", "Correct nuspecFile.");
            case ENCODING ->
                new FailureMessage(
                        "The XML declaration names the encoding " + given + ", but NuGet reads the file as UTF-8.",
                        "Save it as UTF-8, and declare that or nothing.");
            case NOT_UTF_8 -> new FailureMessage("The file has bytes that are not " + given + ".", "Save it as UTF-8.");
            case DOCTYPE -> new FailureMessage("A document type declaration is not allowed.", "Remove <!DOCTYPE ...>.");
            case MALFORMED -> new FailureMessage("This is not XML: " + TextFormat.sentence(given), "");
            case UNKNOWN_TOKEN ->
                new FailureMessage(
                        "The token " + subject + " has no value.",
                        "Define the property " + subject.replace("$", "")
                                + " in the POM, or write $$ for a dollar sign.");
            case NO_METADATA -> new FailureMessage("There is no <metadata> element.", "Add it.");
            case MISSING_ELEMENT ->
                new FailureMessage(
                        element + " is missing.",
                        "Add it, for example with the POM's text: <" + subject + ">$" + subject + "$</" + subject
                                + ">.");
            case EMPTY_ELEMENT -> new FailureMessage(element + " is empty.", "Give it a text, or remove it.");
            case REPEATED_ELEMENT ->
                new FailureMessage(element + " occurs twice, and NuGet uses the last one.", "Remove one.");
            case UNKNOWN_ELEMENT ->
                new FailureMessage("NuGet does not know the element " + element + " here.", "Correct or remove it.");
            case UNKNOWN_ATTRIBUTE ->
                new FailureMessage("NuGet does not know the attribute " + subject + ".", "Correct or remove it.");
            case MISSING_ATTRIBUTE ->
                new FailureMessage("The attribute " + subject + " is missing or empty.", "Add it.");
            case NOT_A_FLAG -> new FailureMessage(element + " is \"" + given + "\".", "Use true or false.");
            case ID ->
                new FailureMessage(
                        element + " is \"" + given + "\", which is not a package ID.",
                        "Use letters, digits and _, separated by single dots or dashes.");
            case VERSION ->
                new FailureMessage(
                        element + " is \"" + given + "\", which is not a NuGet version.",
                        "Use one such as 1.2.0-rc.1.");
            case LICENSE_TYPE ->
                new FailureMessage(
                        "The type of the license is \"" + given + "\".", "Use type=\"expression\" or type=\"file\".");
            case TWO_LICENSES ->
                new FailureMessage("There are both <license> and another <licenseUrl>.", "Remove <licenseUrl>.");
            case GROUPS_AND_ITEMS ->
                new FailureMessage(
                        element + " contains groups and also elements without a group.",
                        "Put all of them into groups.");
            case EMPTY_GROUP -> new FailureMessage("The group has no <reference>.", "Add one, or remove the group.");
            case REFERENCE_PATH ->
                new FailureMessage(
                        "The reference \"" + given + "\" is a path.", "Use the name of a file in a folder of lib.");
            case URL -> new FailureMessage(element + " is \"" + given + "\", which is not a URL.", "Use an https URL.");
            case SECRET_TOKEN ->
                new FailureMessage(
                        "The value of the token " + subject + " looks like " + given
                                + ", and everybody can read a package.",
                        "Use another property, and revoke the key if others may have seen it.");
        };
    }
}
