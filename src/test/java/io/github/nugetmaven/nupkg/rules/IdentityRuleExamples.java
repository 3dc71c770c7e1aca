package io.github.nugetmaven.nupkg.rules;

import java.util.List;

final class IdentityRuleExamples {
    private IdentityRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(IdentityRule.ID_MISSING, Sample.clean().withoutElement("id"), Sample.clean()),
                RuleExample.of(IdentityRule.ID_MISSING, Sample.clean().element("id", "<id> </id>"), id("A")),
                RuleExample.of(IdentityRule.ID_MISSING, Sample.clean().element("id", "<id><b/></id>"), id("A")),
                RuleExample.of(IdentityRule.ID_NOT_TRIMMED, id(" Contoso.Core"), id("Contoso.Core")),
                RuleExample.of(
                        IdentityRule.ID_NOT_TRIMMED,
                        id("\n  Contoso.Core\n  "),
                        id(" <!-- ID -->Contoso.Core<!-- -->\n")),
                RuleExample.of(IdentityRule.ID_NOT_TRIMMED, id("Contoso.Core\u00a0"), id("<![CDATA[Contoso.Core]]>")),
                RuleExample.of(IdentityRule.ID_INVALID, id("Contoso..Core"), id("Contoso.Core-2_x")),
                RuleExample.of(IdentityRule.ID_INVALID, id("Contoso Core"), id("_")),
                RuleExample.of(IdentityRule.ID_INVALID, id("-Contoso"), id("9")),
                RuleExample.of(IdentityRule.ID_TOO_LONG, id("C".repeat(101)), id("C".repeat(100))),
                RuleExample.of(IdentityRule.ID_NOT_ASCII, id("Contos\u00f6"), id("Contoso")),
                RuleExample.of(IdentityRule.ID_PLACEHOLDER, id("$id$"), id("id")),
                RuleExample.of(IdentityRule.ID_PLACEHOLDER, id("Contoso.$Part$"), id("Contoso.Part")),
                RuleExample.of(IdentityRule.ID_FOLDS, id("\u212Aelvin"), id("Kelvin")),
                RuleExample.of(IdentityRule.ID_FOLDS, id("Contoso\u0308"), id("Contoso")),
                RuleExample.of(IdentityRule.VERSION_MISSING, Sample.clean().withoutElement("version"), version("1.0")),
                RuleExample.of(IdentityRule.VERSION_INVALID, version("1.0.0.Final"), version("1.0.0-Final")),
                RuleExample.of(IdentityRule.VERSION_INVALID, version("1.0.0-01"), version("1.0.0-a01")),
                RuleExample.of(IdentityRule.VERSION_INVALID, version("$version$"), version("0.0")),
                RuleExample.of(IdentityRule.VERSION_WITHOUT_DOT, version("1"), version("1.0")),
                RuleExample.of(IdentityRule.VERSION_LABEL, version("1.0.0-1a"), version("1.0.0-a1")),
                RuleExample.of(IdentityRule.VERSION_LABEL, version("1.0.0--"), version("1.0.0-1a.2")),
                RuleExample.of(IdentityRule.VERSION_LABEL, version("1.0.0-2026"), version("1.0.0-2026+meta")),
                RuleExample.of(
                        IdentityRule.VERSION_TOO_LONG,
                        version("1.0.0-" + "a".repeat(59)),
                        version("1.0.0-" + "a".repeat(58))),
                RuleExample.of(
                        IdentityRule.IDENTITY_TOO_LONG,
                        id("C".repeat(98)).element("version", "<version>1.0-" + "a".repeat(57) + "</version>"),
                        id("C".repeat(98)).element("version", "<version>1.0-" + "a".repeat(56) + "</version>")),
                RuleExample.of(
                        IdentityRule.IDENTITY_TOO_LONG,
                        id("C".repeat(98)).element("version", "<version>1.0.0-" + "a".repeat(57) + "</version>"),
                        id("C".repeat(98)).element("version", "<version>1.0.0-" + "a".repeat(56) + "</version>")));
    }

    private static Sample id(String id) {
        return Sample.clean().element("id", "<id>" + id + "</id>");
    }

    private static Sample version(String version) {
        return Sample.clean().element("version", "<version>" + version + "</version>");
    }
}
