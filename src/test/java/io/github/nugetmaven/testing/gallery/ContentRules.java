package io.github.nugetmaven.testing.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked at once the key may push the ID (PackageMetadataValidationService.cs). */
final class ContentRules {
    private static final String SEVERAL_NUSPECS =
            "The package contains multiple nuspec files. Please make sure only one nuspec file is present in the package.";
    private static final String DEPRECATED_LICENSE_URL = "https://aka.ms/deprecateLicenseUrl";
    private static final String LICENSE_URL_FOR_FILES =
            "To provide a better experience for older clients when a license "
                    + "file is packaged, <licenseUrl> must be set to '%s'";
    private static final String LICENSE_URL_FOR_EXPRESSIONS = "To provide a better experience for older clients when a "
            + "license expression is specified, <licenseUrl> must be set to '%s'";
    private static final String LICENSE_URL_ALONE =
            "The license deprecation URL must be used in conjunction with specifying the license in the package.";
    private static final String LICENSE_URL_DEPRECATED = "The <licenseUrl> element is deprecated. Consider using the "
            + "<license> element instead. Learn more: https://aka.ms/deprecateLicenseUrl.";
    private static final String NO_LICENSE = "License missing. "
            + "See how to include a license within the package: https://aka.ms/nuget/authoring-best-practices#licensing.";
    private static final String NO_README = "Readme missing. Go to https://aka.ms/nuget-include-readme learn How to "
            + "include a readme file within the package.";
    private static final String ICON_URL_DEPRECATED =
            "The <iconUrl> element is deprecated. Consider using the <icon> element instead.";
    private static final String REPOSITORY_URL =
            "Repository URL scheme should be 'https' or 'git'. The provided URL will not be displayed.";

    private final ArchiveRules archive;
    private final GallerySettings settings;

    ContentRules(ArchiveRules archive, GallerySettings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /** The first thing that is wrong; nothing when the package may come in. */
    Optional<String> invalid(UploadedPackage uploaded) {
        if (archive.duplicates(uploaded)) {
            return Optional.of(ArchiveRules.DUPLICATED_ENTRIES);
        }
        long nuspecs = uploaded.entries().stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(".nuspec"))
                .count();
        if (nuspecs > 1) {
            return Optional.of(SEVERAL_NUSPECS);
        }
        return license(uploaded).or(() -> missingFile(uploaded, "icon")).or(() -> missingFile(uploaded, "readme"));
    }

    /** What comes along with a 201. */
    List<String> warnings(UploadedPackage uploaded) {
        List<String> warnings = new ArrayList<>();
        uploaded.element("repository")
                .map(repository -> repository.getAttribute("url"))
                .filter(url -> !url.isEmpty() && !Stream.of("https:", "git:").anyMatch(url::startsWith))
                .ifPresent(url -> warnings.add(REPOSITORY_URL));
        if (uploaded.element("license").isEmpty()) {
            warnings.add(filled(uploaded, "licenseUrl") ? LICENSE_URL_DEPRECATED : NO_LICENSE);
        }
        if (filled(uploaded, "iconUrl") && !filled(uploaded, "icon")) {
            warnings.add(ICON_URL_DEPRECATED);
        }
        if (settings.warnsOfMissingReadme() && uploaded.element("readme").isEmpty()) {
            warnings.add(NO_README);
        }
        return warnings;
    }

    private static Optional<String> license(UploadedPackage uploaded) {
        String url = uploaded.text("licenseUrl").orElse("");
        if (uploaded.element("license").isEmpty()) {
            return url.equals(DEPRECATED_LICENSE_URL) ? Optional.of(LICENSE_URL_ALONE) : Optional.empty();
        }
        String type = uploaded.element("license").orElseThrow().getAttribute("type");
        boolean file = type.equalsIgnoreCase("file");
        if (!file && !type.equalsIgnoreCase("expression")) {
            return Optional.of("Unsupported license type '" + type + "'.");
        }
        String wanted = file ? DEPRECATED_LICENSE_URL : expressionUrl(uploaded);
        if (!url.equals(wanted)) {
            return Optional.of((file ? LICENSE_URL_FOR_FILES : LICENSE_URL_FOR_EXPRESSIONS).formatted(wanted));
        }
        return file ? missingFile(uploaded, "license") : Optional.empty();
    }

    private static String expressionUrl(UploadedPackage uploaded) {
        return "https://licenses.nuget.org/"
                + uploaded.text("license").orElseThrow().replace(" ", "%20");
    }

    private static Optional<String> missingFile(UploadedPackage uploaded, String element) {
        return uploaded.text(element)
                .map(path -> path.replace('\\', '/').replaceFirst("^\\./", "").replaceFirst("^/+", ""))
                .filter(path -> !uploaded.has(path))
                .map(path -> "The " + element + " file '" + path + "' does not exist in the package.");
    }

    private static boolean filled(UploadedPackage uploaded, String element) {
        return uploaded.text(element).filter(text -> !text.isBlank()).isPresent();
    }
}
