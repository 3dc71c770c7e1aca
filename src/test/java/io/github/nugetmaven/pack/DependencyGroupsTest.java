package io.github.nugetmaven.pack;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.pack.DependencyProblem.Reason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyGroupsTest {
    @TempDir
    private Path folder;

    private TestPom pom;

    @BeforeEach
    void makePom() {
        pom = new TestPom(folder);
    }

    /** Such as {@code net8.0: A 1.0.0, B 2.0.0; net9.0:}. */
    private String groups() {
        return pom.contents().manifest().dependencies().stream()
                .map(group -> group.targetFramework() + ":"
                        + group.dependencies().stream()
                                .map(it -> " " + it.id() + " " + it.version())
                                .collect(joining(",")))
                .collect(joining("; "));
    }

    private void assertProblem(Reason reason, String framework, String id, String given, String suggestion) {
        assertEquals(List.of(new DependencyProblem(reason, framework, id, given, suggestion)), pom.problems());
    }

    @ParameterizedTest(name = "A5 dependency {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.0.0",
                "1.0 | 1.0.0",
                "1.0.0.0 | 1.0.0",
                "[1.0,2) | [1.0.0, 2.0.0)",
                "(,2.0] | (, 2.0.0]",
                "[1.0] | [1.0.0]",
                "[1.0,1.0] | [1.0.0]",
                "[1.0,) | 1.0.0",
                "(1.0,) | (1.0.0, )",
                "1.0.0-RC.1+meta | 1.0.0-RC.1",
                "1.0-SNAPSHOT | 1.0.0-SNAPSHOT",
            })
    void normalisesVersionsAsNuGetDoes(String given, String version) {
        pom.depend("", "A", given);

        assertEquals(": A " + version, groups());
    }

    @ParameterizedTest(name = "A5 dependency {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0.* | FLOATING_VERSION | 1.0.0",
                "1.* | FLOATING_VERSION | 1.0.0",
                "* | FLOATING_VERSION | ''",
                "1.0.0-* | FLOATING_VERSION | 1.0.0-0",
                "[1.0.*,2) | FLOATING_VERSION | [1.0.0, 2.0.0)",
                "'' | NO_VERSION | ''",
                "(1.0) | INVALID_VERSION | ''",
                "[2,1] | INVALID_VERSION | ''",
                "[,] | INVALID_VERSION | ''",
                "(,) | INVALID_VERSION | ''",
                "(1.0,1.0) | INVALID_VERSION | ''",
                "v1 | INVALID_VERSION | 1.0.0",
                "~1 | INVALID_VERSION | 1.0.0",
                "^1 | INVALID_VERSION | 1.0.0",
                "latest | INVALID_VERSION | ''",
            })
    void refusesVersionsThatNuGetFreezesOrRefuses(String given, Reason reason, String suggestion) {
        pom.depend("net8.0", "A", given);

        assertProblem(reason, "net8.0", "A", given, suggestion);
    }

    @ParameterizedTest(name = "A5 framework {0} is {1}")
    @CsvSource({
        "net45, .NETFramework4.5",
        "net472, .NETFramework4.7.2",
        "net40-client, .NETFramework4.0-Client",
        "netstandard2.0, .NETStandard2.0",
        "netcoreapp3.1, .NETCoreApp3.1",
        "'.NETStandard,Version=v2.0', .NETStandard2.0",
        ".NETFramework4.8, .NETFramework4.8",
        "net8.0, net8.0",
        "net80, net8.0",
        "NET8.0, net8.0",
        "net8.0-android34.0, net8.0-android34.0",
        "net8.0-windows7, net8.0-windows7.0",
        "net8.0-windows10.0.19041, net8.0-windows10.0.19041",
        "uap10.0, UAP10.0",
        "MonoAndroid10.0, MonoAndroid10.0",
        "tizen40, Tizen4.0",
        "native, native0.0",
        "sl5, Silverlight5.0",
        "wpa81, WindowsPhoneApp8.1",
        "netcore50, .NETCore5.0",
        "xamarinios10, Xamarin.iOS1.0",
        "xamarinwatchos10, Xamarin.WatchOS1.0",
        "netmf, .NETMicroFramework0.0",
        "dnxcore50, DNXCore5.0",
        "aspnetcore50, ASP.NETCore5.0",
        "net35-cf, .NETFramework3.5-CompactFramework",
        "any, ''",
        "agnostic, ''",
        "'', ''",
    })
    void writesFrameworksAsNuGetDoes(String given, String framework) {
        pom.depend(given, "A", "1.0");

        assertEquals(framework + ": A 1.0.0", groups());
    }

    @ParameterizedTest(name = "A5 framework {0}: {1}")
    @CsvSource({
        "net100, FRAMEWORK_WITHOUT_DOT, net10.0",
        "net10, FRAMEWORK_WITHOUT_DOT, net10.0",
        "net8.0-android, PLATFORM_WITHOUT_VERSION, ''",
        "net8.0-windows, PLATFORM_WITHOUT_VERSION, ''",
        "bogus, UNSUPPORTED_FRAMEWORK, ''",
        "unsupported, UNSUPPORTED_FRAMEWORK, ''",
    })
    void refusesFrameworksThatMeanSomethingElse(String given, Reason reason, String suggestion) {
        pom.depend(given, "A", "1.0");

        assertProblem(reason, given, "", given, suggestion);
    }

    @Test
    void mergesGroupsAndPutsTheOneForAllFrameworksFirst() {
        pom.depend("net8.0", "B", "1.0", "A", "1.0");
        pom.depend("", "C", "1.0");
        pom.depend("net80", "a", "1.0.0", "D", "1.0");

        assertEquals(": C 1.0.0; net8.0: B 1.0.0, A 1.0.0, D 1.0.0", groups());
    }

    @Test
    void refusesTwoVersionsOfOnePackage() {
        pom.depend("net8.0", "A", "1.0", "a", "2.0");

        assertProblem(Reason.TWO_VERSIONS, "net8.0", "a", "2.0.0", "1.0.0");
    }

    @Test
    void checksIdsAndAssets() {
        pom.dependencies.add(new DependencyGroup(
                "net8.0",
                List.of(
                        new PackageDependency("A B", "1.0", "", ""),
                        new PackageDependency("C", "1.0", "Compile, Foo", ""))));

        assertEquals(
                List.of(
                        new DependencyProblem(Reason.INVALID_ID, "net8.0", "A B", "A B", ""),
                        new DependencyProblem(Reason.UNKNOWN_ASSET, "net8.0", "C", "Foo", "")),
                pom.problems());
    }

    @Test
    void writesAssetsWithoutBlanks() {
        pom.dependencies.add(new DependencyGroup(
                "", List.of(new PackageDependency("A", "1.0", "Compile; Runtime", " Build, Analyzers "))));

        assertEquals(
                new PackageDependency("A", "1.0.0", "Compile,Runtime", "Build,Analyzers"),
                pom.contents().manifest().dependencies().get(0).dependencies().get(0));
    }

    @Test
    void putsReferencesIntoAGroupWithoutAFrameworkIfThereAreNone() {
        pom.references.add(new PackageReference("Contoso.Native", "1.2.0-snapshot.20261125153000", List.of()));
        pom.lay("runtimes/linux-x64/native/libfoo.so");

        assertEquals(": Contoso.Native 1.2.0-snapshot.20261125153000", groups());
    }

    @Test
    void putsReferencesIntoTheGroupOfEachFrameworkInLibAndRef() {
        pom.references.add(new PackageReference("A", "1.0.0", List.of()));
        pom.lay("lib/net45/x.dll");
        pom.lay("lib/netstandard2.0/x.dll");
        pom.lay("ref/net8.0/x.dll");
        pom.lay("lib/foo/x.dll");
        pom.lay("lib/x.txt");

        assertEquals(".NETFramework4.5: A 1.0.0; .NETStandard2.0: A 1.0.0; net8.0: A 1.0.0", groups());
    }

    @Test
    void writesAGroupForEachFrameworkEvenIfItIsEmpty() {
        pom.lay("lib/net8.0/x.dll");
        assertEquals("net8.0:", groups());

        pom.lay("lib/netstandard2.0/x.dll");
        pom.depend("net8.0", "A", "1.0");
        assertEquals("net8.0: A 1.0.0; .NETStandard2.0:", groups());
    }

    @Test
    void addsNoEmptyGroupThatWouldHideTheOneForAllFrameworks() {
        pom.lay("lib/net8.0/x.dll");
        pom.depend("", "A", "1.0");
        pom.references.add(new PackageReference("B", "1.0.0", List.of()));

        assertEquals(": A 1.0.0, B 1.0.0", groups());
    }

    @Test
    void prefersTheVersionOfTheConfiguration() {
        pom.depend("net8.0", "A", "[1.0,2.0)");
        pom.references.add(new PackageReference("a", "1.5.0", List.of()));
        pom.references.add(new PackageReference("B", "1.5.0", List.of("net8.0", "netstandard2.0")));

        assertEquals("net8.0: A [1.0.0, 2.0.0), B 1.5.0; .NETStandard2.0: B 1.5.0", groups());
    }
}
