package io.github.nugetmaven.nupkg.rules;

/**
 * The description of a rule for users. Immutable.
 *
 * @param id {@code NUPKG} and three digits; an ID is never reused for another rule
 * @param nu code of the same rule in NuGet's own tools, such as {@code NU5017}; empty if they have no such rule
 * @param severity default; a build can set another
 * @param problem a sentence without its full stop, in which {@code {value}} and {@code {entry}} stand for values of a finding
 * @param fix what the user has to do: a sentence, which may contain {@code {value}} and {@code {entry}}
 * @param why reason for the rule: one or two sentences
 * @param source public document or source file that defines the rule
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
