package io.github.nugetmaven.nupkg.rules;

import java.util.List;

/** R3: what ends the restore of a project. */
final class ContentRuleExamples {
    private ContentRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(
                        ContentRule.INCLUDE,
                        "R3",
                        content("buildAction='None'"),
                        content("include='' buildAction='None'")),
                action("Banana", "none"),
                action("compile ", "Compile"),
                action("AdditionalFiles", "BundleResource"),
                action("Embedded Resource", "embeddedresource"),
                bool("copyToOutput='maybe'", "copyToOutput='True'"),
                bool("flatten='yes'", "flatten='FALSE'"),
                bool("flatten='1'", "flatten='true'"),
                bool("copyToOutput=''", "copyToOutput='false'"),
                bool("copyToOutput=' true'", ""),
                compiled("R3 no metadata", Sample.clean(), content("include='any/any/a.json' buildAction='None'")),
                compiled(
                        "R3 no action",
                        content("include='**/*' copyToOutput='true'"),
                        content("include='**' buildAction='Content'")),
                compiled(
                        "R3 other file",
                        content("include='any/any/b.json' buildAction='None'"),
                        content("include='ANY\\any\\A.json' buildAction='None'")),
                compiled(
                        "R3 exclude",
                        content("include='**/*.json' exclude='**/a.*' buildAction='None'"),
                        content("include='**/*.json' exclude='**/b.*' buildAction='None'")),
                compiled(
                        "R3 the last counts",
                        content("include='**/*' buildAction='None'", "include='any/any/a.json' buildAction='compile'"),
                        content("include='any/any/a.json' buildAction='compile'", "include='any/' buildAction='None'")),
                compiled(
                        "R3 folder",
                        content("include='any/*' buildAction='None'"),
                        content("include='any/*/*.json' buildAction='None'")),
                RuleExample.of(
                        ContentRule.COMPILED,
                        "R3 places",
                        Sample.clean().entry("contentFiles/cs/net8.0/sub/a.txt", ""),
                        Sample.clean()
                                .entry("contentFiles/cs/any/A.cs", "")
                                .entry("contentFiles/any/any/_._", "")
                                .entry("contentFiles/fs/net8.0/A.fs.pp", "")
                                .entry("contentFiles/a.txt", "")
                                .entry("contentFiles/any/a.txt", "")
                                .entry("contentFiles/any/java/a.txt", "")
                                .entry("content/any/any/a.txt", "")),
                RuleExample.of(ContentRule.REFERENCE, "R3", references("Core.dll"), references("contoso.core.DLL")),
                RuleExample.of(ContentRule.REFERENCE, "R3 extension", references("Contoso.Core"), references("")),
                RuleExample.of(
                        ContentRule.REFERENCE,
                        "R3 path",
                        references("lib/netstandard2.0/Contoso.Core.dll"),
                        references("Contoso.Core.dll")),
                RuleExample.of(
                        ContentRule.REFERENCE,
                        "R3 group",
                        group("<group targetFramework='net48'><reference file='A.dll'/></group>"),
                        group("<reference file='A.dll'/><group><reference file='Contoso.Core.dll'/></group>")),
                RuleExample.of(
                        ContentRule.OWN_DEPENDENCY, "R3", dependency("Contoso.Core"), dependency("Contoso.Core2")),
                RuleExample.of(
                        ContentRule.OWN_DEPENDENCY, "R3 case", dependency("CONTOSO.core"), dependency("Contoso")),
                RuleExample.of(
                        ContentRule.OWN_DEPENDENCY,
                        "R3 without a group",
                        Sample.clean()
                                .element(
                                        "dependencies",
                                        "<dependencies><dependency id='Contoso.Core' version='[9.0]' /></dependencies>"),
                        Sample.clean()
                                .element(
                                        "dependencies",
                                        "<dependencies><dependency id='Contoso' version='[9.0]' /></dependencies>")));
    }

    private static RuleExample action(String breaks, String keeps) {
        return RuleExample.of(
                ContentRule.BUILD_ACTION,
                "R3 " + breaks,
                items("include='x' buildAction='" + breaks + "'"),
                items("include='x' buildAction='" + keeps + "'"));
    }

    private static RuleExample bool(String breaks, String keeps) {
        return RuleExample.of(
                ContentRule.BOOLEAN, "R3 " + breaks, items("include='x' " + breaks), items("include='x' " + keeps));
    }

    private static RuleExample compiled(String label, Sample breaks, Sample keeps) {
        return RuleExample.of(
                ContentRule.COMPILED,
                label,
                breaks.entry("contentFiles/any/any/a.json", "{}"),
                keeps.entry("contentFiles/any/any/a.json", "{}"));
    }

    private static Sample items(String... attributes) {
        StringBuilder items = new StringBuilder();
        for (String each : attributes) {
            items.append("<files ").append(each).append(" />");
        }
        return Sample.clean().element("contentFiles", "<contentFiles>" + items + "</contentFiles>");
    }

    private static Sample content(String... attributes) {
        return items(attributes);
    }

    private static Sample references(String file) {
        return group("<reference file='" + file + "' />");
    }

    private static Sample group(String xml) {
        return Sample.clean().element("references", "<references>" + xml + "</references>");
    }

    private static Sample dependency(String id) {
        return Sample.clean()
                .element(
                        "dependencies",
                        "<dependencies><group targetFramework='netstandard2.0'><dependency id='" + id
                                + "' version='1.0' /></group></dependencies>");
    }
}
