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
public record RuleText(
        String id, String nu, Severity severity, Realm realm, String problem, String fix, String why, String source) {
    static RuleText error(String id, String nu, Realm realm, String problem, String fix, String why, String source) {
        return new RuleText(id, nu, Severity.ERROR, realm, problem, fix, why, source);
    }

    static RuleText warning(String id, String nu, Realm realm, String problem, String fix, String why, String source) {
        return new RuleText(id, nu, Severity.WARNING, realm, problem, fix, why, source);
    }
}
