package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.nupkg.rules.ContentRule;
import io.github.nugetmaven.nupkg.rules.DependencyRule;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.IdentityRule;
import io.github.nugetmaven.nupkg.rules.LayoutRule;
import io.github.nugetmaven.nupkg.rules.LicenseRule;
import io.github.nugetmaven.nupkg.rules.ManifestRule;
import io.github.nugetmaven.nupkg.rules.NamedFileRule;
import io.github.nugetmaven.nupkg.rules.PackageTypeRule;
import io.github.nugetmaven.nupkg.rules.Rule;
import io.github.nugetmaven.nupkg.rules.TargetFrameworkRule;
import io.github.nugetmaven.nupkg.rules.ToolRule;
import java.util.Optional;

/**
 * Where a POM has what a rule finds in the manifest of a package that was made from it. The switches have no default, so that
 * nobody forgets a new rule.
 */
final class PomPlaces {
    private static final String CONFIGURATION = " in the configuration";
    private static final String LICENSES = "<licenses>, or <licenseExpression> or <licenseFile>" + CONFIGURATION;
    private static final String PACKAGE_TYPES = "<packageTypes>" + CONFIGURATION;
    private static final String DEPENDENCIES = "<dependencies>" + CONFIGURATION + ", or dependencies of type nupkg";
    private static final String GROUPS =
            "<dependencies>" + CONFIGURATION + ", which has a <group> for each <targetFramework>";
    private static final String CONTENT_FILES = "<contentFiles>" + CONFIGURATION;
    private static final String ENTRY_POINTS = "<entryPoints> of <tool>" + CONFIGURATION;
    private static final String NUSPEC = ".nuspec";

    private PomPlaces() {}

    /** Empty if the rule is about a file, or about something that a package from a POM never has. */
    static Optional<String> of(Finding finding) {
        Rule rule = finding.rule();
        String place = "";
        if (rule instanceof IdentityRule identity) {
            place = place(identity);
        } else if (rule instanceof ManifestRule manifest) {
            place = place(manifest, finding.value());
        } else if (rule instanceof LicenseRule license) {
            place = place(license);
        } else if (rule instanceof NamedFileRule named) {
            place = place(named, finding.value());
        } else if (rule instanceof DependencyRule dependency) {
            place = place(dependency);
        } else if (rule instanceof ContentRule content) {
            place = place(content);
        } else if (rule instanceof ToolRule tool) {
            place = place(tool);
        } else if (rule instanceof PackageTypeRule type) {
            place = place(type);
        } else if (rule == LayoutRule.NO_GROUP
                || rule == LayoutRule.NO_FILES
                || rule instanceof TargetFrameworkRule && finding.entry().endsWith(NUSPEC)) {
            place = GROUPS;
        }
        return Optional.of(place).filter(it -> !it.isEmpty());
    }

    private static String place(IdentityRule rule) {
        return switch (rule) {
            case VERSION_MISSING, VERSION_INVALID, VERSION_WITHOUT_DOT, VERSION_LABEL, VERSION_TOO_LONG ->
                "<version>, or <packageVersion>" + CONFIGURATION;
            case IDENTITY_TOO_LONG -> "<packageId> and <packageVersion>" + CONFIGURATION;
            case ID_MISSING, ID_INVALID, ID_TOO_LONG, ID_NOT_ASCII, ID_PLACEHOLDER, ID_FOLDS, ID_NOT_TRIMMED ->
                "<artifactId>, or <packageId>" + CONFIGURATION;
        };
    }

    /** @param value begins with the name of the element, if the rule is about several */
    private static String place(ManifestRule rule, String value) {
        return switch (rule) {
            case DESCRIPTION_MISSING -> element("description");
            case AUTHORS_MISSING -> element("authors");
            case INVALID_CHARACTER, NOT_NORMALIZED, FIELD_TOO_LONG, SAMPLE_VALUE, URL_INVALID, NOT_BOOLEAN ->
                element(value.split("\\W", 2)[0]);
            case REPOSITORY_URL -> element("repository");
            case PACKAGE_TYPE_INVALID, PACKAGE_TYPE_NAME -> PACKAGE_TYPES;
            case MIN_CLIENT_VERSION, MIN_CLIENT_TOO_NEW -> element("minClientVersion");
            case NUSPEC_TOO_LARGE -> "<dependencies> and <contentFiles>" + CONFIGURATION;
            case EMPTY_PACKAGE -> "<files> or <dependencies>" + CONFIGURATION + ", or the layout folder";
            case NESTED_NUSPEC,
                    NO_NUSPEC,
                    SEVERAL_NUSPECS,
                    NUSPEC_IN_FOLDER,
                    NUSPEC_MALFORMED,
                    NUSPEC_WITH_DTD,
                    DUPLICATE_ELEMENT,
                    RESERVED_ELEMENT,
                    MISSPELLED_ELEMENT,
                    MISSPELLED_ATTRIBUTE,
                    FOREIGN_NAMESPACE,
                    METADATA_MISSING,
                    CODE_PAGE,
                    LETTERS_LOST -> "";
        };
    }

