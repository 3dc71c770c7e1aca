package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks the lengths of a nuspec's fields, in UTF-16 units as in .NET. */
final class FieldLengthCheck implements Check {
    private static final int MAX_TEXT = 4000;
    private static final int MAX_REPOSITORY_TYPE = 100;

    static final int MAX_LICENSE = 500;

    /** Source: NuGetGallery, PackageHelper.cs. */
    private static final SortedMap<String, Integer> MAX_OF_FIELD = new TreeMap<>(Map.of(
            "description", MAX_TEXT,
            "summary", MAX_TEXT,
            "copyright", MAX_TEXT,
            "tags", MAX_TEXT,
            "releaseNotes", 35_000,
            "title", 256,
            "language", 20));

    private static final List<String> ADDRESSES = List.of("iconUrl", "projectUrl", "licenseUrl");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isPresent()) {
            check(subject.nuspec().get().metadata(), subject, findings);
        }
    }

    private static void check(XmlElement metadata, PackageUnderCheck subject, Findings findings) {
        TextFields fields = new TextFields(metadata);
        for (Map.Entry<String, Integer> field : MAX_OF_FIELD.entrySet()) {
            String text = fields.text(field.getKey()).orElse("");
            compare(field.getKey(), text.length(), field.getValue(), subject, findings);
        }
        Optional<String> authors = fields.text("authors");
        String people =
                authors.isPresent() ? authors.get() : fields.text("owners").orElse("");
        compare("authors", joinedLength(people), MAX_TEXT, subject, findings);
        for (String address : ADDRESSES) {
            String text = fields.text(address).orElse("");
            if (WebAddress.isWeb(text)) {
                compare(address, WebAddress.escapedLength(text), MAX_TEXT, subject, findings);
            }
        }
        Optional<XmlElement> license = metadata.first("license");
        if (license.isPresent()) {
            compare("license", license.get().text().length(), MAX_LICENSE, subject, findings);
        }
        Optional<XmlElement> repository = metadata.first("repository");
        if (repository.isPresent()) {
            String type = repository.get().attribute("type").orElse("");
            compare("repository type", type.length(), MAX_REPOSITORY_TYPE, subject, findings);
            String url = repository.get().attribute("url").orElse("");
            if (WebAddress.scheme(url).isPresent()) {
                compare("repository url", WebAddress.escapedLength(url), MAX_TEXT, subject, findings);
            }
        }
    }

    /** Length of the authors as nuget.org joins them, with a comma and a space. */
    private static int joinedLength(String authors) {
        int length = 0;
        int start = 0;
        for (int comma = authors.indexOf(','); comma >= 0; comma = authors.indexOf(',', start)) {
            length += authors.substring(start, comma).strip().length() + 2;
            start = comma + 1;
        }
        return length + authors.substring(start).strip().length();
    }

    private static void compare(String field, int length, int max, PackageUnderCheck subject, Findings findings) {
        if (length > max) {
            findings.add(
                    ManifestRule.FIELD_TOO_LONG,
                    subject.nuspecName(),
                    field + " has " + length + " characters, at most " + max + " are allowed");
        }
    }
}
