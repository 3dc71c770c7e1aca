package io.github.nugetmaven.nupkg.rules;

import java.util.List;

final class LicenseRuleExamples {
    private static final String FILE_URL = "https://aka.ms/deprecateLicenseUrl";

    private LicenseRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(
                        LicenseRule.LICENSE_TYPE,
                        license("type=\"url\"", "MIT"),
                        license("type=\"Expression\"", "MIT")),
                RuleExample.of(LicenseRule.LICENSE_TYPE, license("", "MIT"), expression("MIT")),
                RuleExample.of(LicenseRule.LICENSE_VERSION, versioned("1.0"), versioned("1.0.0")),
                RuleExample.of(LicenseRule.EXPRESSION_INVALID, expression("MIT or ISC"), expression("MIT OR ISC")),
                RuleExample.of(LicenseRule.EXPRESSION_INVALID, expression("(MIT"), expression("(MIT)")),
                RuleExample.of(LicenseRule.LICENSE_UNKNOWN, expression("mit"), expression("MIT+")),
                RuleExample.of(
                        LicenseRule.LICENSE_UNKNOWN, expression("LicenseRef-A OR MIT"), expression("0BSD OR MIT")),
                RuleExample.of(
                        LicenseRule.LICENSE_UNKNOWN,
                        expression("GPL-2.0-only WITH MIT"),
                        expression("GPL-2.0-only WITH Classpath-exception-2.0")),
                RuleExample.of(LicenseRule.LICENSE_UNKNOWN, expression("389-exception"), expression("MIT")),
                RuleExample.of(LicenseRule.LICENSE_NEW, expression("CDDL-1.1"), expression("CDDL-1.0")),
                RuleExample.of(LicenseRule.LICENSE_NEW, expression("MIT OR CDDL-1.1+"), expression("MIT OR CDDL-1.0+")),
                RuleExample.of(
                        LicenseRule.LICENSE_NEW,
                        expression("LGPL-2.1-only WITH Spelling-Provider-LGPL-exception"),
                        expression("LGPL-2.1-only WITH OCaml-LGPL-linking-exception")),
                RuleExample.of(LicenseRule.LICENSE_DEPRECATED, expression("GPL-2.0"), expression("GPL-2.0-only")),
                RuleExample.of(
                        LicenseRule.LICENSE_DEPRECATED, expression("LGPL-2.1+"), expression("LGPL-2.1-or-later")),
                RuleExample.of(
                        LicenseRule.LICENSE_DEPRECATED,
                        expression("LGPL-2.1-only WITH Nokia-Qt-exception-1.1"),
                        expression("LGPL-2.1-only WITH Qt-LGPL-exception-1.1")),
                RuleExample.of(
                        LicenseRule.LICENSE_NOT_APPROVED, expression("MIT AND JSON"), expression("MIT AND Apache-1.0")),
                RuleExample.of(LicenseRule.LICENSE_NOT_APPROVED, expression("MVT-1.1"), expression("MPL-2.0")),
                RuleExample.of(LicenseRule.LICENSE_NOT_APPROVED, expression("UNLICENSED"), expression("Unlicense")),
                RuleExample.of(
                        LicenseRule.LICENSE_URL_WRONG,
                        expression("MIT").withoutElement("licenseUrl"),
                        expression("MIT")),
                RuleExample.of(
                        LicenseRule.LICENSE_URL_WRONG,
                        expression("MIT OR ISC", "https://licenses.nuget.org/MIT+OR+ISC"),
                        expression("MIT OR ISC", "https://licenses.nuget.org/MIT%20OR%20ISC")),
                RuleExample.of(LicenseRule.LICENSE_URL_WRONG, expression("MIT", FILE_URL), file("LICENSE")),
                RuleExample.of(
                        LicenseRule.LICENSE_URL_WRONG,
                        file("LICENSE").element("licenseUrl", url("https://example.com/license")),
                        file("LICENSE").element("licenseUrl", url(FILE_URL))),
                RuleExample.of(
                        LicenseRule.LICENSE_URL_ALONE,
                        Sample.clean().withoutElement("license").element("licenseUrl", url(FILE_URL)),
                        file("LICENSE")),
                RuleExample.of(
                        LicenseRule.LICENSE_URL_DEPRECATED, Sample.clean().withoutElement("license"), Sample.clean()),
                RuleExample.of(LicenseRule.LICENSE_MISSING, withoutLicense(), Sample.clean()),
                RuleExample.of(
                        LicenseRule.LICENSE_MISSING,
                        withoutLicense().element("licenseUrl", "<licenseUrl> </licenseUrl>"),
                        Sample.clean()),
                RuleExample.of(
                        LicenseRule.ACCEPTANCE_WITHOUT_LICENSE,
                        toBeAccepted(withoutLicense()),
                        toBeAccepted(Sample.clean())),
                RuleExample.of(
                        LicenseRule.LICENSE_FILE_MISSING,
                        file("LICENSE.txt").without("LICENSE.txt"),
                        file("LICENSE.txt")),
                RuleExample.of(
                        LicenseRule.LICENSE_FILE_MISSING,
                        file("LICENSE.txt", "license.txt"),
                        file("LICENSE.txt", ".\\LICENSE.txt")),
                RuleExample.of(
                        LicenseRule.LICENSE_FILE_MISSING,
                        file("docs/LICENSE", "LICENSE"),
                        file("docs/LICENSE", " //docs\\LICENSE ")),
                RuleExample.of(LicenseRule.LICENSE_FILE_EXTENSION, file("LICENSE.rtf"), file("LICENSE.MD")),
                RuleExample.of(LicenseRule.LICENSE_FILE_EXTENSION, file("a/LICENSE.0"), file("a.0/LICENSE")),
                RuleExample.of(
                        NamedFileRule.ELEMENT_CONTENT,
                        Sample.clean().element("license", "<license type=\"expression\"><a>MIT</a></license>"),
                        expression(" MIT ", "https://licenses.nuget.org/MIT")),
                RuleExample.of(
                        NamedFileRule.ELEMENT_CONTENT,
                        Sample.clean().element("license", "<license type=\"file\" />"),
                        file("LICENSE")),
                RuleExample.of(
                        NamedFileRule.FILE_TOO_LARGE,
                        file("LICENSE").entry("LICENSE", "x".repeat((1 << 20) + 1)),
                        file("LICENSE").entry("LICENSE", "x".repeat(1 << 20))),
                RuleExample.of(
                        NamedFileRule.FILE_NOT_TEXT,
                        file("LICENSE").entry("LICENSE", "a\u001b"),
                        file("LICENSE").entry("LICENSE", "\t\r\n\f \u007f\u00e4")),
                RuleExample.of(
                        NamedFileRule.FILE_NOT_TEXT,
                        file("LICENSE").entry("LICENSE", new byte[1]),
                        file("LICENSE").entry("LICENSE", new byte[0])));
    }

    private static Sample license(String attributes, String text) {
        return Sample.clean().element("license", "<license " + attributes + ">" + text + "</license>");
    }

    private static Sample versioned(String version) {
        return license("type=\"expression\" version=\"" + version + "\"", "MIT");
    }

    private static Sample expression(String expression) {
        return expression(expression, "https://licenses.nuget.org/" + expression.replace(" ", "%20"));
    }

    private static Sample expression(String expression, String url) {
        return license("type=\"expression\"", expression).element("licenseUrl", url(url));
    }

    private static Sample file(String path) {
        return file(path, path);
    }

    /** @param path path in the nuspec */
    private static Sample file(String entry, String path) {
        return license("type=\"file\"", path)
                .element("licenseUrl", url(FILE_URL))
                .entry(entry, "All rights granted.");
    }

    private static Sample withoutLicense() {
        return Sample.clean().withoutElement("license").withoutElement("licenseUrl");
    }

    private static Sample toBeAccepted(Sample sample) {
        return sample.element("acceptance", "<requireLicenseAcceptance>True</requireLicenseAcceptance>");
    }

    private static String url(String url) {
        return "<licenseUrl>" + url + "</licenseUrl>";
    }
}
