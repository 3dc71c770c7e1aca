package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.FrameworkList;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages from a .nuspec file: what NuGet reads, and what it accepts silently although it harms the user. */
class PackageFromNuspecTest {
    private static final String REQUIRED =
            "<id>T.One</id><version>1.0</version><authors>A</authors>" + "<description>D</description>";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        write("lib/net8.0/a.dll", "a");
        write("b/a.dll", "b");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private PackPlan plan(String nuspec) throws IOException {
        return plan(nuspec.getBytes(StandardCharsets.UTF_8));
    }

    private PackPlan plan(byte[] nuspec) throws IOException {
        Path file = folder.resolve("T.One.nuspec");
        Files.write(file, nuspec);
        return PackageFromNuspec.plan(new NuspecRequest(
                file,
                "",
                "",
                new PomTokens(Map.of("id", "Default.Id", "version", "2.0.0"), List.of()),
                Map.of(),
                Map.of("company", "A & B", "none", "")));
    }

    private static String metadata(String elements) {
        return "<package xmlns='http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd'>\n<metadata>\n" + elements
                + "\n</metadata>\n</package>";
    }

    private PackageManifest manifest(String elements) throws IOException {
        return plan(metadata(elements)).packages().get(0).manifest();
    }

    private List<String> names(String files) throws IOException {
        String nuspec = metadata(REQUIRED).replace("</package>", files + "</package>");
        return plan(nuspec).packages().get(0).entries().stream()
                .map(NewEntry::name)
                .sorted()
                .toList();
    }

    private List<NuspecProblem> problems(String nuspec) {
        return problems(nuspec.getBytes(StandardCharsets.UTF_8));
    }

    private List<NuspecProblem> problems(byte[] nuspec) {
        return assertThrows(PackException.class, () -> plan(nuspec)).problems().stream()
                .map(NuspecProblem.class::cast)
                .toList();
    }

    private List<Enum<?>> reasons(String elements) {
        return assertThrows(PackException.class, () -> plan(metadata(elements))).problems().stream()
                .<Enum<?>>map(it -> it instanceof DependencyProblem dependency
                        ? dependency.reason()
                        : ((NuspecProblem) it).reason())
                .toList();
    }

    @Test
    void readsWhatIsWritten() throws IOException {
        PackageManifest manifest = manifest("""
                <id> T.One </id>
                <version>1.0</version>
                <authors> A , B </authors>
                <description>
                  two
                  lines
                </description>
                <tags>A a  B A</tags>
                <license type="expression">MIT</license>
                <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
                <requireLicenseAcceptance>1</requireLicenseAcceptance>
                <developmentDependency>false</developmentDependency>
                <title></title>
                <packageTypes><packageType name="Template" /></packageTypes>
                <repository type="git" url="https://example.org/r.git" commit="abc" />
                """);

        assertEquals("T.One", manifest.id());
        assertEquals("1.0.0", manifest.version());
        assertEquals("A , B", manifest.fields().get(ManifestField.AUTHORS));
        assertEquals("A a B", manifest.fields().get(ManifestField.TAGS));
        assertEquals("true", manifest.fields().get(ManifestField.REQUIRE_LICENSE_ACCEPTANCE));
        assertEquals(null, manifest.fields().get(ManifestField.DEVELOPMENT_DEPENDENCY));
        assertEquals(null, manifest.fields().get(ManifestField.TITLE));
        assertEquals("MIT", manifest.license().orElseThrow().value());
        assertEquals("Template", manifest.packageTypes().get(0).name());
        assertEquals("abc", manifest.repository().orElseThrow().commit());
    }

    @Test
    void takesTokensAndEscapesTheirValues() throws IOException {
        PackageManifest manifest = manifest("<id>T.One</id><version>$version$</version><authors>$company$</authors>"
                + "<description>$$5 for $COMPANY$</description>");

        assertEquals("2.0.0", manifest.version());
        assertEquals("A & B", manifest.fields().get(ManifestField.AUTHORS));
        assertEquals("$5 for A & B", manifest.fields().get(ManifestField.DESCRIPTION));
    }