    /** What an element of a manifest is made from. */
    private static String element(String name) {
        return switch (name) {
            case "title" -> "<name>, or <title>" + CONFIGURATION;
            case "description" -> "<description>, or <description>" + CONFIGURATION;
            case "authors" -> "<developers> or <organization>, or <authors>" + CONFIGURATION;
            case "copyright" -> "<inceptionYear> and <organization>, or <copyright>" + CONFIGURATION;
            case "projectUrl" -> "<url>, or <projectUrl>" + CONFIGURATION;
            case "repository" -> "<scm>, or <repositoryUrl>" + CONFIGURATION;
            case "license" -> LICENSES;
            case "dependency", "dependencies", "group" -> DEPENDENCIES;
            case "files", "contentFiles" -> CONTENT_FILES;
            case "packageType" -> PACKAGE_TYPES;
            case "id" -> place(IdentityRule.ID_INVALID);
            case "version" -> place(IdentityRule.VERSION_INVALID);
            default -> "<" + name + ">" + CONFIGURATION;
        };
    }

    private static String place(LicenseRule rule) {
        return switch (rule) {
            case EXPRESSION_INVALID,
                    LICENSE_UNKNOWN,
                    LICENSE_DEPRECATED,
                    LICENSE_NOT_APPROVED,
                    LICENSE_NEW,
                    LICENSE_MISSING -> LICENSES;
            case LICENSE_FILE_MISSING, LICENSE_FILE_EXTENSION -> element("licenseFile");
            case ACCEPTANCE_WITHOUT_LICENSE -> element("requireLicenseAcceptance");
            case LICENSE_TYPE, LICENSE_VERSION, LICENSE_URL_WRONG, LICENSE_URL_ALONE, LICENSE_URL_DEPRECATED -> "";
        };
    }

    /** @param value the name of the element, if the rule is about several */
    private static String place(NamedFileRule rule, String value) {
        return switch (rule) {
            case ICON_MISSING, ICON_EXTENSION, ICON_NOT_AN_IMAGE -> element("icon");
            case README_MISSING, README_EXTENSION, README_EMPTY -> element("readme");
            case README_ABSENT -> "<readme>" + CONFIGURATION + ", or README.md in the layout folder";
            case FILE_TOO_LARGE, FILE_NOT_TEXT -> element(value.equals("license") ? "licenseFile" : value);
            case MCP_WITHOUT_TOOL -> PACKAGE_TYPES;
            case MCP_FILE_INVALID, ELEMENT_CONTENT, ICON_URL_DEPRECATED -> "";
        };
    }

    private static String place(DependencyRule rule) {
        return switch (rule) {
            case ID_INVALID,
                    ID_TOO_LONG,
                    VERSION_MISSING,
                    RANGE_INVALID,
                    FLOATING,
                    METADATA,
                    LABEL,
                    RANGE_TOO_LONG,
                    TWICE,
                    TOO_MANY,
                    PRERELEASE,
                    NO_LOWER_BOUND -> DEPENDENCIES;
            case GROUP_TWICE, UNSUPPORTED_FRAMEWORK, PORTABLE_PROFILE, MIXED -> GROUPS;
        };
    }

    private static String place(ContentRule rule) {
        return switch (rule) {
            case INCLUDE, BUILD_ACTION, BOOLEAN, COMPILED -> CONTENT_FILES;
            case OWN_DEPENDENCY -> DEPENDENCIES;
            case REFERENCE -> "";
        };
    }

    /** For a tool whose settings are made from the POM. */
    private static String place(ToolRule rule) {
        return switch (rule) {
            case SETTINGS_MISSING -> "<tool>" + CONFIGURATION + ", which writes the settings, and <packageTypes>";
            case COMMAND_NAME -> "<command> of <tool>" + CONFIGURATION;
            case RUNNER,
                    ENTRY_POINT,
                    NOTHING_TO_RUN,
                    PAYLOAD_INVALID,
                    UNKNOWN_RID,
                    RUNNER_MISMATCH,
                    PAYLOAD_DIFFERS,
                    PAYLOAD_MISSING -> ENTRY_POINTS;
            case LIBRARY -> PACKAGE_TYPES;
            case SETTINGS_MISPLACED, SETTINGS_INVALID, RUNTIME_CONFIG, SCRIPT_LINES -> "";
        };
    }

    private static String place(PackageTypeRule rule) {
        return switch (rule) {
            case MISSPELLED, TOOL_WITHOUT_TYPE, MCP_FILE_MISSING, SDK_FILE, TEMPLATE_MISSING -> PACKAGE_TYPES;
            case TEMPLATE_INVALID -> "";
        };
    }
}
