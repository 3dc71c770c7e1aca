package io.github.nugetmaven.nupkg.rules;

/**
 * All that there is to say of a rule. Immutable.
 *
 * @param id {@code NUPKG} and three digits, never used for another rule
 * @param nu the code of NuGet's own tools for the same, such as {@code NU5017}; empty where they have none
 * @param severity unless the build says otherwise
 * @param problem what is wrong, a sentence without its full stop; {@code {value}} and {@code {entry}} stand for what was found
 * @param fix what to do, a sentence
 * @param why the rule is there, a sentence or two
 * @param source a public document or source file that the rule is taken from
 */
public record RuleDescription(
        String id,
        String nu,
        Severity severity,
        RuleScope scope,
        String problem,
        String fix,
        String why,
        String source) {
    static RuleDescription error(
            String id, String nu, RuleScope scope, String problem, String fix, String why, String source) {
        return new RuleDescription(id, nu, Severity.ERROR, scope, problem, fix, why, source);
    }

    static RuleDescription warning(
            String id, String nu, RuleScope scope, String problem, String fix, String why, String source) {
        return new RuleDescription(id, nu, Severity.WARNING, scope, problem, fix, why, source);
    }
}
