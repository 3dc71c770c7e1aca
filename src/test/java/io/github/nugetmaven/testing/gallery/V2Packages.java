package io.github.nugetmaven.testing.gallery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * {@code GET /api/v2/Packages(Id='…',Version='…')?hijack=false}: the database's own view, and so the first to show a
 * version that became available (ODataV2FeedController.cs).
 */
final class V2Packages {
    private static final Pattern KEYS =
            Pattern.compile("Packages\\(Id='([^']*)',\\s*Version='([^']*)'\\)", Pattern.CASE_INSENSITIVE);

    private final GalleryPackages packages;

    V2Packages(GalleryPackages packages) {
        this.packages = packages;
    }

    Answer answer(ReceivedRequest request) {
        Matcher keys = KEYS.matcher(String.join("/", request.segmentsAfter("/api/v2")));
        if (!keys.matches()) {
            return Answer.of(400, "Bad Request");
        }
        return packages.find(keys.group(1), keys.group(2))
                .filter(each -> each.status() == PackageStatus.AVAILABLE)
                .map(V2Packages::entry)
                .orElseGet(() -> Answer.of(404, "Not Found"));
    }

    private static Answer entry(GalleryPackage found) {
        String xml = """
                <?xml version="1.0" encoding="utf-8"?>
                <entry xmlns="http://www.w3.org/2005/Atom" \
                xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" \
                xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
                  <m:properties>
                    <d:Id>%s</d:Id>
                    <d:Version>%s</d:Version>
                    <d:NormalizedVersion>%s</d:NormalizedVersion>
                  </m:properties>
                </entry>
                """.formatted(found.id(), found.version(), found.normalizedVersion());
        return Answer.bytes(200, "OK", "application/atom+xml;type=entry;charset=utf-8", ByteString.encodeUtf8(xml));
    }
}
