package io.github.nugetmaven.feed;

import static io.github.nugetmaven.testing.OracleRow.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.testing.OracleRow;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R6: feeds are read as NuGet's own libraries read them. */
class FeedOracleTest {
    private static final URI INDEX = URI.create("https://feed.example/v3/index.json");

    @TempDir
    private Path folder;

    static Stream<OracleRow> indexes() {
        return OracleRow.of("service-index");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("indexes")
    void choosesTheResourcesOfAnIndex(OracleRow row) {
        String nuget = row.cell(1).startsWith("throws ") ? REFUSED : row.cell(1);

        row.compare(canonical(nuget), chosen(row.cell(0)));
    }

    private static String chosen(String json) {
        try {
            ServiceIndex index = ServiceIndex.parse(INDEX, json);
            return "push=" + found(index, ServiceIndex.PACKAGE_PUBLISH) + " sym="
                    + found(index, ServiceIndex.SYMBOL_PACKAGE_PUBLISH) + " flat="
                    + found(index, ServiceIndex.PACKAGE_BASE_ADDRESS);
        } catch (FeedException e) {
            return REFUSED;
        }
    }

    private static String found(ServiceIndex index, List<String> types) {
        return index.find(types).map(it -> HttpUrl.get(it).toString()).orElse("none");
    }

    /** The URLs as OkHttp writes them. */
    private static String canonical(String answer) {
        return Stream.of(answer.split(" "))
                .map(it -> {
                    HttpUrl url = HttpUrl.parse(it.substring(it.indexOf('=') + 1));
                    return url == null ? it : it.substring(0, it.indexOf('=') + 1) + url;
                })
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    static Stream<OracleRow> sources() {
        return OracleRow.of("push-url");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("sources")
    void addsToASourceWhatNuGetAdds(OracleRow row) {
        URI source = PackageSource.parse(row.cell(0), folder).webAddress().orElseThrow();

        row.compare(
                HttpUrl.get(row.cell(1)).toString(),
                HttpUrl.get(PackageUpload.withSlash(source)).toString());
    }

    static Stream<OracleRow> places() {
        return OracleRow.of("folder-path");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("places")
    void putsAPackageWhereNuGetLooks(OracleRow row) throws IOException {
        if (!PackageId.isValid(row.cell(0))) {
            row.compare(row.cell(2), REFUSED);
            return;
        }
        PackageIdentity identity = new PackageIdentity(PackageId.of(row.cell(0)), NuGetVersion.parse(row.cell(1)));

        row.compare(row.cell(3), FlatFolder.name(identity));
        String place = HierarchicalFolder.path(identity);
        String id = identity.id().lowerCase();
        assertEquals(
                row.cell(2),
                place + "/" + HierarchicalFolder.name(identity) + " " + place + "/" + id + ".nuspec " + place + "/"
                        + HierarchicalFolder.name(identity) + ".sha512");
    }

    static Stream<OracleRow> files() {
        return OracleRow.of("flat-folder-find");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("files")
    void findsAPackageInAFlatFolder(OracleRow row) throws IOException {
        String version = row.cell(0).contains("RC") ? "1.0.0-RC" : "1.0.0";
        Path file = folder.resolve("feed").resolve(row.cell(0));
        TestPackage.of("A.B", version)
                .writeTo(file.getParent(), file.getFileName().toString());
        FolderFeed feed = new FolderFeed(folder.resolve("feed"));
        PackageIdentity asked = new PackageIdentity(PackageId.of("A.B"), NuGetVersion.parse(row.cell(1)));
        boolean isFound = !row.cell(2).endsWith(" none");

        Optional<Path> expected = Optional.of(file).filter(it -> isFound);
        assertEquals(
                expected.<FeedCopy>map(FeedCopy.At::new).orElseGet(FeedCopy.NotVisible::new),
                feed.copyOf(asked, folder, 1));
        assertEquals(
                isFound ? Presence.TAKEN : Presence.NEW_ID,
                feed.versions(asked.id()).presenceOf(asked.version()));
        PackageFile again = PackageFile.read(TestPackage.of("a.b", row.cell(1)).writeTo(folder.resolve("again")));
        if (isFound) {
            FeedException refused = assertThrows(FeedException.class, () -> feed.push(FeedSetup.upload(again)));
            assertEquals(new FeedProblem.AlreadyInFolder(file), refused.problem());
        } else {
            feed.push(FeedSetup.upload(again));
        }
    }

    /** The name of the file is that of A.B, and the package in it is one of a longer ID. */
    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("longerIds")
    void tellsAPackageFromOneOfALongerId(String name, String id, String version) throws IOException {
        Path root = Files.createDirectory(folder.resolve("feed"));
        TestPackage.of(id, version).writeTo(root, name);
        FolderFeed feed = new FolderFeed(root);
        PackageFile file = PackageFile.read(TestPackage.of("A.B", "1.2.0").writeTo(folder));

        assertEquals(
                Presence.NEW_ID,
                feed.versions(file.identity().id()).presenceOf(file.identity().version()));
        feed.push(FeedSetup.upload(file));
        assertEquals(
                Presence.TAKEN,
                feed.versions(file.identity().id()).presenceOf(file.identity().version()));
    }

    static Stream<Arguments> longerIds() {
        return Stream.of(
                Arguments.of("A.B.1.2.0.0.nupkg", "A.B.1", "2.0.0"),
                Arguments.of("A.B.1.2.0-x.1.0.nupkg", "A.B.1.2.0-x", "1.0"));
    }
}
