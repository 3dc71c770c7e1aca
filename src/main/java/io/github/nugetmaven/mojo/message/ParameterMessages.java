package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.ParameterProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Messages about parameters that have no meaning. */
public final class ParameterMessages {
    private ParameterMessages() {}

    /**
     * The message of all problems together.
     *
     * @param problems at least one
     * @param consequence what they mean for the packages, such as {@link FailureMessages#NOTHING_SENT}
     */
    public static String of(List<ParameterProblem> problems, String consequence) {
        if (problems.size() == 1) {
            return of(problems.get(0)) + " " + consequence;
        }
        return problems.size() + " parameters cannot be used. " + consequence + "\n"
                + problems.stream().map(it -> "\n  " + of(it)).collect(Collectors.joining())
                // Maven appends " -> [Help 1]" to the last line
                + "\n";
    }

    /** The message of one problem. */
    public static String of(ParameterProblem problem) {
        if (problem instanceof ParameterProblem.Unresolved unresolved) {
            List<String> expressions = unresolved.expressions();
            return unresolved.property() + ": nothing resolves " + TextFormat.list(expressions) + " in "
                    + unresolved.where() + ". Define "
                    + (expressions.size() == 1 ? "the property or environment variable" : "these")
                    + ", or remove the parameter to get its default.";
        }
        if (problem instanceof ParameterProblem.Blank blank) {
            return blank.property() + " is blank"
                    + blank.where().map(it -> " in " + it).orElse("")
                    + ". Give it a value, or remove it to get its default.";
        }
        if (problem instanceof ParameterProblem.Unusable unusable) {
            return unusable.sentence();
        }
        if (problem instanceof ParameterProblem.Refused refused) {
            String text = FailureMessages.of(refused.cause()).text();
            return text.startsWith("The value of ") ? text : refused.property() + ": " + text;
        }
        if (problem instanceof ParameterProblem.Missing missing) {
            return missing.property() + " is not set. Use it as in " + missing.example() + ".";
        }
        if (problem instanceof ParameterProblem.Overridden overridden) {
            return overridden.option() + " has no effect, because the POM sets " + overridden.element()
                    + (overridden.property().equals(FeedParameters.SOURCE)
                            ? ". Use \"-D" + FeedParameters.ALT_SOURCE + "=id::source\", or remove the element."
                            : ". Remove the element, or replace it by a property of the POM.");
        }
        if (problem instanceof ParameterProblem.OfAnotherGoal other) {
            return "-D" + other.property() + " is for " + other.goal() + " only. Use \"-D" + other.instead() + "\""
                    + ", or call that goal.";
        }
        ParameterProblem.Unknown unknown = (ParameterProblem.Unknown) problem;
        return unknown.where() + " is not a parameter of this plugin. "
                + unknown.meant()
                        .map(it -> "Did you mean " + it + "?")
                        .orElseGet(() -> "Use one of " + TextFormat.list(unknown.known()) + ".");
    }
}
