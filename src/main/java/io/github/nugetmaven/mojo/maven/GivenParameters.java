package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.GivenParameter;
import io.github.nugetmaven.mojo.parameters.ParameterNames;
import io.github.nugetmaven.mojo.parameters.ParameterProblem;
import io.github.nugetmaven.mojo.parameters.ParameterTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
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
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern PREFIX = Pattern.compile("nuget\\..*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;
    private final Optional<ConfigurationContainer> configuration;

    public GivenParameters(MavenSession session, MavenProject project, MojoExecution execution) {
        this.session = session;
        this.project = project;
        this.execution = execution;
        this.configuration = configuration();
    }

    /** The texts of all parameters of this goal that somebody has set. */
    public List<GivenParameter> texts() {
        return editable(execution.getMojoDescriptor())
                .flatMap(it -> Stream.concat(
                        text(it).stream(),
                        element(it).stream().flatMap(element -> nested("<" + it.getName() + ">", element))))
                .toList();
    }

    /**
     * The texts of options that only other goals read. They are errors here as well: otherwise the build would make its packages
     * and fail later.
     */
    public List<GivenParameter> textsForOtherGoals() {
        Set<String> own = new LinkedHashSet<>();
        editable(execution.getMojoDescriptor()).map(GivenParameters::property).forEach(own::add);
        return goals().flatMap(GivenParameters::editable)
                .filter(GivenParameters::hasProperty)
                .map(GivenParameters::property)
                .filter(it -> ParameterTypes.isWithoutPath(it) && !own.contains(it) && isOption(it))
                .distinct()
                .map(it -> evaluated(it, "-D" + it, session.getUserProperties().getProperty(it)))
                .toList();
    }

    /** The texts of elements in an element, such as {@code <files><file><src>}. */
    private Stream<GivenParameter> nested(String where, Xpp3Dom element) {
        return Stream.of(element.getChildren()).flatMap(it -> {
            String path = where + "<" + it.getName() + ">";
            return it.getChildCount() == 0
                    ? Stream.of(evaluated(path, path, Objects.toString(it.getValue(), "")))
                    : nested(path, it);
        });
    }

    private Optional<GivenParameter> text(Parameter parameter) {
        String property = property(parameter);
        String element = "<" + parameter.getName() + ">";
        Optional<Xpp3Dom> written = element(parameter);
        if (written.isPresent() && isBlank(written.get())) {
            return Optional.of(new GivenParameter(property, element, "", List.of()));
        }
        String expression = "${" + property + "}";
        String configured = Optional.ofNullable(execution.getConfiguration())
                .map(it -> it.getChild(parameter.getName()))
                .map(Xpp3Dom::getValue)
                .orElse(expression);
        if (!configured.equals(expression)) {
            return Optional.of(evaluated(property, element, configured));
        }
        return written.filter(it -> expression.equals(it.getValue()))
                .map(it -> evaluated(property, element, expression))
                .or(() -> hasProperty(parameter) ? ofProperty(property) : Optional.empty());
    }

    private Optional<GivenParameter> ofProperty(String property) {
        return Stream.of(session.getUserProperties(), session.getSystemProperties(), project.getProperties())
                .filter(it -> it.getProperty(property) != null)
                .findFirst()
                .map(it -> evaluated(
                        property,
                        it == project.getProperties()
                                ? "the property " + property + " of the POM or of a profile"
                                : "-D" + property,
                        it.getProperty(property)));
    }

    private GivenParameter evaluated(String property, String where, String text) {
        List<String> unresolved = EXPRESSION
                .matcher(text)
                .results()
                .map(it -> it.group())
                .filter(it -> evaluate(it).isEmpty())
                .distinct()
                .toList();
        return new GivenParameter(
                property, where, unresolved.isEmpty() ? evaluate(text).orElse("") : text, unresolved);
    }

    /** Empty if an expression stays as it is. */
    private Optional<String> evaluate(String text) {
        try {
            Object value = new PluginParameterExpressionEvaluator(session, execution).evaluate(text, String.class);
            return Optional.ofNullable(value)
                    .map(Objects::toString)
                    .filter(it -> !EXPRESSION.matcher(it).find());
        } catch (ExpressionEvaluationException e) {
            return Optional.empty();
        }
    }

    /** Options that Maven ignores because the POM has another text, so that packages would be pushed, or pushed elsewhere. */
    public List<ParameterProblem> overridden() {
        return editable(execution.getMojoDescriptor())
                .filter(it -> ParameterTypes.isDecisive(property(it)))
                .flatMap(it -> overridden(it).stream())
                .toList();
    }

    private Optional<ParameterProblem> overridden(Parameter parameter) {
        String property = property(parameter);
        String option =
                session.getUserProperties().getProperty(property, "false").strip();
        boolean isMoot = option.equalsIgnoreCase("false")
                || property.equals(FeedParameters.SOURCE) && isOption(FeedParameters.ALT_SOURCE);
        return isMoot
                ? Optional.empty()
                : text(parameter)
                        .filter(it -> it.unresolved().isEmpty() && !it.text().isBlank())
                        // with true in the POM nothing is pushed in any case
                        .filter(it -> !it.text().strip().equalsIgnoreCase(option)
                                && !it.text().strip().equalsIgnoreCase("true"))
                        .map(it -> new ParameterProblem.Overridden(property, "-D" + property, it.where()));
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
        ParameterNames elements = ParameterNames.of(goals().flatMap(GivenParameters::editable)
                .map(Parameter::getName)
                .toList());
        elements()
                .map(Xpp3Dom::getName)
                .distinct()
                .filter(it -> !elements.contains(it))
                .map(it -> new ParameterProblem.Unknown(
                        "<" + it + ">",
                        elements.meantBy(it).map(meant -> "<" + meant + ">"),
                        elements.names().stream()
                                .map(known -> "<" + known + ">")
                                .toList()))
                .forEach(unknown::add);
        return unknown;
    }

    /**
     * Properties of the POM that look like parameters with a mistake. Others are the POM's own: a POM may call its properties
     * as it likes.
     */
    public List<ParameterProblem> mistakenProperties() {
        ParameterNames properties = properties();
        return names(project.getProperties()).stream()
                .filter(it -> !properties.contains(it))
                .filter(it -> properties.meantBy(it).isPresent())
                .map(it -> unknown("the property " + it + " of the POM or of a profile", "", it, properties))
                .toList();
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
            each.stringPropertyNames().stream()
                    .filter(PREFIX.asMatchPredicate())
                    .sorted()
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private ParameterNames properties() {
        return ParameterNames.of(goals().flatMap(GivenParameters::editable)
                .filter(GivenParameters::hasProperty)
                .map(GivenParameters::property)
                .filter(it -> it.startsWith("nuget."))
                .toList());
    }

    private Stream<MojoDescriptor> goals() {
        return execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream();
    }

    private static Stream<Parameter> editable(MojoDescriptor goal) {
        return goal.getParameters() == null
                ? Stream.empty()
                : goal.getParameters().stream().filter(Parameter::isEditable);
    }

    /** The property that sets a parameter, or else its name. */
    private static String property(Parameter parameter) {
        return hasProperty(parameter)
                ? parameter
                        .getExpression()
                        .substring(2, parameter.getExpression().length() - 1)
                : parameter.getName();
    }

    private static boolean hasProperty(Parameter parameter) {
        return EXPRESSION
                .matcher(Objects.toString(parameter.getExpression(), ""))
                .matches();
    }

    private Optional<Xpp3Dom> element(Parameter parameter) {
        return elements().filter(it -> it.getName().equals(parameter.getName())).findFirst();
    }

    private static boolean isBlank(Xpp3Dom element) {
        return element.getChildCount() == 0
                && (element.getValue() == null || element.getValue().isBlank());
    }

    private Stream<Xpp3Dom> elements() {
        return configuration.stream()
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(it -> Stream.of(((Xpp3Dom) it).getChildren()));
    }

    /**
     * The configuration of this execution, into which that of the plugin has been merged, or else that of the plugin. A goal
     * called by name has it too.
     */
    private Optional<ConfigurationContainer> configuration() {
        return plugin().map(plugin -> plugin.getExecutions().stream()
                .filter(it -> it.getId().equals(execution.getExecutionId()))
                .map(ConfigurationContainer.class::cast)
                .filter(it -> it.getConfiguration() != null)
                .findFirst()
                .orElse(plugin));
    }

    private Optional<Plugin> plugin() {
        Predicate<Plugin> isThis = it -> it.getGroupId().equals(execution.getGroupId())
                && it.getArtifactId().equals(execution.getArtifactId());
        Stream<Plugin> used = project.getBuildPlugins().stream();
        Stream<Plugin> managed = project.getPluginManagement() == null
                ? Stream.empty()
                : project.getPluginManagement().getPlugins().stream();
        return Stream.concat(used, managed).filter(isThis).findFirst();
    }
}
