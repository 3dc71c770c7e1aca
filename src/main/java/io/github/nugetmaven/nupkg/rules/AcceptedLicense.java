package io.github.nugetmaven.nupkg.rules;

/** Whether nuget.org accepts a license expression. Stateless; thread-safe. */
public final class AcceptedLicense {
    private AcceptedLicense() {}

    /**
     * Whether the text is an expression of licenses that the OSI or the FSF has approved, with current identifiers in their exact
     * case.
     */
    public static boolean isExpression(String text) {
        if (text.length() > FieldLengthCheck.MAX_LICENSE) {
            return false;
        }
        try {
            LicenseExpression expression = LicenseExpression.parse(text);
            return expression.licenses().stream()
                            .allMatch(it -> LicenseCheck.ruleOfLicense(it).isEmpty())
                    && expression.exceptions().stream().allMatch(AcceptedLicense::isException);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isException(String exception) {
        return SpdxList.get()
                .exception(exception)
                .filter(it -> !it.isDeprecated())
                .isPresent();
    }
}
