package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.GivenParameter;
import io.github.nugetmaven.mojo.parameters.ParameterNames;
import io.github.nugetmaven.mojo.parameters.ParameterProblem;
import io.github.nugetmaven.mojo.parameters.ParameterTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the user has set, as it is written: in the POM, with {@code -D}, and as properties. The values that Maven gives to a
 * goal do not tell it, since Maven replaces an expression that nothing resolves, and an empty element, by the default.
 *
 * <p>Source: Maven, {@code PluginParameterExpressionEvaluator.java} and {@code DefaultLifecycleExecutionPlanCalculator.java}
 * ({@code finalizeMojoConfiguration}).
 */
public final class GivenParameters {
    private static final String EXPRESSION = "\\$\\{([^{}]*)}";
    private static final String PREFIX = "nuget.";

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;
    private final WrittenConfiguration configuration;

    public GivenParameters(MavenSession session, MavenProject project, MojoExecution execution) {
        this.session = session;
        this.project = project;
        this.execution = execution;
        this.configuration = WrittenConfiguration.of(project, execution);
    }

    /** The texts of all parameters of this goal that somebody has set. */
    public List<GivenParameter> texts() {
        List<GivenParameter> texts = new ArrayList<>();
        for (Parameter parameter : GoalParameters.editable(execution.getMojoDescriptor())) {
            Optional<GivenParameter> text = text(parameter);
            if (text.isPresent()) {
                texts.add(text.get());
            }
            Xpp3Dom element = configuration.element(parameter.getName());
            if (element != null) {
                addNested("<" + parameter.getName() + ">", element, texts);
            }
        }
        return texts;
    }

    /**
     * The texts of options that only other goals read. They are errors here as well: otherwise the build would make its packages
     * and fail later.
     */
    public List<GivenParameter> textsForOtherGoals() {
        Set<String> known = new HashSet<>();
        for (Parameter parameter : GoalParameters.editable(execution.getMojoDescriptor())) {
            known.add(GoalParameters.property(parameter));
        }
        List<GivenParameter> texts = new ArrayList<>();
        for (Parameter parameter : ofAllGoals()) {
            String property = GoalParameters.property(parameter);
            if (GoalParameters.hasProperty(parameter)
                    && isOption(property)
                    && ParameterTypes.isWithoutPath(property)
                    && known.add(property)) {
                texts.add(evaluated(
                        property, "-D" + property, session.getUserProperties().getProperty(property)));
            }
        }
        return texts;
    }

    /** Adds the texts of elements in an element, such as {@code <files><file><src>}. */
    private void addNested(String where, Xpp3Dom element, List<GivenParameter> texts) {
        for (Xpp3Dom child : element.getChildren()) {
            String path = where + "<" + child.getName() + ">";
            if (child.getChildCount() == 0) {
                texts.add(evaluated(path, path, child.getValue() == null ? "" : child.getValue()));
            } else {
                addNested(path, child, texts);
            }
        }
    }

    private Optional<GivenParameter> text(Parameter parameter) {
        String property = GoalParameters.property(parameter);
        String element = "<" + parameter.getName() + ">";
        Xpp3Dom written = configuration.element(parameter.getName());
        if (written != null && isBlank(written)) {
            return Optional.of(new GivenParameter(property, element, "", List.of()));
        }
        String expression = "${" + property + "}";
        Xpp3Dom configured = execution.getConfiguration() == null
                ? null
                : execution.getConfiguration().getChild(parameter.getName());
        if (configured != null
                && configured.getValue() != null
                && !configured.getValue().equals(expression)) {
            return Optional.of(evaluated(property, element, configured.getValue()));
        }
        if (written != null && expression.equals(written.getValue())) {
            return Optional.of(evaluated(property, element, expression));
        }
        return GoalParameters.hasProperty(parameter) ? ofProperty(property) : Optional.empty();
    }

    private Optional<GivenParameter> ofProperty(String property) {
        String option = session.getUserProperties().getProperty(property);
        if (option == null) {
            option = session.getSystemProperties().getProperty(property);
        }
        if (option != null) {
            return Optional.of(evaluated(property, "-D" + property, option));
        }
        String ofProject = project.getProperties().getProperty(property);
        return ofProject == null
                ? Optional.empty()
                : Optional.of(
                        evaluated(property, "the property " + property + " of the POM or of a profile", ofProject));
    }

    private GivenParameter evaluated(String property, String where, String text) {
        if (!text.contains("${")) {
            return new GivenParameter(property, where, evaluate(text).orElse(""), List.of());
        }
        Set<String> unresolved = new LinkedHashSet<>();
        Matcher expressions = Pattern.compile(EXPRESSION).matcher(text);
        while (expressions.find()) {
            if (evaluate(expressions.group()).isEmpty()) {
                unresolved.add(expressions.group());
            }
        }
        return new GivenParameter(
                property, where, unresolved.isEmpty() ? evaluate(text).orElse("") : text, List.copyOf(unresolved));
    }

    private static boolean hasExpression(String text) {
        return text.contains("${") && Pattern.compile(EXPRESSION).matcher(text).find();
    }

