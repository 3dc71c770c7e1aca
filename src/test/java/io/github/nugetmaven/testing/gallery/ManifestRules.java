package io.github.nugetmaven.testing.gallery;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/** What the nuspec must keep to (PackageService.cs, EnsureValid, and ManifestValidator.cs). */
final class ManifestRules {
    static final String UNREADABLE =
            "Failed to read the package file. Ensure it is a valid NuGet package with a valid manifest.";
    static final String NO_NUSPEC = "The package is missing the required nuspec file.";

    private static final String SEVERAL_NUSPECS = "Package contains multiple nuspec files.";
    private static final String NO_DESCRIPTION = "A nuget package's Description property is required.";
    private static final String UNEXPECTED = "An unexpected error occurred while checking package entries.";
    private static final String UNSAFE_ENTRY =
            "The package '%s.%s' contains an entry '%s' which is unsafe for extraction.";
    private static final String ONE_ERROR = "The NuGet package contains an invalid .nuspec file. "
            + "The error encountered was: '%s'. Correct the error and try again.";
    private static final String SEVERAL_ERRORS = "The NuGet package contains an invalid .nuspec file. "
            + "The errors encountered were: '%s'. Correct the errors and try again.";
    private static final String ID_TOO_LONG =
            "The package manifest contains an ID that is too long. Package IDs can be no longer than 100 characters.";
    private static final String BAD_ID =
            "The package manifest contains an invalid ID: '%s', because it must start with "
                    + "a letter, number or underscore ( _ ), can only contain letters, numbers, underscores ( _ ), dots ( . ), "
                    + "or dashes ( - ), and cannot contain consecutive dots ( . ) or dashes ( - ).";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*");
    private static final int LONGEST_ID = 100;

    private final ArchiveRules archive;

    ManifestRules(ArchiveRules archive) {
        this.archive = archive;
    }

    /** Reads the nuspec; the reason when there is not exactly one that can be read. */
    Optional<String> unreadable(UploadedPackage uploaded) {
        int nuspecs = uploaded.rootNuspecs().size();
        if (nuspecs != 1) {
            return Optional.of(nuspecs == 0 ? NO_NUSPEC : SEVERAL_NUSPECS);
        }
        try {
            uploaded.readNuspec();
        } catch (IOException | SAXException e) {
            return Optional.of(UNREADABLE);
        }
        boolean dotless = !uploaded.version().isEmpty() && !uploaded.version().contains(".");
        return dotless ? Optional.of(UNREADABLE) : Optional.empty();
    }

    /** What is wrong in a nuspec that could be read. */
    Optional<String> invalid(UploadedPackage uploaded) {
        if (uploaded.text("description").isEmpty()) {
            return Optional.of(NO_DESCRIPTION);
        }
        Optional<GalleryVersion> version = GalleryVersion.parse(uploaded.version());
        if (uploaded.id().isEmpty() || version.isEmpty()) {
            return Optional.of(UNEXPECTED);
        }
        Optional<String> unsafe = archive.unsafeEntry(uploaded);
        if (unsafe.isPresent()) {
            return Optional.of(
                    UNSAFE_ENTRY.formatted(uploaded.id(), version.get().normalized(), unsafe.get()));
        }
        List<String> errors = errors(uploaded, version.get());
        return switch (errors.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(ONE_ERROR.formatted(errors.get(0)));
            default -> Optional.of(SEVERAL_ERRORS.formatted(String.join("', '", errors)));
        };
    }

    private static List<String> errors(UploadedPackage uploaded, GalleryVersion version) {
        List<String> errors = new ArrayList<>();
        if (uploaded.id().length() > LONGEST_ID) {
            errors.add(ID_TOO_LONG);
        } else if (!ID.matcher(uploaded.id()).matches()) {
            errors.add(BAD_ID.formatted(uploaded.id()));
        }
        Stream.of("iconUrl", "projectUrl", "licenseUrl")
                .flatMap(name -> uploaded.text(name).stream())
                .filter(url -> !url.isEmpty() && !web(url))
                .forEach(url -> errors.add("The package manifest contains an invalid URL"));
        if (!version.readableForAll()) {
            errors.add("The package manifest contains an invalid Version: '" + version.spelling() + "'");
        }
        return errors;
    }

    private static boolean web(String url) {
        try {
            String scheme = URI.create(url).getScheme();
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