    @Test
    void takesIdAndVersionOfThePomIfTheNuspecHasNone() throws IOException {
        PackageManifest manifest = manifest("<authors>A</authors><description>D</description>");

        assertEquals("Default.Id", manifest.id());
        assertEquals("2.0.0", manifest.version());
    }

    @Test
    void reportsAllUnknownTokensWithTheirLines() {
        String nuspec = metadata("<id>T.One</id>\n<version>$vresion$</version>\n<authors>A</authors>\n"
                        + "<description>$text$</description>")
                .replace("</package>", "<files><file src='$text$/a'/></files></package>");

        List<NuspecProblem> problems = problems(nuspec);

        assertEquals(
                new NuspecProblem(Reason.UNKNOWN_TOKEN, folder.resolve("T.One.nuspec"), 4, "$vresion$", ""),
                problems.get(0));
        assertEquals("$text$", problems.get(1).subject());
        assertEquals(6, problems.get(1).line());
        // what follows from them is not reported
        assertEquals(
                List.of(Reason.UNKNOWN_TOKEN),
                problems.stream().map(NuspecProblem::reason).distinct().toList());
    }

    @Test
    void reportsThatNuGetCannotHaveTheVersionOfThePom() throws IOException {
        PackProblem problem = new MetadataProblem(MetadataProblem.Reason.VERSION, "<version>", "1.0-jre", "");
        PomTokens pom = new PomTokens(Map.of("id", "T.One"), List.of(problem));
        Path file = folder.resolve("T.One.nuspec");
        for (String version : List.of("<version>$version$</version>", "")) {
            Files.writeString(file, metadata(REQUIRED.replace("<version>1.0</version>", version)));

            PackException failure = assertThrows(
                    PackException.class,
                    () -> PackageFromNuspec.plan(new NuspecRequest(file, "", "", pom, Map.of(), Map.of())));

            assertEquals(List.of(problem), failure.problems());
        }
    }