    /** Empty if an expression stays as it is. */
    private Optional<String> evaluate(String text) {
        try {
            Object value = new PluginParameterExpressionEvaluator(session, execution).evaluate(text, String.class);
            return value == null || hasExpression(value.toString()) ? Optional.empty() : Optional.of(value.toString());
        } catch (ExpressionEvaluationException e) {
            return Optional.empty();
        }
    }

    /** Options that Maven ignores because the POM has another text, so that packages would be pushed, or pushed elsewhere. */
    public List<ParameterProblem> overridden() {
        List<ParameterProblem> overridden = new ArrayList<>();
        for (Parameter parameter : GoalParameters.editable(execution.getMojoDescriptor())) {
            if (ParameterTypes.isDecisive(GoalParameters.property(parameter))) {
                Optional<ParameterProblem> problem = overridden(parameter);
                if (problem.isPresent()) {
                    overridden.add(problem.get());
                }
            }
        }
        return overridden;
    }

    private Optional<ParameterProblem> overridden(Parameter parameter) {
        String property = GoalParameters.property(parameter);
        String option =
                session.getUserProperties().getProperty(property, "false").strip();
        boolean isMoot = option.equalsIgnoreCase("false")
                || property.equals(FeedParameters.SOURCE) && isOption(FeedParameters.ALT_SOURCE);
        Optional<GivenParameter> given = isMoot ? Optional.empty() : text(parameter);
        if (given.isEmpty() || !given.get().unresolved().isEmpty()) {
            return Optional.empty();
        }
        String text = given.get().text().strip();
        // with true in the POM nothing is pushed in any case
        boolean isAsGood = text.isEmpty() || text.equalsIgnoreCase(option) || text.equalsIgnoreCase("true");
        return isAsGood
                ? Optional.empty()
                : Optional.of(new ParameterProblem.Overridden(
                        property, "-D" + property, given.get().where()));
    }

    /** Whether this property was given on the command line. */
    public boolean isOption(String property) {
        return session.getUserProperties().getProperty(property) != null;
    }

    /** Options and elements that are not parameters of any goal. */
    public List<ParameterProblem> unknown() {
        List<ParameterProblem> unknown = new ArrayList<>();
        ParameterNames properties = properties();
        for (String name : names(session.getUserProperties(), session.getSystemProperties())) {
            boolean isOfPom = project.getProperties().getProperty(name) != null;
            if (!properties.contains(name) && !isOfPom) {
                unknown.add(unknown("-D" + name, "-D", name, properties));
            }
        }
        ParameterNames elements = elementNames();
        Set<String> written = new LinkedHashSet<>();
        for (Xpp3Dom element : configuration.elements()) {
            if (!elements.contains(element.getName()) && written.add(element.getName())) {
                unknown.add(unknownElement(element.getName(), elements));
            }
        }
        return unknown;
    }

    private static ParameterProblem unknownElement(String name, ParameterNames known) {
        return new ParameterProblem.Unknown(
                "<" + name + ">",
                known.meantBy(name).map(meant -> "<" + meant + ">"),
                known.names().stream().map(it -> "<" + it + ">").toList());
    }

    /**
     * Properties of the POM that look like parameters with a mistake. Others are the POM's own: a POM may call its properties
     * as it likes.
     */
    public List<ParameterProblem> mistakenProperties() {
        List<ParameterProblem> mistaken = new ArrayList<>();
        ParameterNames properties = properties();
        for (String name : names(project.getProperties())) {
            if (!properties.contains(name) && properties.meantBy(name).isPresent()) {
                mistaken.add(unknown("the property " + name + " of the POM or of a profile", "", name, properties));
            }
        }
        return mistaken;
    }

    private static ParameterProblem unknown(String where, String prefix, String name, ParameterNames known) {
        return new ParameterProblem.Unknown(
                where,
                known.meantBy(name).map(it -> prefix + it),
                known.names().stream().map(it -> prefix + it).toList());
    }

    private static List<String> names(Properties... properties) {
        Set<String> names = new LinkedHashSet<>();
        for (Properties each : properties) {
            for (String name : new TreeSet<>(each.stringPropertyNames())) {
                if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** The names of all parameters of all goals that a property sets. */
    private ParameterNames properties() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : ofAllGoals()) {
            if (GoalParameters.hasProperty(parameter)
                    && GoalParameters.property(parameter).startsWith(PREFIX)) {
                names.add(GoalParameters.property(parameter));
            }
        }
        return ParameterNames.of(names);
    }

    /** The names of all parameters of all goals, as the POM has them. */
    private ParameterNames elementNames() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : ofAllGoals()) {
            names.add(parameter.getName());
        }
        return ParameterNames.of(names);
    }

    private List<Parameter> ofAllGoals() {
        List<Parameter> all = new ArrayList<>();
        for (MojoDescriptor goal :
                execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            all.addAll(GoalParameters.editable(goal));
        }
        return all;
    }

    private static boolean isBlank(Xpp3Dom element) {
        return element.getChildCount() == 0
                && (element.getValue() == null || element.getValue().isBlank());
    }
}
