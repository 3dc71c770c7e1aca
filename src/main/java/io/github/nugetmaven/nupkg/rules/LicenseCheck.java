package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.io.IOException;
import java.util.Optional;

/** Checks the license of a package. Symbols packages have the license of their .nupkg. */
final class LicenseCheck implements Check {
    private static final String URL_FOR_FILES = "https://aka.ms/deprecateLicenseUrl";
    private static final String URL_FOR_EXPRESSIONS = "https://licenses.nuget.org/";
    private static final String VERSION = "1.0.0";
    /** NuGet's own identifier for a package without a license. */
    private static final String UNLICENSED = "UNLICENSED";

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        XmlElement metadata = subject.nuspec().get().metadata();
        TextFields fields = new TextFields(metadata);
        Optional<XmlElement> license = metadata.first("license");
        if (license.isEmpty()) {
            checkWithoutLicense(fields, subject, findings);
        } else if (license.get().text().length() <= FieldLengthCheck.MAX_LICENSE) {
            check(license.get(), fields.text("licenseUrl").orElse(""), subject, findings);
        }
    }

    private static void checkWithoutLicense(TextFields fields, PackageUnderCheck subject, Findings findings) {
        Optional<String> url = fields.text("licenseUrl");
        if (url.isPresent()) {
            String address = url.get();
            if (address.equals(URL_FOR_FILES)) {
                findings.add(LicenseRule.LICENSE_URL_ALONE, subject.nuspecName(), address);
            } else if (WebAddress.isWeb(address)) {
                findings.add(LicenseRule.LICENSE_URL_DEPRECATED, subject.nuspecName(), address.strip());
            }
            return;
        }
        boolean isToBeAccepted =
                fields.text("requireLicenseAcceptance").orElse("").strip().equalsIgnoreCase("true");
        findings.add(
                isToBeAccepted ? LicenseRule.ACCEPTANCE_WITHOUT_LICENSE : LicenseRule.LICENSE_MISSING,
                subject.nuspecName(),
                "");
    }

    private static void check(XmlElement license, String url, PackageUnderCheck subject, Findings findings)
            throws IOException {
        if (!TextFields.isField(license)) {
            findings.add(NamedFileRule.ELEMENT_CONTENT, subject.nuspecName(), license.name());
            return;
        }
        String version = license.attribute("version").orElse(VERSION);
        if (!version.equals(VERSION)) {
            findings.add(LicenseRule.LICENSE_VERSION, subject.nuspecName(), version);
        }
        String type = license.attribute("type").orElse("");
        if (type.equalsIgnoreCase("file")) {
            checkUrl(url, URL_FOR_FILES, subject, findings);
            Optional<NamedFile.Content> content = NamedFile.LICENSE.read(license.stripped(), subject, findings);
            if (content.isPresent()) {
                NamedFile.LICENSE.checkText(content.get(), findings);
            }
        } else if (type.equalsIgnoreCase("expression")) {
            checkExpression(license.stripped(), url, subject, findings);
        } else {
            findings.add(LicenseRule.LICENSE_TYPE, subject.nuspecName(), type);
        }
    }

    private static void checkExpression(String text, String url, PackageUnderCheck subject, Findings findings) {
        LicenseExpression expression;
        try {
            expression = LicenseExpression.parse(text);
        } catch (IllegalArgumentException e) {
            findings.add(LicenseRule.EXPRESSION_INVALID, subject.nuspecName(), text);
            return;
        }
        checkUrl(url, URL_FOR_EXPRESSIONS + text.replace(" ", "%20"), subject, findings);
        for (String license : expression.licenses()) {
            Optional<Rule> rule = ruleOfLicense(license);
            if (rule.isPresent()) {
                findings.add(rule.get(), subject.nuspecName(), license);
            }
        }
        for (String exception : expression.exceptions()) {
            Optional<SpdxList.Entry> entry = SpdxList.get().exception(exception);
            if (entry.isEmpty()) {
                findings.add(LicenseRule.LICENSE_UNKNOWN, subject.nuspecName(), "the exception " + exception);
            } else if (entry.get().isDeprecated()) {
                findings.add(LicenseRule.LICENSE_DEPRECATED, subject.nuspecName(), exception);
            } else if (entry.get().isNew()) {
                findings.add(LicenseRule.LICENSE_NEW, subject.nuspecName(), exception);
            }
        }
    }

    static Optional<Rule> ruleOfLicense(String license) {
        SpdxList list = SpdxList.get();
        String withoutPlus = license.endsWith("+") ? license.substring(0, license.length() - 1) : license;
        Optional<SpdxList.Entry> exact = list.license(license);
        Optional<SpdxList.Entry> entry = exact.isPresent() ? exact : list.license(withoutPlus);
        if (entry.isEmpty()) {
            return Optional.of(
                    withoutPlus.equals(UNLICENSED) ? LicenseRule.LICENSE_NOT_APPROVED : LicenseRule.LICENSE_UNKNOWN);
        }
        if (entry.get().isDeprecated()) {
            return Optional.of(LicenseRule.LICENSE_DEPRECATED);
        }
        if (!entry.get().isApproved()) {
            return Optional.of(LicenseRule.LICENSE_NOT_APPROVED);
        }
        return entry.get().isNew() ? Optional.of(LicenseRule.LICENSE_NEW) : Optional.empty();
    }

    private static void checkUrl(String url, String wanted, PackageUnderCheck subject, Findings findings) {
        if (!url.equals(wanted)) {
            findings.add(LicenseRule.LICENSE_URL_WRONG, subject.nuspecName(), wanted);
        }
    }
}
