package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.testing.TestPackage;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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
                        ManifestRule.MISSPELLED_ELEMENT,
                        dependency("<Dependency id=\"A\" version=\"1.0.0\" />"),
                        dependency("<dependency id=\"A\" version=\"1.0.0\" />")),
                RuleExample.of(
                        ManifestRule.MISSPELLED_ELEMENT,
                        with("<packageTypes><PackageType name=\"A\" /></packageTypes>"),
                        with("<packageTypes><packageType name=\"A\" /></packageTypes>")),
                RuleExample.of(
                        ManifestRule.MISSPELLED_ATTRIBUTE,
                        dependency("<dependency id=\"A\" version=\"1.0.0\" Exclude=\"Build\" />"),
                        dependency("<dependency id=\"A\" version=\"1.0.0\" exclude=\"Build\" note=\"a\" />")),
                RuleExample.of(
                        ManifestRule.MISSPELLED_ATTRIBUTE,
                        withNuspec(it -> it.replace("<metadata", "<metadata MinClientVersion=\"2.12\"")),
                        minClient("2.12")),
                RuleExample.of(
                        ManifestRule.MISSPELLED_ATTRIBUTE,
                        with("<references><group TargetFramework=\"netstandard2.0\" /></references>"),
                        with("<references><group targetFramework=\"netstandard2.0\" /></references>")),
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
                RuleExample.of(ManifestRule.PACKAGE_TYPE_INVALID, type(""), type("name=\" Dependency \"")),
                RuleExample.of(
                        ManifestRule.PACKAGE_TYPE_INVALID,
                        type("name=\"A\" version=\"1\""),
                        type("name=\"A\" version=\" 1.0 \"")),
                RuleExample.of(
                        ManifestRule.PACKAGE_TYPE_INVALID,
                        type("name=\"A\" version=\"\""),
                        type("name=\"A\" version=\"0.0\"")),
                RuleExample.of(
                        ManifestRule.PACKAGE_TYPE_INVALID,
                        type("name=\"A\" version=\"x\""),
                        type("name=\"A\" version=\"1.2.3.4\"")),
                RuleExample.of(ManifestRule.PACKAGE_TYPE_NAME, type("name=\"A B\""), type("name=\"A.B\"")),
                RuleExample.of(ManifestRule.MIN_CLIENT_TOO_NEW, minClient("7.3.1.2"), minClient("7.3.1.1")),
                RuleExample.of(ManifestRule.MIN_CLIENT_TOO_NEW, minClient("8.0"), minClient("2.12")),
                RuleExample.of(ManifestRule.MIN_CLIENT_VERSION, minClient(""), minClient("6")),
                RuleExample.of(ManifestRule.MIN_CLIENT_VERSION, minClient("x"), minClient(" 6.0-a ")),
                RuleExample.of(
                        ManifestRule.FOREIGN_NAMESPACE,
                        "every name with a prefix",
                        Sample.clean().entry(Sample.NUSPEC, prefixed(true)),
                        Sample.clean().entry(Sample.NUSPEC, prefixed(false))),
                RuleExample.of(
                        ManifestRule.FOREIGN_NAMESPACE,
                        "an ID",
                        Sample.clean().element("id", "<id xmlns=\"urn:a\">Contoso.Core</id>"),
                        Sample.clean().element("tags", "<tags xmlns=\"urn:a\">a</tags>")),
                RuleExample.of(
                        ManifestRule.FOREIGN_NAMESPACE,
                        "a dependency",
                        dependency("<dependency xmlns=\"urn:a\" id=\"A\" version=\"1.0.0\" />"),
                        dependency("<note xmlns=\"urn:a\">A</note>")),
                RuleExample.of(
                        ManifestRule.METADATA_MISSING,
                        withNuspec(it -> "<package/>"),
                        withNuspec(it -> it.replace("package", "anything"))),
                RuleExample.of(
                        ManifestRule.METADATA_MISSING,
                        withNuspec(it -> it.replace("metadata", "Metadata")),
                        withNuspec(it -> it.replace("<metadata", "<metadata xmlns=\"urn:a\""))),
                RuleExample.of(
                        ManifestRule.NUSPEC_IN_FOLDER,
                        TestPackage.zip(Map.of("package/Contoso.Core.nuspec", new byte[1])),
                        Sample.clean().bytes()),
                RuleExample.of(ManifestRule.CODE_PAGE, "windows-1252", encoded("windows-1252"), encoded("ISO-8859-1")),
                RuleExample.of(ManifestRule.CODE_PAGE, "shift_jis", encoded("Shift_JIS"), encoded("US-ASCII")),
                RuleExample.of(
                        ManifestRule.LETTERS_LOST,
                        "declared us-ascii",
                        withDeclared("us-ascii", "\u00e9"),
                        withDeclared("us-ascii", "e")),
                RuleExample.of(
                        ManifestRule.LETTERS_LOST,
                        "marked as UTF-8, declared iso-8859-1",
                        marked("iso-8859-1", "\u00e9"),
                        marked("utf-8", "\u00e9")),
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
        return withNuspec(it -> it.replace("<package ", xml + "<package "));
    }

    private static Sample withNuspec(UnaryOperator<String> change) {
        return Sample.clean().entry(Sample.NUSPEC, change.apply(Sample.clean().nuspec()));
    }

    private static Sample dependency(String xml) {
        String group = "<group targetFramework=\"netstandard2.0\">" + xml + "</group>";
        return Sample.clean().element("dependencies", "<dependencies>" + group + "</dependencies>");
    }

    /** The clean nuspec as JAXB writes it, or the same with prefixes for another namespace. */
    private static String prefixed(boolean isEverywhere) {
        String nuspec = Sample.clean().nuspec();
        return isEverywhere
                ? nuspec.replaceAll("<(/?)(?=[a-z])", "<$1ns2:").replace("xmlns=", "xmlns:ns2=")
                : nuspec.replace("xmlns=", "xmlns:ns2=");
    }

    /** Declares an encoding, and is written in it. */
    private static Sample encoded(String encoding) {
        byte[] nuspec = declared(encoding).getBytes(Charset.forName(encoding));
        return Sample.clean().entry(Sample.NUSPEC, nuspec);
    }

    /** Declares an encoding, and is written in UTF-8. */
    private static Sample withDeclared(String encoding, String authors) {
        return Sample.clean().entry(Sample.NUSPEC, declared(encoding).replace("Contoso</a", authors + "</a"));
    }

    private static Sample marked(String encoding, String authors) {
        String nuspec = "\uFEFF" + declared(encoding).replace("Contoso</a", authors + "</a");
        return Sample.clean().entry(Sample.NUSPEC, nuspec);
    }

    private static String declared(String encoding) {
        return Sample.clean().nuspec().replace("encoding=\"utf-8\"", "encoding=\"" + encoding + "\"");
    }
}
