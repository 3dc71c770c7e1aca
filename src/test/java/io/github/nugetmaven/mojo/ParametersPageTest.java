package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.PlainEnglish;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Keeps the page of goals and parameters up to date. Write it with {@code ./mvnw test -Dtest=ParametersPageTest
 * -Dparameters.page=write}.
 */
class ParametersPageTest {
    private static final Path PAGE = Path.of("docs/parameters.md");
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
    /** The same descriptor with the HTML of the Javadoc, which plugin.xml has lost. The same goal writes both. */
    private static final Path WITH_HTML = Path.of("target/plugin-enhanced.xml");

    private static final Pattern DEFAULT = Pattern.compile("(.*?)\\s*\\bDefault: (.*?)\\.?", Pattern.DOTALL);

    /** Our own parameters before those that the help goal and other plugins name. */
    private static final Comparator<String> OURS_FIRST = Comparator.comparing(
                    (String property) -> !property.startsWith("nuget."))
            .thenComparing(String.CASE_INSENSITIVE_ORDER);

    private record Goal(
            String name, String description, String phase, boolean needsProject, List<Parameter> parameters) {}

    private record Parameter(
            String property, String element, String type, boolean required, String standard, String description) {}

    @Test
    void saysWhatTheGoalsSay() throws IOException, SAXException, ParserConfigurationException {
        for (Path file : List.of(DESCRIPTOR, WITH_HTML)) {
            assertTrue(
                    Files.isRegularFile(file),
                    file
                            + " does not exist. maven-plugin-plugin writes it: run ./mvnw process-classes before this test.");
        }
        String page = page();
        if ("write".equals(System.getProperty("parameters.page"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "update it with -Dparameters.page=write");
        PlainEnglish.check(page);
    }

    private static String page() throws IOException, SAXException, ParserConfigurationException {
        List<Goal> goals = goals();
        StringBuilder page = new StringBuilder("""
                # Goals and parameters

                <!-- Made from the plugin descriptor by ParametersPageTest; see CONTRIBUTING.md. -->

                On the command line you set a parameter by its property: `mvn deploy "-Dnuget.dryRun=true"`. In the POM you set it by an
                element in the `<configuration>` of the plugin: `<dryRun>true</dryRun>`. `mvn nuget:help -Ddetail -Dgoal=push` prints
                the same descriptions.

                ## Goals
                """);
        goals.forEach(goal -> page.append(section(goal)));
        page.append("\n## Parameters\n");
        Map<String, Map<Parameter, List<String>>> byProperty = new TreeMap<>(OURS_FIRST);
        for (Goal goal : goals) {
            for (Parameter parameter : goal.parameters()) {
                byProperty
                        .computeIfAbsent(parameter.property(), it -> new LinkedHashMap<>())
                        .computeIfAbsent(parameter, it -> new ArrayList<>())
                        .add(goal.name());
            }
        }
        byProperty.forEach((property, variants) -> page.append(section(property, variants)));
        return page.toString();
    }

    private static String section(Goal goal) {
        String parameters = goal.parameters().stream()
                .map(Parameter::property)
                .map(property -> link(property, property))
                .collect(Collectors.joining(", "));
        return """

                ### nuget:%s

                %s

                - **Default phase:** %s
                - **Needs a project:** %s
                - **Parameters:** %s
                """.formatted(
                        goal.name(),
                        goal.description(),
                        goal.phase().isEmpty() ? "none" : code(goal.phase()),
                        goal.needsProject() ? "yes" : "no",
                        parameters);
    }

    /** @param variants of one property, each with its goals: the Javadoc may differ between them */
    private static String section(String property, Map<Parameter, List<String>> variants) {
        return variants.entrySet().stream()
                .map(it -> variant(it.getKey(), it.getValue()))
                .collect(Collectors.joining("", "\n### " + property + "\n", ""));
    }

    private static String variant(Parameter parameter, List<String> goals) {
        Matcher prose = DEFAULT.matcher(parameter.description());
        boolean isInProse = prose.matches();
        String standard =
                isInProse ? prose.group(2) : parameter.standard().isEmpty() ? "none" : code(parameter.standard());
        return """

                %s

                - **Goals:** %s
                - **In the POM:** `<%s>`, %s
                - **Default:** %s
                """.formatted(
                        isInProse ? prose.group(1) : parameter.description(),
                        goals.stream()
                                .map(goal -> link("nuget:" + goal, "nuget:" + goal))
                                .collect(Collectors.joining(", ")),
                        parameter.element(),
                        type(parameter.type()),
                        parameter.required() ? "none; this parameter is required" : standard);
    }

    private static String type(String name) {
        return switch (name) {
            case "boolean", "java.lang.Boolean" -> "`true` or `false`";
            case "int" -> "a number";
            case "java.io.File" -> "a path";
            case "java.lang.String" -> "text";
            default -> "with elements";
        };
    }

    private static String link(String text, String heading) {
        return "[" + text + "](#" + heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "") + ")";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static List<Goal> goals() throws IOException, SAXException, ParserConfigurationException {
        Element plugin = parse(Files.readString(WITH_HTML));
        List<Goal> goals = new ArrayList<>();
        for (Element mojo : children(child(plugin, "mojos"), "mojo").toList()) {
            goals.add(new Goal(
                    text(mojo, "goal"),
                    markdown(text(mojo, "description")),
                    text(mojo, "phase"),
                    Boolean.parseBoolean(text(mojo, "requiresProject")),
                    parameters(mojo)));
        }
        goals.sort(Comparator.comparing(Goal::name));
        return goals;
    }

    /** The parameters that a user can set. */
    private static List<Parameter> parameters(Element mojo)
            throws IOException, SAXException, ParserConfigurationException {
        Element configuration = child(mojo, "configuration");
        List<Parameter> parameters = new ArrayList<>();
        for (Element parameter :
                children(child(mojo, "parameters"), "parameter").toList()) {
            if (Boolean.parseBoolean(text(parameter, "editable"))) {
                String element = text(parameter, "name");
                Element value = children(configuration, element).findFirst().orElse(null);
                parameters.add(new Parameter(
                        value == null ? element : value.getTextContent().replaceAll("\\$\\{(.*)}", "$1"),
                        element,
                        text(parameter, "type"),
                        Boolean.parseBoolean(text(parameter, "required")),
                        value == null ? "" : value.getAttribute("default-value"),
                        markdown(text(parameter, "description"))));
            }
        }
        parameters.sort(Comparator.comparing(Parameter::property, OURS_FIRST));
        return parameters;
    }

    /** @param html well-formed, as plugin-tools writes what a Javadoc says */
    private static String markdown(String html) throws IOException, SAXException, ParserConfigurationException {
        return inside(parse("<html>" + html + "</html>"))
                .replaceAll(" {2,}", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String inside(Node node) {
        return nodes(node)
                .map(it -> it instanceof Element element ? markdown(element) : escaped(it.getTextContent()))
                .collect(Collectors.joining());
    }

    private static String markdown(Element element) {
        return switch (element.getTagName()) {
            case "code" -> code(element.getTextContent());
            case "b", "strong" -> "**" + inside(element) + "**";
            case "i", "em" -> "*" + inside(element) + "*";
            case "a" -> "[" + inside(element) + "](" + element.getAttribute("href") + ")";
            case "br" -> "";
            case "p", "ul" -> "\n\n" + inside(element).strip() + "\n\n";
            case "li" -> "- " + inside(element).strip() + "\n";
            default ->
                throw new IllegalArgumentException("no Markdown is known here for <" + element.getTagName() + ">");
        };
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
    }

    private static Element parse(String xml) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static Stream<Node> nodes(Node parent) {
        return IntStream.range(0, parent.getChildNodes().getLength()).mapToObj(parent.getChildNodes()::item);
    }

    private static Stream<Element> children(Element parent, String name) {
        return nodes(parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(it -> it.getTagName().equals(name));
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).findFirst().orElseThrow();
    }

    /** Nothing if there is no such element. */
    private static String text(Element parent, String name) {
        return children(parent, name).findFirst().map(Node::getTextContent).orElse("");
    }
}
