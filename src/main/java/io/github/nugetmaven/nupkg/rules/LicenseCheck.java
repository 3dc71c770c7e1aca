package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.io.IOException;
import java.util.Optional;

/** The license of a package. Symbols have that of their package. */
final class LicenseCheck implements Check {
    private static final String URL_FOR_FILES = "https://aka.ms/deprecateLicenseUrl";
    private static final String URL_FOR_EXPRESSIONS = "https://licenses.nuget.org/";
    private static final String VERSION = "1.0.0";
    /** NuGet's own word for a license that allows nothing. */
    private static final String UNLICENSED = "UNLICENSED";

    @Override
    public void check(PackageUnderCheck view, Findings findings) throws IOException {
        if (view.isSymbols() || view.nuspec().isEmpty()) {
            return;
        }
        XmlElement metadata = view.nuspec().get().metadata();
        TextFields fields = new TextFields(metadata);
        Optional<XmlElement> license = metadata.first("license");
        if (license.isEmpty()) {
            lookWithout(fields, view, findings);
        } else if (license.get().text().length() <= FieldLengthCheck.MAX_LICENSE) {
            check(license.get(), fields.text("licenseUrl").orElse(""), view, findings);
        }
    }

    private static void lookWithout(TextFields fields, PackageUnderCheck view, Findings findings) {
        Optional<String> url = fields.text("licenseUrl");
        if (url.isPresent()) {
            String address = url.get();
            if (address.equals(URL_FOR_FILES)) {
                findings.add(LicenseRule.LICENSE_URL_ALONE, view.nuspecName(), address);
            } else if (WebAddress.isWeb(address)) {
                findings.add(LicenseRule.LICENSE_URL_DEPRECATED, view.nuspecName(), address.strip());
            }
            return;
        }
        boolean isToBeAccepted = fields.text("requireLicenseAcceptance")
                .filter(it -> it.strip().equalsIgnoreCase("true"))
                .isPresent();
        findings.add(
                isToBeAccepted ? LicenseRule.ACCEPTANCE_WITHOUT_LICENSE : LicenseRule.LICENSE_MISSING,
                view.nuspecName(),
                "");
    }

    private static void check(XmlElement license, String url, PackageUnderCheck view, Findings findings)
            throws IOException {
        if (!TextFields.isField(license)) {
            findings.add(NamedFileRule.ELEMENT_CONTENT, view.nuspecName(), license.name());
            return;
        }
        license.attribute("version")
                .filter(it -> !it.equals(VERSION))
                .ifPresent(it -> findings.add(LicenseRule.LICENSE_VERSION, view.nuspecName(), it));
        String type = license.attribute("type").orElse("");
        if (type.equalsIgnoreCase("file")) {
            lookAtUrl(url, URL_FOR_FILES, view, findings);
            NamedFile.LICENSE
                    .read(license.stripped(), view, findings)
                    .ifPresent(it -> NamedFile.LICENSE.lookForText(it, findings));
        } else if (type.equalsIgnoreCase("expression")) {
            lookAtExpression(license.stripped(), url, view, findings);
        } else {
            findings.add(LicenseRule.LICENSE_TYPE, view.nuspecName(), type);
        }
    }

    private static void lookAtExpression(String text, String url, PackageUnderCheck view, Findings findings) {
        LicenseExpression expression;
        try {
            expression = LicenseExpression.parse(text);
        } catch (IllegalArgumentException e) {
            findings.add(LicenseRule.EXPRESSION_INVALID, view.nuspecName(), text);
            return;
        }
        lookAtUrl(url, URL_FOR_EXPRESSIONS + text.replace(" ", "%20"), view, findings);
        for (String license : expression.licenses()) {
            ruleOfLicense(license).ifPresent(it -> findings.add(it, view.nuspecName(), license));
        }
        for (String exception : expression.exceptions()) {
            Optional<SpdxList.Entry> entry = SpdxList.get().exception(exception);
            if (entry.isEmpty()) {
                findings.add(LicenseRule.LICENSE_UNKNOWN, view.nuspecName(), "the exception " + exception);
            } else if (entry.get().isDeprecated()) {
                findings.add(LicenseRule.LICENSE_DEPRECATED, view.nuspecName(), exception);
            }
        }
    }

    private static Optional<Rule> ruleOfLicense(String license) {
        SpdxList list = SpdxList.get();
        String withoutPlus = license.endsWith("+") ? license.substring(0, license.length() - 1) : license;
        Optional<SpdxList.Entry> entry = list.license(license).or(() -> list.license(withoutPlus));
        if (entry.isEmpty()) {
            return Optional.of(
                    withoutPlus.equals(UNLICENSED) ? LicenseRule.LICENSE_NOT_APPROVED : LicenseRule.LICENSE_UNKNOWN);
        }
        if (entry.get().isDeprecated()) {
            return Optional.of(LicenseRule.LICENSE_DEPRECATED);
        }
        return entry.get().isApproved() ? Optional.empty() : Optional.of(LicenseRule.LICENSE_NOT_APPROVED);
    }

    private static void lookAtUrl(String url, String wanted, PackageUnderCheck view, Findings findings) {
        if (!url.equals(wanted)) {
            findings.add(LicenseRule.LICENSE_URL_WRONG, view.nuspecName(), wanted);
        }
    }
}
