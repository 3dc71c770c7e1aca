package io.github.nugetmaven.mojo.parameters;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Parameters of a goal: the property of each, and its text as the user gave it. A parameter that is not given, or is blank, has
 * its default. {@link ParameterTypes} decides what a text can mean. Immutable; equal if all texts are.
 */
public record ParameterValues(SortedMap<String, String> texts) {
    public ParameterValues {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The values in a map. It may come from another module, which may have loaded its own copy of this class. */
    public static ParameterValues of(Map<String, String> texts) {
        return new ParameterValues(new TreeMap<>(texts));
    }

    /** The value of one parameter. A null or blank text counts as not given. */
    public static ParameterValues of(String property, String text) {
        return of(Map.of()).with(property, text);
    }

    /** The same values with one more text. A null or blank text counts as not given. */
    public ParameterValues with(String property, String text) {
        SortedMap<String, String> more = new TreeMap<>(texts);
        if (text == null || text.isBlank()) {
            more.remove(property);
        } else {
            more.put(property, text.strip());
        }
        return new ParameterValues(more);
    }

    /** The text as the user gave it; empty if it was not given. */
    public Optional<String> given(String property) {
        return Optional.ofNullable(texts.get(property));
    }

    /** The text as the user gave it, unless it is the default. */
    public Optional<String> unlessDefault(String property) {
        Optional<String> given = given(property);
        return given.equals(Defaults.of(property)) ? Optional.empty() : given;
    }

    /** The text, or its default if there is one. */
    public Optional<String> text(String property) {
        Optional<String> given = given(property);
        return given.isPresent() ? given : Defaults.of(property);
    }

    /** @throws MojoFailureException if the text is neither {@code true} nor {@code false} */
    public boolean flag(String property) throws MojoFailureException {
        return word(property).equals("true");
    }

    /**
     * A whole number.
     *
     * @throws MojoFailureException if the text is something else, or out of the parameter's range
     */
    public int number(String property) throws MojoFailureException {
        return Integer.parseInt(meaningful(property));
    }

    /**
     * One of the parameter's words, in lower case.
     *
     * @throws MojoFailureException if the text is another word
     */
    public String word(String property) throws MojoFailureException {
        return meaningful(property).toLowerCase(Locale.ROOT);
    }

    /** The text or its default, of which it is certain that it has a meaning. */
    String meaningful(String property) throws MojoFailureException {
        String text = text(property).orElse("");
        Optional<ParameterProblem> problem = ParameterTypes.problem(property, text, Path.of(""));
        if (problem.isPresent()) {
            throw new MojoFailureException(
                    problem.get() instanceof ParameterProblem.Unusable unusable
                            ? unusable.sentence()
                            : property + " is not set.");
        }
        return text;
    }
}
