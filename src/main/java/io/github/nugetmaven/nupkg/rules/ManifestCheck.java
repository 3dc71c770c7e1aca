package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the metadata in a nuspec except ID, version, files and dependencies. */
final class ManifestCheck implements Check {
    private static final List<String> ADDRESSES = List.of("iconUrl", "projectUrl", "licenseUrl");

    /** Source: NuGetGallery, GalleryConstants.cs. */
    private static final NuGetVersion NEWEST_CLIENT = NuGetVersion.parse("7.3.1.1");

    /** The texts that .NET's {@code Version.TryParse} accepts. */
    private static final Pattern TYPE_VERSION =
            Pattern.compile("[\\t-\\r ]*\\+?[0-9]{1,9}[\\t-\\r ]*(?:\\.[\\t-\\r ]*\\+?[0-9]{1,9}[\\t-\\r ]*){1,3}");

    /**
     * Source: NuGet.Client, DefaultManifestValuesRule.cs. The text "Package Description" of dotnet pack is not among them.
     */
    private static final SortedMap<String, String> SAMPLE_TEXTS = new TreeMap<>(Map.of(
            "tags", "Tag1 Tag2",
            "releaseNotes", "Summary of changes made in this release of the package.",
            "description", "Package description"));

    private static final SortedMap<String, String> SAMPLE_ADDRESSES = new TreeMap<>(Map.of(
            "projectUrl", "http://project_url_here_or_delete_this_line",
            "licenseUrl", "http://license_url_here_or_delete_this_line",
            "iconUrl", "http://icon_url_here_or_delete_this_line"));

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isPresent()) {
            check(subject.nuspec().get().metadata(), subject, findings);
        }
    }

    private static void check(XmlElement metadata, PackageUnderCheck subject, Findings findings) {
        String entry = subject.nuspecName();
        TextFields fields = new TextFields(metadata);
        if (fields.text("description").isEmpty()) {
            findings.add(ManifestRule.DESCRIPTION_MISSING, entry, "");
        }
        if (!subject.isSymbols() && !namesSomebody(fields.text("authors").orElse(""))) {
            findings.add(ManifestRule.AUTHORS_MISSING, entry, "");
        }
        for (String address : ADDRESSES) {
            Optional<String> text = fields.text(address);
            if (text.isPresent() && !WebAddress.isWeb(text.get())) {
                findings.add(
                        ManifestRule.URL_INVALID,
                        entry,
                        address + " " + text.get().strip());
            }
        }
        checkSamples(fields, entry, findings);
        for (XmlElement type : metadata.allIn("packageTypes", "packageType")) {
            checkType(type, entry, findings);
        }
        Optional<String> client = metadata.attribute("minClientVersion");
        if (client.isPresent()) {
            checkClientVersion(client.get(), entry, findings);
        }
        Optional<XmlElement> repository = metadata.first("repository");
        if (repository.isPresent()) {
            checkRepository(repository.get(), entry, findings);
        }
    }

    private static boolean namesSomebody(String authors) {
        for (int i = 0; i < authors.length(); i++) {
            if (authors.charAt(i) != ',' && !Character.isWhitespace(authors.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void checkSamples(TextFields fields, String entry, Findings findings) {
        for (Map.Entry<String, String> sample : SAMPLE_TEXTS.entrySet()) {
            if (fields.text(sample.getKey()).orElse("").equals(sample.getValue())) {
                findings.add(ManifestRule.SAMPLE_VALUE, entry, sample.getKey());
            }
        }
        for (Map.Entry<String, String> sample : SAMPLE_ADDRESSES.entrySet()) {
            String text = fields.text(sample.getKey()).orElse("").strip().toLowerCase(Locale.ROOT);
            if (text.equals(sample.getValue()) || text.equals(sample.getValue() + "/")) {
                findings.add(ManifestRule.SAMPLE_VALUE, entry, sample.getKey());
            }
        }
    }

    private static void checkType(XmlElement type, String entry, Findings findings) {
        String name = WhiteSpace.trim(type.attribute("name").orElse(""));
        Optional<String> version = type.attribute("version");
        if (name.isEmpty()) {
            findings.add(ManifestRule.PACKAGE_TYPE_INVALID, entry, "it has no name");
        } else if (version.isPresent() && !TYPE_VERSION.matcher(version.get()).matches()) {
            String value = name + " has the version \"" + version.get() + "\"";
            findings.add(ManifestRule.PACKAGE_TYPE_INVALID, entry, value);
        } else if (!PackageId.isValid(name)) {
            findings.add(ManifestRule.PACKAGE_TYPE_NAME, entry, name);
        }
    }

    private static void checkClientVersion(String text, String entry, Findings findings) {
        try {
            if (NuGetVersion.parse(text).compareTo(NEWEST_CLIENT) > 0) {
                findings.add(ManifestRule.MIN_CLIENT_TOO_NEW, entry, text);
            }
        } catch (IllegalArgumentException e) {
            findings.add(ManifestRule.MIN_CLIENT_VERSION, entry, text);
        }
    }

    /** nuget.org neither shows a URL that is not absolute nor warns about it. */
    private static void checkRepository(XmlElement repository, String entry, Findings findings) {
        String url = repository.attribute("url").orElse("");
        boolean isGit = repository.attribute("type").orElse("").equalsIgnoreCase("git");
        String scheme = WebAddress.scheme(url).orElse("https");
        if (!scheme.equals("https") && !(isGit && scheme.equals("git"))) {
            findings.add(ManifestRule.REPOSITORY_URL, entry, url);
        }
    }
}
