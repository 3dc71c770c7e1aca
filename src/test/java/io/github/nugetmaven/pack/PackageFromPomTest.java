package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFromPomTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    private TestPom pom;

    @BeforeEach
    void makePom() {
        pom = new TestPom(folder);
    }

    private PackageManifest manifest() {
        return pom.contents().manifest();
    }

    private String field(ManifestField field) {
        return manifest().fields().getOrDefault(field, "");
    }

    private void assertProblem(Reason reason, String subject, String given, String suggestion) {
        assertEquals(List.of(new MetadataProblem(reason, subject, given, suggestion)), pom.problems());
    }

    @Test
    void needsLittle() {
        PackageManifest manifest = manifest();

        assertEquals("Contoso.Hello", manifest.id());
        assertEquals("1.2.3", manifest.version());
        assertEquals(
                Map.of(ManifestField.AUTHORS, "Contoso", ManifestField.DESCRIPTION, "Says hello."), manifest.fields());
        assertEquals(Optional.empty(), manifest.license());
        assertEquals(Optional.empty(), manifest.repository());
        assertEquals(List.of(), manifest.dependencies());
        assertEquals(List.of(), manifest.contentFiles());
        assertEquals(List.of(), manifest.packageTypes());
        assertEquals("", pom.contents().classifier());
        assertEquals(List.of(), pom.plan().notices());
    }

    @ParameterizedTest
    @EnumSource(
            value = ManifestField.class,
            names = {"TITLE", "AUTHORS", "DESCRIPTION", "COPYRIGHT", "RELEASE_NOTES", "TAGS"})
    void takesWhatTheConfigurationSays(ManifestField field) {
        pom.name = "Hello";
        pom.inceptionYear = "2020";
        pom.fields.put(field, " given ");

        assertEquals("given", field(field));
    }

    @Test
    void takesWhatThePomSays() {
        pom.name = "Hello,\n      World";
        pom.inceptionYear = "2020";
        pom.outputTimestamp = Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
        pom.url = PomUrl.of("https://example.org/hello");
        pom.licenses.add(new PomLicense("MIT License", ""));
        pom.scm = new PomScm(PomUrl.NONE, PomUrl.of("scm:git:git@github.com:contoso/hello.git"), PomUrl.NONE);

        assertEquals("Hello, World", field(ManifestField.TITLE));
        assertEquals("Copyright © 2020-2026 Contoso", field(ManifestField.COPYRIGHT));
        assertEquals("https://example.org/hello", field(ManifestField.PROJECT_URL));
        assertEquals(
                Optional.of(new PackageLicense.Expression("MIT")), manifest().license());
        assertEquals(
                Optional.of(new SourceRepository("git", "https://github.com/contoso/hello.git", "", "")),
                manifest().repository());
    }

    @ParameterizedTest(name = "D1 copyright {0} {1} {2} is {3}")
    @CsvSource({
        "2020, 2026-06-01T00:00:00Z, Contoso, Copyright © 2020-2026 Contoso",
        "2026, 2026-06-01T00:00:00Z, Contoso, Copyright © 2026 Contoso",
        "2027, 2026-06-01T00:00:00Z, Contoso, Copyright © 2027 Contoso",
        "2020, , Contoso, Copyright © 2020 Contoso",
        "'', 2026-06-01T00:00:00Z, Contoso, ''",
        "2020, 2026-06-01T00:00:00Z, '', ''",
        "now, 2026-06-01T00:00:00Z, Contoso, ''",
        "2020, 2025-12-31T23:59:59Z, Contoso, Copyright © 2020-2025 Contoso",
    })
    void composesTheCopyright(String year, Instant timestamp, String organization, String copyright) {
        pom.developers = List.of("Jane Doe");
        pom.inceptionYear = year;
        pom.outputTimestamp = Optional.ofNullable(timestamp);
        pom.organization = organization;

        assertEquals(copyright, field(ManifestField.COPYRIGHT));
    }

    @ParameterizedTest(name = "D1 authors {0} are {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe | Jane Doe",
                "Jane Doe;John Roe;Jane Doe | Jane Doe, John Roe",
                "Doe, Jane | Jane Doe",
                "Contoso, Inc. | Contoso Inc.",
                "Contoso, GmbH | Contoso GmbH",
                "Doe, Jane, PhD | Doe Jane PhD",
                "Jane Doe <jane@example.org> | Jane Doe",
                "jane@example.org;John Roe | John Roe",
                "jane@example.org | Contoso",
                "'' | Contoso",
            })
    void namesTheAuthorsWithoutTheirAddresses(String developers, String authors) {
        pom.developers = List.of(developers.split(";"));

        assertEquals(authors, field(ManifestField.AUTHORS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\n    One line.\n  ' | One line.",
                "'\n    One line\n    and another.\n\n    A paragraph.\n' | 'One line\nand another.\n\nA paragraph.'",
                "'One:\r\n      * a\r\n        b' | 'One:\n* a\n  b'",
            })
    void stripsTheIndentationOfThePom(String given, String description) {
        pom.description = given;

        assertEquals(description, field(ManifestField.DESCRIPTION));
    }

    @ParameterizedTest(name = "A5 tags {0} are {1}")
    @CsvSource(
            delimiter = '|',
            value = {"a b  c a | a b c", "A a B A | A a B", "a, b;c | a b c", "'\n  a\n  b\n' | a b"})
    void separatesTagsByBlanks(String given, String tags) {
        pom.fields.put(ManifestField.TAGS, given);

        assertEquals(tags, field(ManifestField.TAGS));
    }

    @Test
    void reportsEverythingAtOnce() {
        pom.description = " ";
        pom.organization = "";
        pom.version = "1.0-jre";
        pom.licenses.add(new PomLicense("BSD", ""));
        pom.scm = new PomScm(PomUrl.NONE, PomUrl.of("scm:git:ssh://git@example.org/x.git"), PomUrl.NONE);
        pom.files.add(new FileMapping("files/file", "nope.txt", "", ""));
        pom.depend("net45", "A", "1.*");

        assertEquals(
                List.of(
                        new FileMappingProblem(FileMappingProblem.Reason.NOT_FOUND, "files/file", "nope.txt", ""),
                        new MetadataProblem(Reason.VERSION, "version", "1.0-jre", "1.0.0"),
                        new MetadataProblem(Reason.NO_DESCRIPTION, "description", "", ""),
                        new MetadataProblem(Reason.NO_AUTHORS, "developers", "", ""),
                        new MetadataProblem(Reason.UNKNOWN_LICENSE, "licenses", "BSD", ""),
                        new MetadataProblem(
                                Reason.UNRESOLVABLE_SCM, "scm.connection", "scm:git:ssh://git@example.org/x.git", ""),
                        new DependencyProblem(DependencyProblem.Reason.FLOATING_VERSION, "net45", "A", "1.*", "1.0.0")),
                pom.problems());
    }

    @Test
    void mapsTheVersion() {
        pom.version = "1.2-SNAPSHOT";
        assertEquals("1.2.0-snapshot.20261125153000", manifest().version());

        pom.snapshotLabel = "local";
        assertEquals("1.2.0-snapshot.local", manifest().version());

        pom.snapshotLabel = "0815.1";
        assertProblem(Reason.SNAPSHOT_LABEL, "snapshotLabel", "0815.1", "20261125153000");

        pom.packageVersion = "1.2-beta.1+build";
        assertEquals("1.2.0-beta.1+build", manifest().version());

        pom.snapshotLabel = "";
        pom.packageVersion = "1.2.Final";
        assertProblem(Reason.INVALID_VERSION, "packageVersion", "1.2.Final", "1.2.0");
    }

    @ParameterizedTest(name = "A5 id {0}: {1}")
    @CsvSource({
        "Contoso.Hello, ",
        "contoso-hello_2, ",
        "Contoso--Hello, Contoso.Hello",
        ".Contoso, Contoso",
        "Contoso+Hello, Contoso.Hello",
        "über, ber",
        "日本, ''",
    })
    void checksTheId(String id, String suggestion) {
        pom.artifactId = id;
        if (suggestion == null) {
            assertEquals(id, manifest().id());
        } else {
            assertProblem(Reason.INVALID_ID, "artifactId", id, suggestion);
        }

        pom.packageId = "Fabrikam.Hello";
        assertEquals("Fabrikam.Hello", manifest().id());
    }

    @Test
    void joinsSeveralLicensesByOr() {
        pom.licenses.add(new PomLicense("Apache License 2.0", ""));
        pom.licenses.add(new PomLicense("LGPL 2.1", ""));
        pom.licenses.add(new PomLicense("Apache-2.0", ""));

        assertEquals(
                Optional.of(new PackageLicense.Expression("Apache-2.0 OR LGPL-2.1-only")),
                manifest().license());
        assertEquals(
                List.of(
                        new PlanNotice(PlanNotice.Kind.LICENSE_TAKEN_AS_ONLY, "LGPL 2.1", "LGPL-2.1-only"),
                        new PlanNotice(PlanNotice.Kind.LICENSES_JOINED, "licenses", "Apache-2.0 OR LGPL-2.1-only")),
                pom.plan().notices());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "LICENSE.txt", "LICENSE.md", "License.txt"})
    void takesALicenseFileWhereThePomNamesNoneThatIsKnown(String file) {
        pom.lay(file);
        assertEquals(Optional.of(new PackageLicense.File(file)), manifest().license());
        assertEquals(List.of(), pom.plan().notices());

        pom.licenses.add(new PomLicense("CDDL-1.1", ""));
        assertEquals(Optional.of(new PackageLicense.File(file)), manifest().license());
        assertEquals(
                List.of(new PlanNotice(PlanNotice.Kind.LICENSE_FILE_TAKEN, "CDDL-1.1", file)),
                pom.plan().notices());

        pom.licenses.set(0, new PomLicense("MIT", ""));
        assertEquals(
                Optional.of(new PackageLicense.Expression("MIT")), manifest().license());
    }

    @Test
    void reportsLicensesThatCannotBeSaid() {
        pom.licenses.add(new PomLicense("CDDL-1.1", ""));
        assertProblem(Reason.LICENSE_NEEDS_FILE, "licenses", "CDDL-1.1", "");

        pom.licenses.set(0, new PomLicense("MIT", "https://opensource.org/licenses/BSD-3-Clause"));
        assertProblem(Reason.LICENSE_CONTRADICTION, "licenses", "MIT", "MIT, BSD-3-Clause");

        pom.licenses.set(0, new PomLicense("", "https://example.org/license"));
        assertProblem(Reason.UNKNOWN_LICENSE, "licenses", "https://example.org/license", "");

        pom.licenseExpression = "BSD-3-Clause";
        assertEquals(
                Optional.of(new PackageLicense.Expression("BSD-3-Clause")),
                manifest().license());

        pom.licenseFile = "LICENSE.txt";
        assertProblem(Reason.TWO_LICENSES, "licenseExpression", "BSD-3-Clause", "");
    }

    /** NU5017. */
    @Test
    void refusesAnEmptyPackage() {
        pom.packsNothing = true;
        pom.depend("net8.0");
        pom.description = "";

        assertEquals(
                List.of(
                        new MetadataProblem(Reason.NO_DESCRIPTION, "description", "", ""),
                        new LayoutProblem(
                                LayoutProblem.Reason.EMPTY,
                                folder.resolve("src/main/nuget").toString(),
                                "")),
                pom.problems());
    }

    /** A package without files that has dependencies is a meta package. */
    @Test
    void packsDependenciesAlone() {
        pom.packsNothing = true;
        pom.depend("net8.0", "Contoso.Core", "1.0.0");

        assertEquals(List.of(), pom.contents().entries());
    }

    @Test
    void isNotEmptyIfAFileIsMissing() {
        pom.packsNothing = true;
        pom.files.add(new FileMapping("pom.xml", "target/missing.dll", "lib/net8.0/", ""));

        assertInstanceOf(FileMappingProblem.class, pom.problems().get(0));
        assertEquals(1, pom.problems().size());
    }

    @Test
    void requiresTheConfiguredFiles() {
        pom.lay("docs/Readme.md");
        pom.lay("icon.png");
        pom.licenseFile = "LICENSE.txt";
        pom.fields.put(ManifestField.README, "docs\\README.md");
        pom.fields.put(ManifestField.ICON, "logo.png");

        assertEquals(
                List.of(
                        new LayoutProblem(LayoutProblem.Reason.NO_README, "docs\\README.md", "docs/Readme.md"),
                        new LayoutProblem(LayoutProblem.Reason.NO_ICON, "logo.png", ""),
                        new LayoutProblem(LayoutProblem.Reason.NO_LICENSE_FILE, "LICENSE.txt", "")),
                pom.problems());
    }

    @Test
    void findsReadmeAndIconByName() {
        pom.lay("README.md");
        pom.lay("icon.png");
        assertEquals("README.md", field(ManifestField.README));
        assertEquals("icon.png", field(ManifestField.ICON));

        pom.lay("docs/index.md");
        pom.fields.put(ManifestField.README, "docs/index.md");
        assertEquals("docs/index.md", field(ManifestField.README));
    }

    @ParameterizedTest
    @CsvSource({"readme.md, README.md", "Readme.MD, README.md", "Icon.PNG, icon.png"})
    void reportsReadmeAndIconInTheWrongCase(String file, String right) {
        pom.lay(file);

        assertEquals(List.of(new LayoutProblem(LayoutProblem.Reason.WRONG_CASE, file, right)), pom.problems());
    }

    @Test
    void takesTheLayoutAndTheMappedFiles() throws IOException {
        pom.lay("lib/net8.0/Contoso.dll");
        pom.lay("Contoso.nuspec");
        pom.lay(".gitattributes");
        Files.createDirectories(folder.resolve("target/native"));
        Files.writeString(folder.resolve("target/native/libfoo.so"), "");
        pom.files.add(new FileMapping("files/file", "target/native/libfoo.so", "runtimes/linux-x64/native/", ""));

        assertEquals(
                List.of("lib/net8.0/Contoso.dll", "runtimes/linux-x64/native/libfoo.so"),
                pom.contents().entries().stream().map(NewEntry::name).toList());
        assertEquals(
                List.of(PlanNotice.Kind.DOT_FILE_LEFT_OUT, PlanNotice.Kind.MANIFEST_LEFT_OUT),
                pom.plan().notices().stream().map(PlanNotice::kind).toList());
    }

    @Test
    void packsTheDotFilesOfATemplate() {
        pom.lay("content/app/.gitignore");
        pom.lay("content/app/app.csproj");
        assertEquals(1, pom.contents().entries().size());

        pom.packageTypes = "Template";
        assertEquals(2, pom.contents().entries().size());

        pom.packageTypes = "";
        pom.noDefaultExcludes = true;
        assertEquals(2, pom.contents().entries().size());
    }

    @ParameterizedTest
    @CsvSource({
        "linux-x86_64, linux-x64",
        "linux-aarch_64, linux-arm64",
        "linux-x86_32, linux-x86",
        "osx-x86_64, osx-x64",
        "osx-aarch_64, osx-arm64",
        "macos-aarch64, osx-arm64",
        "macosx-x86_64, osx-x64",
        "darwin-arm64, osx-arm64",
        "windows-x86_64, win-x64",
        "windows-x86_32, win-x86",
        "windows-aarch_64, win-arm64",
        "linux_64, ",
    })
    void namesTheRuntimeThatAClassifierOfMavenMeans(String classifier, String runtime) {
        pom.lay("runtimes/" + classifier + "/native/foo");

        List<PackProblem> problems = runtime == null
                ? List.of()
                : List.of(new LayoutProblem(
                        LayoutProblem.Reason.CLASSIFIER_INSTEAD_OF_RUNTIME,
                        "runtimes/" + classifier,
                        "runtimes/" + runtime));
        assertEquals(problems, pom.problems());
    }

    @Test
    void warnsOfNativeFilesWithOneName() {
        pom.lay("runtimes/linux-x64/native/jre/bin/java");
        pom.lay("runtimes/linux-x64/native/jdk/bin/java");
        pom.lay("runtimes/linux-arm64/native/java");

        assertEquals(
                List.of(new PlanNotice(
                        PlanNotice.Kind.NATIVE_NAMESAKES,
                        "runtimes/linux-x64/native/jdk/bin/java",
                        "runtimes/linux-x64/native/jre/bin/java")),
                pom.plan().notices());
    }

    @Test
    void copiesContentFilesToTheOutput() {
        pom.lay("contentFiles/any/any/a.json");
        pom.lay("contentFiles/any/any/sub/b.json");
        assertEquals(
                List.of(new ContentFilesItem("**/*", "", "None", "true", "")),
                manifest().contentFiles());

        ContentFilesItem given = new ContentFilesItem("any/any/sub/*", "", "Content", "false", "true");
        pom.contentFiles.add(given);
        assertEquals(
                List.of(given, new ContentFilesItem("any/any/a.json", "", "None", "true", "")),
                manifest().contentFiles());

        pom.contentFiles.set(0, new ContentFilesItem("**\\*.*", "any\\any\\**\\b.*", "Content", "", ""));
        assertEquals(
                new ContentFilesItem("any/any/sub/b.json", "", "None", "true", ""),
                manifest().contentFiles().get(1));
    }

    @Test
    void warnsOfContentFilesThatHideOthers() {
        pom.lay("contentFiles/any/any/a.json");
        pom.lay("contentFiles/any/net10.0/a.json");
        pom.lay("contentFiles/cs/any/a.cs");
        pom.lay("contentFiles/vb/net45/a.vb");

        assertEquals(
                List.of(
                        new PlanNotice(PlanNotice.Kind.CONTENT_HIDDEN, "contentFiles/cs", "contentFiles/any"),
                        new PlanNotice(PlanNotice.Kind.CONTENT_HIDDEN, "contentFiles/vb", "contentFiles/any"),
                        new PlanNotice(
                                PlanNotice.Kind.CONTENT_HIDDEN, "contentFiles/any/net10.0", "contentFiles/any/any")),
                pom.plan().notices());
    }

    @Test
    void namesTheCommitIfTheModuleIsInTheRepository() throws IOException {
        pom.scm = new PomScm(PomUrl.NONE, PomUrl.of("scm:git:https://github.com/contoso/hello.git"), PomUrl.NONE);
        pom.environment.putAll(Map.of("GITHUB_SHA", COMMIT, "GITHUB_WORKSPACE", folder.toString()));
        assertEquals(COMMIT, manifest().repository().orElseThrow().commit());

        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/HEAD"), "f".repeat(40));
        assertEquals("f".repeat(40), manifest().repository().orElseThrow().commit());

        pom.repository = new SourceRepository("", "https://user:secret@git.example.org/x.git", "main", COMMIT);
        assertEquals(
                new SourceRepository("git", "https://git.example.org/x.git", "main", COMMIT),
                manifest().repository().orElseThrow());

        pom.repository = new SourceRepository("", "git@example.org:x.git", "", "main");
        assertEquals(
                List.of(
                        new MetadataProblem(Reason.INVALID_COMMIT, "repositoryCommit", "main", ""),
                        new MetadataProblem(Reason.INVALID_URL, "repositoryUrl", "git@example.org:x.git", "")),
                pom.problems());
    }

    @Test
    void leavesOutARepositoryThatIsNotGit() {
        pom.scm = new PomScm(PomUrl.NONE, PomUrl.of("scm:svn:https://svn.example.org"), PomUrl.NONE);

        assertEquals(Optional.empty(), manifest().repository());
        assertEquals(
                List.of(new PlanNotice(PlanNotice.Kind.SCM_NOT_GIT, "scm:svn:https://svn.example.org", "")),
                pom.plan().notices());
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.org/x, https://www.example.org/x",
        "ftp://example.org/x, ''",
        "example, ''",
        "https:///x, ''",
        "https://a b, ''",
    })
    void checksUrls(String url, String suggestion) {
        pom.url = PomUrl.of(url);
        assertProblem(Reason.INVALID_URL, "url", url, suggestion);

        pom.fields.put(ManifestField.PROJECT_URL, "https://me:secret@example.org/x");
        assertEquals("https://example.org/x", field(ManifestField.PROJECT_URL));
    }

    @Test
    void cutsWhatAModuleInherits() {
        pom.url = new PomUrl("https://example.org/hello/child", List.of("child"));

        assertEquals("https://example.org/hello", field(ManifestField.PROJECT_URL));
    }

    @ParameterizedTest
    @EnumSource(
            value = ManifestField.class,
            names = {"DEVELOPMENT_DEPENDENCY", "REQUIRE_LICENSE_ACCEPTANCE"})
    void writesOnlyWhatIsTrue(ManifestField flag) {
        pom.licenseExpression = "MIT";
        for (String yes : List.of("true", "1")) {
            pom.fields.put(flag, yes);
            assertEquals("true", field(flag));
        }
        for (String no : List.of("false", "0", "")) {
            pom.fields.put(flag, no);
            assertEquals("", field(flag));
        }
        pom.fields.put(flag, "True");
        assertProblem(Reason.INVALID_BOOLEAN, flag.element(), "True", "");
    }

    @Test
    void requiresALicenseThatUsersCanAccept() {
        pom.fields.put(ManifestField.REQUIRE_LICENSE_ACCEPTANCE, "true");

        assertProblem(Reason.ACCEPTANCE_WITHOUT_LICENSE, "requireLicenseAcceptance", "true", "");
    }

    @ParameterizedTest
    @CsvSource({"2, 2.0", "2.12.x, ''", "v3.0, ''", "1.2.3.4.5, ''"})
    void checksTheVersionOfTheClient(String given, String suggestion) {
        pom.minClientVersion = given;
        assertProblem(Reason.INVALID_CLIENT_VERSION, "minClientVersion", given, suggestion);

        pom.minClientVersion = "2.12";
        assertEquals("2.12", manifest().minClientVersion());
    }

    @Test
    void readsPackageTypes() {
        pom.packageTypes = "DotnetTool; McpServer, 1.0;";
        assertEquals(
                List.of(new PackageType("DotnetTool", ""), new PackageType("McpServer", "1.0")),
                manifest().packageTypes());

        pom.packageTypes = "Template, x";
        assertProblem(Reason.INVALID_PACKAGE_TYPE, "packageTypes", "Template, x", "Template");
    }

    @Test
    void givesTokensTheValuesOfTheManifest() {
        pom.version = "1.2-RC1";
        pom.developers = List.of("Doe, Jane <jane@example.org>");
        pom.url = new PomUrl("https://example.org/hello/child", List.of("child"));
        pom.description = "One\n    two";
        pom.fields.put(ManifestField.TITLE, "Hello");

        assertEquals(
                Map.of(
                        "id", "Contoso.Hello",
                        "version", "1.2.0-rc.1",
                        "title", "Hello",
                        "author", "Jane Doe",
                        "authors", "Jane Doe",
                        "description", "One\ntwo",
                        "projectUrl", "https://example.org/hello"),
                pom.tokens().values());
        assertEquals(List.of(), pom.tokens().versionProblems());
    }

    @Test
    void saysWhyATokenForTheVersionHasNoValue() {
        pom.version = "1.0-jre";
        pom.description = "";

        assertEquals(
                Map.of("id", "Contoso.Hello", "author", "Contoso", "authors", "Contoso"),
                pom.tokens().values());
        assertEquals(
                List.of(new MetadataProblem(Reason.VERSION, "version", "1.0-jre", "1.0.0")),
                pom.tokens().versionProblems());
    }
}
