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
        subject.nuspec().ifPresent(nuspec -> {
            XmlElement metadata = nuspec.metadata();
            TextFields fields = new TextFields(metadata);
            MAX_OF_FIELD.forEach((field, max) ->
                    fields.text(field).ifPresent(it -> compare(field, it.length(), max, subject, findings)));
            fields.text("authors")
                    .or(() -> fields.text("owners"))
                    .ifPresent(it -> compare("authors", joinedLength(it), MAX_TEXT, subject, findings));
            for (String address : ADDRESSES) {
                fields.text(address)
                        .filter(WebAddress::isWeb)
                        .ifPresent(it -> compare(address, WebAddress.escapedLength(it), MAX_TEXT, subject, findings));
            }
            metadata.first("license")
                    .ifPresent(it -> compare("license", it.text().length(), MAX_LICENSE, subject, findings));
            Optional<XmlElement> repository = metadata.first("repository");
            repository
                    .flatMap(it -> it.attribute("type"))
                    .ifPresent(it -> compare("repository type", it.length(), MAX_REPOSITORY_TYPE, subject, findings));
            repository
                    .flatMap(it -> it.attribute("url"))
                    .filter(it -> WebAddress.scheme(it).isPresent())
                    .ifPresent(
                            it -> compare("repository url", WebAddress.escapedLength(it), MAX_TEXT, subject, findings));
        });
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
