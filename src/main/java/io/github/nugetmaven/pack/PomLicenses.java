package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what a manifest says about the license: what the configuration says, else what the licenses of the POM are, else a
 * license file that the package contains.
 */
final class PomLicenses {
    private static final String LICENSES = "licenses";

    private final PackSettings settings;
    private final LayoutFiles files;
    private final PlanFindings findings;

    PomLicenses(PackSettings settings, LayoutFiles files, PlanFindings findings) {
        this.settings = settings;
        this.files = files;
        this.findings = findings;
    }

    Optional<PackageLicense> license(List<PomLicense> licenses) {
        String expression = settings.licenseExpression().strip();
        String file = settings.licenseFile().strip();
        if (!expression.isEmpty() && !file.isEmpty()) {
            findings.add(MetadataProblem.Reason.TWO_LICENSES, "licenseExpression", expression, "");
        }
        if (!expression.isEmpty()) {
            return Optional.of(new PackageLicense.Expression(expression));
        }
        if (!file.isEmpty()) {
            return Optional.of(
                    new PackageLicense.File(files.require(file, LayoutProblem.Reason.NO_LICENSE_FILE, findings)));
        }
        Optional<PackageLicense> inPackage = files.license().map(PackageLicense.File::new);
        if (licenses.isEmpty()) {
            return inPackage;
        }
        List<MetadataProblem> problems = new ArrayList<>();
        Optional<PackageLicense> known = ofPom(licenses, problems);
        if (problems.isEmpty()) {
            return known;
        }
        inPackage.ifPresentOrElse(
                it -> findings.add(PlanNotice.Kind.LICENSE_FILE_TAKEN, given(problems), it.value()),
                () -> problems.forEach(findings::add));
        return inPackage;
    }

    private static String given(List<MetadataProblem> problems) {
        return problems.stream().map(MetadataProblem::given).collect(Collectors.joining(", "));
    }

    /** Several licenses are a choice, as Maven's POM reference says. */
    private Optional<PackageLicense> ofPom(List<PomLicense> licenses, List<MetadataProblem> problems) {
        Set<String> expressions = new LinkedHashSet<>();
        List<PlanNotice> guesses = new ArrayList<>();
        for (PomLicense each : licenses) {
            String shown =
                    each.name().isBlank() ? each.url().strip() : each.name().strip();
            LicenseNames.Match match = LicenseNames.find(each);
            if (match instanceof LicenseNames.Match.Known known) {
                expressions.add(known.expression());
                if (known.isSuffixGuessed()) {
                    guesses.add(new PlanNotice(PlanNotice.Kind.LICENSE_TAKEN_AS_ONLY, shown, known.expression()));
                }
            } else {
                problems.add(problem(match, shown));
            }
        }
        if (problems.isEmpty()) {
            guesses.forEach(it -> findings.add(it.kind(), it.subject(), it.detail()));
        }
        return problems.isEmpty() ? Optional.of(joined(expressions)) : Optional.empty();
    }

    private PackageLicense joined(Set<String> expressions) {
        if (expressions.size() == 1) {
            return new PackageLicense.Expression(expressions.iterator().next());
        }
        String joined = expressions.stream()
                .map(it -> it.contains(" AND ") || it.contains(" OR ") ? "(" + it + ")" : it)
                .collect(Collectors.joining(" OR "));
        findings.add(PlanNotice.Kind.LICENSES_JOINED, LICENSES, joined);
        return new PackageLicense.Expression(joined);
    }

    private static MetadataProblem problem(LicenseNames.Match match, String shown) {
        if (match instanceof LicenseNames.Match.Contradiction both) {
            return new MetadataProblem(
                    MetadataProblem.Reason.LICENSE_CONTRADICTION, LICENSES, shown, both.ofName() + ", " + both.ofUrl());
        }
        MetadataProblem.Reason reason = match instanceof LicenseNames.Match.NeedsFile
                ? MetadataProblem.Reason.LICENSE_NEEDS_FILE
                : MetadataProblem.Reason.UNKNOWN_LICENSE;
        return new MetadataProblem(reason, LICENSES, shown, "");
    }
}
