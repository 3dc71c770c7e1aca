package io.github.nugetmaven.mojo.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;

/** The parameters of a goal, as its descriptor has them. */
final class GoalParameters {
    private GoalParameters() {}

    static List<Parameter> editable(MojoDescriptor goal) {
        List<Parameter> editable = new ArrayList<>();
        if (goal.getParameters() != null) {
            for (Parameter parameter : goal.getParameters()) {
                if (parameter.isEditable()) {
                    editable.add(parameter);
                }
            }
        }
        return editable;
    }

    /** The property that sets a parameter, or else its name. */
    static String property(Parameter parameter) {
        return hasProperty(parameter)
                ? parameter
                        .getExpression()
                        .substring(2, parameter.getExpression().length() - 1)
                : parameter.getName();
    }

    static boolean hasProperty(Parameter parameter) {
        String expression = parameter.getExpression();
        return expression != null
                && expression.startsWith("${")
                && expression.indexOf('}') == expression.length() - 1
                && expression.indexOf('{', 2) < 0;
    }
}
