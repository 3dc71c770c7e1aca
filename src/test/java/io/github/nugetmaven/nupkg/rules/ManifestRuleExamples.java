package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.testing.TestPackage;
import java.util.List;
import java.util.Map;

final class ManifestRuleExamples {
    private ManifestRuleExamples() {}

    static List<RuleExample> all() {
        Map<String, byte[]> noNuspec = Map.of("Contoso.Core.nuspec.txt", new byte[1]);
        return List.of(
                RuleExample.of(
                        ManifestRule.NO_NUSPEC,
                        TestPackage.zip(noNuspec),
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
                        withProlog("<!--" + "-x".repeat(Nuspec.MAX_BYTES / 4) + "-->")),
                RuleExample.of(ManifestRule.DUPLICATE_ELEMENT, with("<tags>a</tags><tags/>"), tags("a")),
                RuleExample.of(
                        ManifestRule.DUPLICATE_ELEMENT,
                        with("<summary>a</summary><Summary>b</Summary>"),
                        with("<summary>a</summary><Summary/>")),
                RuleExample.of(
                        ManifestRule.RESERVED_ELEMENT, with("<listed>true</listed>"), with("<Listed>a</Listed>")),
                RuleExample.of(ManifestRule.RESERVED_ELEMENT, with("<dependencyGroups/>"), with("<owners>a</owners>")),
                RuleExample.of(ManifestRule.RESERVED_ELEMENT, with("<Tags>a</Tags>"), tags("a")),
                RuleExample.of(
                        ManifestRule.MISSPELLED_ELEMENT,
                        with("<Repository url=\"https://example.com/a\" />"),
                        with("<repository url=\"https://example.com/a\" />")),
                RuleExample.of(
                        ManifestRule.NOT_BOOLEAN,
                        with("<developmentDependency>yes</developmentDependency>"),
                        with("<developmentDependency> True </developmentDependency>")),
                RuleExample.of(
                        ManifestRule.NOT_BOOLEAN,
                        with("<requireLicenseAcceptance/>"),
                        with("<requireLicenseAcceptance>true</requireLicenseAcceptance>")),
                RuleExample.of(
                        ManifestRule.NOT_BOOLEAN,
                        with("<serviceable>0</serviceable>"),
                        with("<serviceable>false</serviceable>")),
                RuleExample.of(
                        ManifestRule.DESCRIPTION_MISSING,
                        Sample.clean().withoutElement("description"),
                        Sample.clean().element("description", "<Description>A package.</Description>")),
                RuleExample.of(ManifestRule.DESCRIPTION_MISSING, description(" "), description(".")),
                RuleExample.of(ManifestRule.AUTHORS_MISSING, Sample.clean().withoutElement("authors"), Sample.clean()),
                RuleExample.of(ManifestRule.AUTHORS_MISSING, authors(" , "), authors(" , a")),
                RuleExample.of(
                        ManifestRule.URL_INVALID,
                        with("<projectUrl>www.example.com</projectUrl>"),
                        with("<projectUrl>HTTP://www.example.com/a b?q={\u00e4}</projectUrl>")),
                RuleExample.of(
                        ManifestRule.URL_INVALID,
                        with("<projectUrl>ftp://example.com</projectUrl>"),
                        with("<projectUrl/>")),
                RuleExample.of(
                        ManifestRule.URL_INVALID,
                        with("<iconUrl>https:///a.png</iconUrl>"),
                        with("<projectUrl> https://[::1]:8080 </projectUrl>")),
                RuleExample.of(ManifestRule.PACKAGE_TYPE_INVALID, type("name=\"A B\""), type("name=\"A.B\"")),
                RuleExample.of(ManifestRule.PACKAGE_TYPE_INVALID, type(""), type("name=\" DotnetTool \"")),
                RuleExample.of(
                        ManifestRule.PACKAGE_TYPE_INVALID,
                        type("name=\"A\" version=\"1\""),
                        type("name=\"A\" version=\"1.0\"")),
                RuleExample.of(ManifestRule.MIN_CLIENT_VERSION, minClient("7.3.1.2"), minClient("7.3.1.1")),
                RuleExample.of(ManifestRule.MIN_CLIENT_VERSION, minClient("8.0"), minClient("2.12")),
                RuleExample.of(ManifestRule.MIN_CLIENT_VERSION, minClient(""), minClient("6")),
                RuleExample.of(ManifestRule.INVALID_CHARACTER, description("a\uFDD0"), description("a\uFDCF")),
                RuleExample.of(ManifestRule.INVALID_CHARACTER, description("&#xFDEF;"), description("&#xFDF0;\uFFFD")),
                RuleExample.of(
                        ManifestRule.INVALID_CHARACTER,
                        with("<repository branch=\"\uD83F\uDFFE\" />"),
                        with("<repository branch=\"\uD83D\uDE00\" />")),
                RuleExample.of(ManifestRule.NOT_NORMALIZED, description("A\u0308"), description("\u00c4")),
                RuleExample.of(
                        ManifestRule.NOT_NORMALIZED,
                        with("<repository type=\"git\" branch=\"a\u0308\" />"),
                        with("<repository type=\"git\" branch=\"\u00e4\" />")),
                RuleExample.of(
                        ManifestRule.SAMPLE_VALUE,
                        description("Package description"),
                        description("Package Description")),
                RuleExample.of(ManifestRule.SAMPLE_VALUE, tags("Tag1 Tag2"), tags("tag1 tag2")),
                RuleExample.of(
                        ManifestRule.SAMPLE_VALUE,
                        with("<projectUrl>http://PROJECT_URL_HERE_OR_DELETE_THIS_LINE/</projectUrl>"),
                        with("<projectUrl>http://example.com/PROJECT_URL_HERE_OR_DELETE_THIS_LINE/</projectUrl>")),
                RuleExample.of(
                        ManifestRule.REPOSITORY_URL,
                        with("<repository type=\"git\" url=\"scm:git:https://example.com/a\" />"),
                        with("<repository type=\"git\" url=\"git@example.com:a.git\" />")),
                RuleExample.of(
                        ManifestRule.REPOSITORY_URL,
                        with("<repository type=\"svn\" url=\"git://example.com/a\" />"),
                        with("<repository type=\"Git\" url=\"git://example.com/a\" />")),
                RuleExample.of(
                        ManifestRule.EMPTY_PACKAGE,
                        empty(),
                        empty().element("readme", "<readme>README.md</readme>").entry("README.md", "# A")));
    }

    private static Sample with(String element) {
        return Sample.clean().element("another", element);
    }

    private static Sample tags(String tags) {
        return with("<tags>" + tags + "</tags>");
    }

    private static Sample description(String description) {
        return Sample.clean().element("description", "<description>" + description + "</description>");
    }

    private static Sample authors(String authors) {
        return Sample.clean().element("authors", "<authors>" + authors + "</authors>");
    }

    private static Sample type(String attributes) {
        return with("<packageTypes><packageType " + attributes + " /></packageTypes>");
    }

    private static Sample minClient(String version) {
        String metadata = "<metadata minClientVersion=\"" + version + "\">";
        return Sample.clean().entry(Sample.NUSPEC, Sample.clean().nuspec().replace("<metadata>", metadata));
    }

    private static Sample empty() {
        return Sample.clean()
                .without("lib/netstandard2.0/Contoso.Core.dll")
                .without("README.md")
                .withoutElement("readme")
                .withoutElement("dependencies");
    }

    private static Sample withProlog(String xml) {
        return Sample.clean().entry(Sample.NUSPEC, Sample.clean().nuspec().replace("<package ", xml + "<package "));
    }
}
