package io.github.nugetmaven.testing.gallery;

import okio.ByteString;

/** The V3 service index: what a publisher needs, among entries that it must get past (docs, api/service-index.md). */
final class ServiceIndex {
    private static final String TEMPLATE = """
            {
              "version": "3.0.0",
              "resources": [
                {"@id": "BASE/query", "@type": ["SearchQueryService", "SearchQueryService/3.5.0"], "comment": "Search"},
                {"@id": "BASE/packages/{id}/{version}?_src=template", "@type": "PackageDetailsUriTemplate/5.1.0"},
                {"@id": "BASE/api/v2", "@type": "LegacyGallery/2.0.0"},
                {"@id": "BASE/api/v2/package", "@type": "PackagePublish/2.0.0"},
                {"@id": "BASE/api/v2/symbolpackage", "@type": "SymbolPackagePublish/4.9.0"},
                {"@id": "BASE/v3-flatcontainer/", "@type": "PackageBaseAddress/3.0.0"},
                {"@id": "BASE/v3/registration5-gz-semver2/", "@type": "RegistrationsBaseUrl/Versioned",
                 "clientVersion": "4.3.0-alpha"},
                {"@id": "BASE/v3/catalog0/index.json", "@type": "Catalog/3.0.0"}
              ],
              "@context": {"@vocab": "http://schema.nuget.org/services#"}
            }
            """;

    private volatile Answer instead;

    /** Answers so from now on. */
    void answerWith(int status, String contentType, String body) {
        instead = Answer.bytes(status, "Replaced", contentType, ByteString.encodeUtf8(body));
    }

    Answer answer(String base) {
        Answer replaced = instead;
        return replaced != null ? replaced : Answer.json(200, "OK", TEMPLATE.replace("BASE", base));
    }
}