    @Test
    void packsItsFolderWithoutAFilesElement() throws IOException {
        assertEquals(List.of("b/a.dll", "lib/net8.0/a.dll"), names(""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    <files><file src="b\\a.dll" target="lib\\net45"/></files>    | [lib/net45/a.dll]
                    <files><file src="**/*.dll" target="lib"/></files>         | [lib/b/a.dll, lib/lib/net8.0/a.dll]
                    <files><file src="b/a.dll" target="x.dll"/></files>        | [x.dll]
                    <files><file src="b/a.dll" target="l/"/><file/></files>    | [l/a.dll]
                    """)
    void packsTheFilesItNames(String files, String expected) throws IOException {
        assertEquals(expected, names(files).toString());
    }

    /** NU5017: one reference is enough. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                                                        | true
                    <dependencies/>                                                                           | true
                    <dependencies><group targetFramework="net8.0"/></dependencies>                            | true
                    <dependencies><dependency id="A" version="1.0"/></dependencies>                           | false
                    <frameworkAssemblies><frameworkAssembly assemblyName="System.Xml"/></frameworkAssemblies> | false
                    """)
    void refusesAnEmptyPackage(String references, boolean isRefused) throws IOException {
        String nuspec = metadata(REQUIRED + references).replace("</package>", "<files/></package>");

        if (isRefused) {
            assertEquals(
                    List.of(new LayoutProblem(LayoutProblem.Reason.EMPTY, folder.toString(), "")),
                    assertThrows(PackException.class, () -> plan(nuspec)).problems());
        } else {
            assertEquals(List.of(), plan(nuspec).packages().get(0).entries());
        }
    }

    @Test
    void namesTheLineOfAFileElement() {
        String nuspec = metadata(REQUIRED)
                .replace("</package>", "<files>\n<file src='b/nope.dll' target='lib'/></files></package>");

        PackException failure = assertThrows(PackException.class, () -> plan(nuspec));

        assertEquals("T.One.nuspec:6", ((FileMappingProblem) failure.problems().get(0)).origin());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    <foo/>                                                                              | UNKNOWN_ELEMENT
                    <authors>B</authors>                                                                | REPEATED_ELEMENT
                    <license type="expression">MIT</license><license type="file">L.txt</license>        | REPEATED_ELEMENT
                    <developmentDependency>True</developmentDependency>                                 | NOT_A_FLAG
                    <serviceable/>                                                                      | NOT_A_FLAG
                    <icon/>                                                                             | EMPTY_ELEMENT
                    <readme> </readme>                                                                  | EMPTY_ELEMENT
                    <projectUrl/>                                                                       | EMPTY_ELEMENT
                    <license type="expression"/>                                                        | EMPTY_ELEMENT
                    <projectUrl>www.example.org</projectUrl>                                            | URL
                    <license>MIT</license>                                                              | LICENSE_TYPE
                    <license type="foo">MIT</license>                                                   | LICENSE_TYPE
                    <license type="file">L</license><licenseUrl>https://example.org/l</licenseUrl>      | TWO_LICENSES
                    <packageTypes><packageType name=""/></packageTypes>                                 | MISSING_ATTRIBUTE
                    <repository type="git"/>                                                            | MISSING_ATTRIBUTE
                    <repository type="git" url="https://example.org/r" tag="1"/>                        | UNKNOWN_ATTRIBUTE
                    <contentFiles><files buildAction="None"/></contentFiles>                            | MISSING_ATTRIBUTE
                    <dependencies><group/><dependency id="A" version="1"/></dependencies>               | GROUPS_AND_ITEMS
                    <dependencies><dependency version="1"/></dependencies>                              | INVALID_ID
                    <dependencies><dependency id="A" version=""/></dependencies>                        | NO_VERSION
                    <dependencies><dependency id="A" version="1.0.*"/></dependencies>                   | FLOATING_VERSION
                    <dependencies><dependency id="A" version="v1"/></dependencies>                      | INVALID_VERSION
                    <dependencies><group targetFramework="bogus"/></dependencies>                       | UNSUPPORTED_FRAMEWORK
                    <dependencies><group targetFramework="net100"/></dependencies>                      | FRAMEWORK_WITHOUT_DOT
                    <dependencies><group targetFramework="net8.0-android"/></dependencies>              | PLATFORM_WITHOUT_VERSION
                    <dependencies><dependency id="A" vresion="1"/></dependencies>                       | UNKNOWN_ATTRIBUTE,NO_VERSION
                    <dependencies><dependeny id="A"/></dependencies>                                    | UNKNOWN_ELEMENT
                    <references><group targetFramework="net45"/></references>                           | EMPTY_GROUP
                    <references><reference file="lib/a.dll"/></references>                              | REFERENCE_PATH
                    <references><group/><reference file="a.dll"/></references>                          | GROUPS_AND_ITEMS,EMPTY_GROUP
                    <frameworkAssemblies><frameworkAssembly targetFramework="net45"/></frameworkAssemblies> | MISSING_ATTRIBUTE
                    """)
    void reportsWhatNuGetRefusesOrDropsSilently(String elements, String expected) {
        assertEquals(
                List.of(expected.split(",")).toString(),
                reasons(REQUIRED + elements).toString());
    }

    @Test
    void normalizesDependenciesAndFrameworks() throws IOException {
        PackageManifest manifest = manifest(REQUIRED + """
                <dependencies>
                  <group targetFramework="net8.0"><dependency id="A" version="1" exclude="Build, Analyzers" /></group>
                  <group targetFramework="net45" />
                  <group><dependency id="B" version="[1.0,2)" /></group>
                </dependencies>
                <references><group targetFramework="net45"><reference file="a.dll" /></group></references>
                <frameworkAssemblies><frameworkAssembly assemblyName="X" targetFramework="net45,net48" /></frameworkAssemblies>
                <frameworkReferences>
                  <group targetFramework="net8.0"><frameworkReference name="Microsoft.AspNetCore.App" /></group>
                </frameworkReferences>
                """);

        assertEquals(
                List.of(
                        new DependencyGroup("", List.of(new PackageDependency("B", "[1.0.0, 2.0.0)", "", ""))),
                        new DependencyGroup(
                                "net8.0", List.of(new PackageDependency("A", "1.0.0", "", "Build,Analyzers"))),
                        new DependencyGroup(".NETFramework4.5", List.of())),
                manifest.dependencies());
        assertEquals(List.of(new FrameworkList(".NETFramework4.5", List.of("a.dll"))), manifest.references());
        assertEquals(
                List.of(
                        new FrameworkList(".NETFramework4.5", List.of("X")),
                        new FrameworkList(".NETFramework4.8", List.of("X"))),
                manifest.frameworkAssemblies());
        assertEquals(
                List.of(new FrameworkList("net8.0", List.of("Microsoft.AspNetCore.App"))),
                manifest.frameworkReferences());
    }

    @Test
    void requiresAuthorsAndDescription() {
        assertEquals(List.of(Reason.MISSING_ELEMENT, Reason.MISSING_ELEMENT), reasons("<id>T.One</id>"));
        assertEquals(
                List.of(Reason.EMPTY_ELEMENT, Reason.EMPTY_ELEMENT),
                reasons("<id>T.One</id><authors/><description> </description>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B", "a+b", "a/b", ".a", "a.", "a..b", "-a", "a-", "a--b", "a.-b"})
    void refusesWhatIsNotAnId(String id) {
        assertEquals(List.of(Reason.ID), reasons(REQUIRED.replace("T.One", id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0-01", "-a.01", "v1", "1.0.0-", "1.0.0+", "1.0.0-a_b", "2147483648", "1.2.3.4.5"})
    void refusesWhatIsNotAVersion(String version) {
        assertEquals(List.of(Reason.VERSION), reasons(REQUIRED.replace("1.0<", version + "<")));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1, 1.0.0",
        "1.0, 1.0.0",
        "01.02, 1.2.0",
        "1.0.0.0, 1.0.0",
        "1.0.0.0-x, 1.0.0-x",
        "1.0.0-RC.1+Build.5, 1.0.0-RC.1+Build.5",
        "1.2.3.4, 1.2.3.4"
    })
    void normalizesVersions(String version, String expected) throws IOException {
        assertEquals(expected, manifest(REQUIRED.replace("1.0<", version + "<")).version());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    <!DOCTYPE package><package/>                                      | DOCTYPE
                    <package/>                                                        | NO_METADATA
                    <package><metadata></package>                                     | MALFORMED
                    <?xml version="1.0" encoding="iso-8859-1"?><package><metadata/>   | ENCODING
                    """)
    void reportsWhatCannotBeRead(String nuspec, Reason expected) {
        assertEquals(expected, problems(nuspec).get(0).reason());
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 =
                metadata(REQUIRED.replace("<authors>A", "<authors>\u00FC")).getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(Reason.NOT_UTF_8, problems(latin1).get(0).reason());
    }

    @Test
    void boundsTheFile() {
        assertEquals(
                Reason.TOO_LARGE,
                problems(metadata("<!--" + "x".repeat(5 << 20) + "-->")).get(0).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void readsUnicodeWithAMark(String encoding) throws IOException {
        String nuspec = "<?xml version='1.0' encoding='" + encoding + "'?>"
                + metadata(REQUIRED.replace("<authors>A", "<authors>\u00FC"));
        String marked = encoding.equals("UTF-8") ? "\uFEFF" + nuspec : nuspec;

        PackPlan plan = plan(marked.getBytes(Charset.forName(encoding)));

        assertEquals("\u00FC", plan.packages().get(0).manifest().fields().get(ManifestField.AUTHORS));
    }

    @Test
    void readsAnyNamespaceAndRootName() throws IOException {
        String nuspec = "<n:paket xmlns:n='urn:x'><n:metadata>" + REQUIRED.replaceAll("<(/?)", "<$1n:")
                + "</n:metadata></n:paket>";

        assertEquals("T.One", plan(nuspec).packages().get(0).manifest().id());
    }

    @Test
    void configuredTextsTakePrecedence() throws IOException {
        Path file = folder.resolve("T.One.nuspec");
        Files.writeString(file, metadata(REQUIRED));

        PackageManifest manifest = PackageFromNuspec.plan(new NuspecRequest(
                        file,
                        "T.Two",
                        "3.0-rc1",
                        new PomTokens(Map.of(), List.of()),
                        Map.of(ManifestField.TITLE, "T"),
                        Map.of()))
                .packages()
                .get(0)
                .manifest();

        assertEquals("T.Two 3.0.0-rc1", manifest.id() + " " + manifest.version());
        assertEquals("T", manifest.fields().get(ManifestField.TITLE));
    }
}
