package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.mojo.parameters.ParameterNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;

/**
 * The parameters that the plugin's descriptor has, as far as a user can set them. Immutable.
 *
 * @param goal the goal that runs
 */
record DeclaredParameters(MojoDescriptor goal) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^{}]*}");

    /** The parameters of the goal that runs. */
    List<Parameter> ofGoal() {
        return editable(goal);
    }

    /** The names of all parameters of all goals that a property sets. */
    ParameterNames properties() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : ofAllGoals()) {
            if (hasProperty(parameter) && property(parameter).startsWith(GivenParameters.PREFIX)) {
                names.add(property(parameter));
            }
        }
        return ParameterNames.of(names);
    }

    /** The names of all parameters of all goals, as the POM has them. */
    ParameterNames elements() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : ofAllGoals()) {
            names.add(parameter.getName());
        }
        return ParameterNames.of(names);
    }

    /** The parameters of all goals, one after the other. */
    List<Parameter> ofAllGoals() {
        List<Parameter> all = new ArrayList<>();
        for (MojoDescriptor each : goal.getPluginDescriptor().getMojos()) {
            all.addAll(editable(each));
        }
        return all;
    }

    private static List<Parameter> editable(MojoDescriptor goal) {
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

    /** Whether a property sets a parameter. */
    static boolean hasProperty(Parameter parameter) {
        String expression = parameter.getExpression();
        return expression != null && EXPRESSION.matcher(expression).matches();
    }
}
