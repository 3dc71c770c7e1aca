package io.github.nugetmaven.mojo.parameters;

import java.util.List;
import java.util.Optional;

/** Why a parameter, or what was given as one, has no meaning. */
public sealed interface ParameterProblem {
    /** The parameter; empty if there is no such parameter. */
    String property();

    /** Expressions that nothing resolves. {@code where}: the element or option that contains them. */
    record Unresolved(String property, String where, List<String> expressions) implements ParameterProblem {}

    /** A text without a character that counts. {@code where}: the element or option, if it is known. */
    record Blank(String property, Optional<String> where) implements ParameterProblem {}

    /**
     * A text that is not one of the possible ones.
     *
     * @param text empty if it may contain a secret
     * @param possible what is possible, in a sentence; without a text, what is wrong comes before it
     */
    record Unusable(String property, Optional<String> text, String possible) implements ParameterProblem {
        /** The problem in words. */
        public String sentence() {
            return property + text.map(it -> " is \"" + it + "\". ").orElse(" ") + possible;
        }
    }

    /** A text that the core does not take. {@code cause}: of a feed or of a key. */
    record Refused(String property, RuntimeException cause) implements ParameterProblem {}

    /** A parameter that the goal cannot do without. {@code example}: how to give it. */
    record Missing(String property, String example) implements ParameterProblem {}

    /**
     * A name that is not the name of a parameter.
     *
     * @param where the element or option
     * @param meant the name that was probably meant, written in the same place
     * @param known all names, written in the same place
     */
    record Unknown(String where, Optional<String> meant, List<String> known) implements ParameterProblem {
        @Override
        public String property() {
            return "";
        }
    }

    /** An option that only another goal reads. {@code instead}: what this goal reads. */
    record OfAnotherGoal(String property, String goal, String instead) implements ParameterProblem {}

    /** An option that Maven ignores, because the POM sets the parameter itself. */
    record Overridden(String property, String option, String element) implements ParameterProblem {}
}
