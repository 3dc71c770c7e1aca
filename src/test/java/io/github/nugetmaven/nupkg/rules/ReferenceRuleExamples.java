package io.github.nugetmaven.nupkg.rules;

import java.util.List;
import java.util.Locale;

final class ReferenceRuleExamples {
    private static final String CORE = "Contoso.Core.dll";
    private static final String HELP = "Contoso.Help.dll";

    private ReferenceRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(
                        ReferenceRule.UNLIKE_REF,
                        "R4, not in the nuspec",
                        referencing(both(), CORE).entry(ref(CORE), "").entry(ref(HELP), ""),
                        referencing(both(), CORE).entry(ref(CORE), "").entry(ref("Contoso.Core.xml"), "")),
                RuleExample.of(
                        ReferenceRule.UNLIKE_REF,
                        "R4, not in ref",
                        referencing(both(), CORE, HELP).entry(ref(CORE), ""),
                        referencing(both(), CORE, HELP).entry(ref(CORE), "").entry(ref(HELP), "")),
                RuleExample.of(
                        ReferenceRule.UNLIKE_REF,
                        "R4, group",
                        grouped(both(), "net472", "netstandard2.0").entry(ref(HELP), ""),
                        grouped(both(), "net472", ".NETStandard2.0").entry(ref(CORE), "")),
                RuleExample.of(
                        ReferenceRule.WITHOUT_REF,
                        "R4",
                        referencing(both(), CORE),
                        referencing(both(), CORE.toUpperCase(Locale.ROOT), HELP)),
                RuleExample.of(
                        ReferenceRule.WITHOUT_REF,
                        "R4, group",
                        grouped(both(), "netstandard2.0"),
                        grouped(both(), "net472")),
                RuleExample.of(
                        ReferenceRule.WITHOUT_LIB,
                        "R4",
                        Sample.clean().entry(ref(CORE), "").entry(ref(HELP), ""),
                        both().entry(ref(CORE), "").entry(ref(HELP), "")),
                RuleExample.of(
                        ReferenceRule.WITHOUT_LIB,
                        "R4, runtimes",
                        Sample.clean().entry(ref(HELP), "").entry("runtimes/win/native/" + HELP, ""),
                        Sample.clean().entry(ref(HELP), "").entry("runtimes/win/lib/netstandard2.0/" + HELP, "")),
                RuleExample.of(
                        ReferenceRule.WITHOUT_LIB,
                        "R4, part of the framework",
                        Sample.clean().entry(ref(HELP), ""),
                        noLib().entry(ref(HELP), "").entry("lib/netstandard2.0/_._", "")),
                RuleExample.of(
                        ReferenceRule.WITHOUT_LIB,
                        "R4, only for the compiler",
                        Sample.clean().entry(ref(HELP), ""),
                        noLib().entry(ref(HELP), "")));
    }

    private static Sample both() {
        return Sample.clean().entry("lib/netstandard2.0/" + HELP, "MZ");
    }

    private static Sample noLib() {
        return Sample.clean().without("lib/netstandard2.0/" + CORE);
    }

    private static String ref(String name) {
        return "ref/netstandard2.0/" + name;
    }

    private static Sample referencing(Sample sample, String... names) {
        StringBuilder references = new StringBuilder();
        for (String name : names) {
            references.append("<reference file='").append(name).append("' />");
        }
        return sample.element("references", "<references>" + references + "</references>");
    }

    /** References to the main assembly. */
    private static Sample grouped(Sample sample, String... frameworks) {
        StringBuilder groups = new StringBuilder();
        for (String framework : frameworks) {
            groups.append("<group targetFramework='")
                    .append(framework)
                    .append("'><reference file='" + CORE + "' /></group>");
        }
        return sample.element("references", "<references>" + groups + "</references>");
    }
}
