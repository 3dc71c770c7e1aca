package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.nupkg.rules.DependencyRule;
import io.github.nugetmaven.nupkg.rules.IdentityRule;
import io.github.nugetmaven.nupkg.rules.LicenseRule;
import io.github.nugetmaven.nupkg.rules.ManifestRule;
import io.github.nugetmaven.nupkg.rules.NamedFileRule;
import io.github.nugetmaven.nupkg.rules.Rule;
import java.util.Optional;

/** Where a POM has what a rule finds in the manifest of a package that was made from it. */
final class PomPlaces {
    private static final String CONFIGURATION = " in the configuration";

    private PomPlaces() {}

    /** Empty if the rule is about files, which the layout folder has. */
    static Optional<String> of(Rule rule) {
        if (rule instanceof IdentityRule identity) {
            return Optional.of(place(identity));
        }
        if (rule instanceof ManifestRule manifest) {
            return place(manifest);
        }
        if (rule instanceof LicenseRule) {
            return Optional.of("<licenses>, or <licenseExpression> or <licenseFile>" + CONFIGURATION);
        }
        if (rule instanceof NamedFileRule named) {
            return place(named);
        }
        return rule instanceof DependencyRule
                ? Optional.of("<dependencies>" + CONFIGURATION + ", or dependencies of type nupkg")
                : Optional.empty();
    }

    private static String place(IdentityRule rule) {
        return switch (rule) {
            case VERSION_MISSING, VERSION_INVALID, VERSION_WITHOUT_DOT, VERSION_LABEL, VERSION_TOO_LONG ->
                "<version>, or <packageVersion>" + CONFIGURATION;
            case IDENTITY_TOO_LONG -> "<packageId> and <packageVersion>" + CONFIGURATION;
            default -> "<artifactId>, or <packageId>" + CONFIGURATION;
        };
    }

    private static Optional<String> place(ManifestRule rule) {
        return switch (rule) {
            case DESCRIPTION_MISSING -> Optional.of("<description>, or <description>" + CONFIGURATION);
            case AUTHORS_MISSING -> Optional.of("<developers> or <organization>, or <authors>" + CONFIGURATION);
            case URL_INVALID -> Optional.of("<url>, or <projectUrl>" + CONFIGURATION);
            case REPOSITORY_URL -> Optional.of("<scm>, or <repositoryUrl>" + CONFIGURATION);
            case PACKAGE_TYPE_INVALID -> Optional.of("<packageTypes>" + CONFIGURATION);
            case MIN_CLIENT_VERSION -> Optional.of("<minClientVersion>" + CONFIGURATION);
            case FIELD_TOO_LONG, SAMPLE_VALUE -> Optional.of("the element of this name" + CONFIGURATION);
            default -> Optional.empty();
        };
    }

    private static Optional<String> place(NamedFileRule rule) {
        return switch (rule) {
            case ICON_MISSING, ICON_EXTENSION -> Optional.of("<icon>" + CONFIGURATION);
            case README_MISSING, README_EXTENSION -> Optional.of("<readme>" + CONFIGURATION);
            default -> Optional.empty();
        };
    }
}
