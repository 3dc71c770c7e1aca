package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import java.util.List;
import java.util.Map;

final class ManifestRuleExamples {
    private ManifestRuleExamples() {}

    static List<RuleExample> all() {
        Map<String, byte[]> noNuspec = Map.of("Contoso.Core.nuspec.txt", new byte[1]);
        return List.of(
                RuleExample.of(
                        ManifestRule.NO_NUSPEC,
                        Sample.zip(noNuspec),
                        Sample.clean().bytes()),
                RuleExample.of(
                        ManifestRule.SEVERAL_NUSPECS,
                        Sample.clean().entry("A.nuspec", "").entry("B.NUSPEC", ""),
                        Sample.clean().entry("A.NuSpec", Sample.clean().nuspec())),
                RuleExample.of(
                        ManifestRule.NESTED_NUSPEC,
                        Sample.clean().entry("content/Other.Nuspec", ""),
                        Sample.clean().entry("content/Other.nuspec.txt", "")),
                RuleExample.of(
                        ManifestRule.NUSPEC_MALFORMED,
                        Sample.clean().element("tags", "<tags>a & b</tags>"),
                        Sample.clean().element("tags", "<tags>a &amp; b</tags>")),
                RuleExample.of(
                        ManifestRule.NUSPEC_WITH_DTD,
                        withProlog("<!DOCTYPE package>"),
                        withProlog("<!-- DOCTYPE package -->")),
                RuleExample.of(
                        ManifestRule.NUSPEC_TOO_LARGE,
                        withProlog("<!--" + "-x".repeat(Nuspec.MAX_BYTES / 2) + "-->"),
                        withProlog("<!--" + "-x".repeat(Nuspec.MAX_BYTES / 4) + "-->")));
    }

    private static Sample withProlog(String xml) {
        return Sample.clean().entry(Sample.NUSPEC, Sample.clean().nuspec().replace("<package ", xml + "<package "));
    }
}
