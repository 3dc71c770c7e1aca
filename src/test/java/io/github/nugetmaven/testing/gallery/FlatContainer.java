package io.github.nugetmaven.testing.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okio.ByteString;

/**
 * The package base address: what is available, in lower case only (docs, package-base-address-resource.md). Unlisted
 * versions count, versions in validation do not.
 */
final class FlatContainer {
    private static final Answer NOT_FOUND = Answer.bytes(
            404,
            "The specified blob does not exist.",
            "application/xml",
            ByteString.encodeUtf8("<Error><Code>BlobNotFound</Code></Error>"));

    private final GalleryPackages packages;

    FlatContainer(GalleryPackages packages) {
        this.packages = packages;
    }

    Answer answer(ReceivedRequest request) {
        List<String> path = request.segmentsAfter("/v3-flatcontainer");
        if (path.size() == 2 && path.get(1).equals("index.json")) {
            return index(path.get(0));
        }
        return path.size() == 3 ? file(path.get(0), path.get(1), path.get(2)) : NOT_FOUND;
    }

    private Answer index(String lowerId) {
        List<GalleryPackage> versions = available(lowerId);
        if (versions.isEmpty()) {
            return NOT_FOUND;
        }
        String list = versions.stream()
                .map(version -> "\"" + version.lowerVersion() + "\"")
                .collect(Collectors.joining(",", "{\"versions\":[", "]}"));
        return Answer.json(200, "OK", list);
    }

    private Answer file(String lowerId, String lowerVersion, String name) {
        Optional<GalleryPackage> found = available(lowerId).stream()
                .filter(each -> each.lowerVersion().equals(lowerVersion))
                .findFirst();
        if (found.isEmpty()) {
            return NOT_FOUND;
        }
        if (name.equals(lowerId + "." + lowerVersion + ".nupkg")) {
            return Answer.bytes(
                    200,
                    "OK",
                    "application/octet-stream",
                    ByteString.of(found.get().servedBytes()));
        }
        return name.equals(lowerId + ".nuspec")
                ? Answer.bytes(200, "OK", "application/xml", ByteString.of(nuspec(found.get())))
                : NOT_FOUND;
    }

    private List<GalleryPackage> available(String lowerId) {
        return packages.all().stream()
                .filter(each -> each.status() == PackageStatus.AVAILABLE)
                .filter(each -> each.lowerId().equals(lowerId))
                .toList();
    }

    private static byte[] nuspec(GalleryPackage found) {
        try {
            return UploadedPackage.open(found.servedBytes()).nuspec();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
