package io.github.nugetmaven.nupkg.manifest;

/**
 * The elements of {@code metadata} that contain nothing but a text, in the order in which NuGet writes them. Source:
 * NuGet.Client, {@code PackageMetadataXmlExtensions.cs}.
 */
public enum ManifestField {
    TITLE("title"),
    AUTHORS("authors"),
    OWNERS("owners"),
    DEVELOPMENT_DEPENDENCY("developmentDependency"),
    REQUIRE_LICENSE_ACCEPTANCE("requireLicenseAcceptance"),
    LICENSE_URL("licenseUrl"),
    ICON("icon"),
    README("readme"),
    PROJECT_URL("projectUrl"),
    ICON_URL("iconUrl"),
    DESCRIPTION("description"),
    SUMMARY("summary"),
    RELEASE_NOTES("releaseNotes"),
    COPYRIGHT("copyright"),
    LANGUAGE("language"),
    TAGS("tags"),
    SERVICEABLE("serviceable");

    private final String element;

    ManifestField(String element) {
        this.element = element;
    }

    /** Name of the element in a nuspec. */
    public String element() {
        return element;
    }
}
