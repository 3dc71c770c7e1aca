package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever does what a warning says gets no other one. */
class TriedFixesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "R4 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NUPKG120 | tasks/A.dll | framework folder below lib/ | lib/netstandard2.0/A.dll",
                "NUPKG120 | content/A.dll | into tools/ | tools/A.dll",
                "NUPKG120 | embed/netstandard2.0/A.dll | framework folder below lib/ | lib/netstandard2.0/A.dll",
                "NUPKG122 | lib/.NETCoreApp,Version=v8.0/A.txt | netstandard2.0 | lib/netstandard2.0/A.txt",
                "NUPKG180 | lib/net10/A.txt | net10.0 | lib/net10.0/A.txt",
                "NUPKG181 | build/net80/A.txt | net8.0 | build/net8.0/A.txt",
                "NUPKG182 | contentFiles/cs/net10.0-android/A.cs | net10.0-android36.0 | contentFiles/cs/net10.0-android36.0/A.cs",
                "NUPKG183 | content/winrt45/A.txt | netcore45 | content/netcore45/A.txt",
                "NUPKG185 | runtimes/linux-x86_64/native/A.so | this is linux-x64 | runtimes/linux-x64/native/A.so",
                "NUPKG185 | runtimes/linux-ppcle_64/native/A.so | this is linux-ppc64le | runtimes/linux-ppc64le/native/A.so",
                "NUPKG185 | runtimes/linux-s390_64/native/A.so | this is linux-s390x | runtimes/linux-s390x/native/A.so",
                "NUPKG185 | runtimes/linux-riscv_64/native/A.so | this is linux-riscv64 | runtimes/linux-riscv64/native/A.so",
                "NUPKG185 | runtimes/linux-arm_32/native/A.so | this is linux-arm) | runtimes/linux-arm/native/A.so",
                "NUPKG185 | runtimes/osx-aarch_64/native/A.so | this is osx-arm64 | runtimes/osx-arm64/native/A.so",
                "NUPKG185 | runtimes/windows-x86_32/native/A.dll | this is win-x86 | runtimes/win-x86/native/A.dll",
                "NUPKG185 | runtimes/darwin-x86-64/native/A.so | this is osx-x64 | runtimes/osx-x64/native/A.so",
                "NUPKG185 | runtimes/hpux-itanium_64/native/A.so | such as win-x64, linux-x64 | runtimes/linux-x64/native/A.so",
                "NUPKG186 | runtimes/win-x64/A.dll | runtimes/win-x64/native | runtimes/win-x64/native/A.dll",
                "NUPKG186 | runtimes/unix/A.dll | runtimes/unix/lib/net8.0 | runtimes/unix/lib/net8.0/A.dll",
                "NUPKG188 | init.ps1 | Move the script to tools/init.ps1 | tools/init.ps1",
                "NUPKG189 | build/install.ps1 | install.ps1 and uninstall.ps1 to tools | tools/install.ps1",
                "NUPKG190 | tools/setup.ps1 | Name it install.ps1 | tools/install.ps1",
                "NUPKG191 | app.config.transform | Move it to content | content/app.config.transform",
                "NUPKG017 | content/a%20b.txt | write %25 | content/a%2520b.txt",
                "NUPKG017 | content/%41.txt | write %25 | content/%2541.txt",
            })
    void movesAFile(String rule, String entry, String advice, String fixed) throws IOException {
        List<Finding> findings = check(withGroups().entry(entry, ""));
        assertEquals(List.of(rule), findings.stream().map(it -> it.rule().id()).toList());
        assertTrue(findings.get(0).message().contains(advice), findings.get(0).message());
        assertEquals(List.of(), check(withGroups().entry(fixed, "")));
    }

    /** The first package gets the advice, and the second one follows it. */
    record Fix(String advice, Sample broken, Sample fixed) {
        @Override
        public String toString() {
            return "R4 " + advice;
        }
    }

    static List<Fix> fixes() {
        String references = "<references><reference file='Contoso.Core.dll' /></references>";
        return List.of(
                new Fix(
                        "Add <group targetFramework=\"netstandard2.0\" /> to the <dependencies>",
                        Sample.clean().withoutElement("dependencies"),
                        dependencies("<group targetFramework=\"netstandard2.0\" />")),
                new Fix(
                        "such as [1.0.0,2.0.0)",
                        dependencies("<dependency id='A' version='(,2.0]' />"),
                        dependencies("<dependency id='A' version='[1.0.0,2.0.0)' />")),
                new Fix(
                        "Add a file such as README.md to the package, and name it in <readme>",
                        Sample.clean().withoutElement("readme"),
                        Sample.clean().element("readme", "<readme>README.md</readme>")),
                new Fix(
                        "Copy the assemblies that <references> names to ref/netstandard2.0",
                        withHelp().element("references", references),
                        withHelp().element("references", references).entry("ref/netstandard2.0/Contoso.Core.dll", "")),
                new Fix("or remove <references>", withHelp().element("references", references), withHelp()),
                new Fix(
                        "Give both the same assemblies",
                        withHelp().element("references", references).entry("ref/netstandard2.0/Contoso.Help.dll", ""),
                        withHelp()
                                .element("references", references.replace("Core", "Help"))
                                .entry("ref/netstandard2.0/Contoso.Help.dll", "")),
                new Fix(
                        "Add the assembly to lib/netstandard2.0",
                        Sample.clean().entry("ref/netstandard2.0/Contoso.Help.dll", ""),
                        withHelp().entry("ref/netstandard2.0/Contoso.Help.dll", "")),
                new Fix(
                        "Merge them into one group",
                        dependencies("<group targetFramework='portable-net45+win8' />"
                                + "<group targetFramework='portable-win8+net45' />"),
                        dependencies("<group targetFramework='portable-net45+win8' />")),
                new Fix("Remove this file", Sample.clean().entry("lib/netstandard2.0/_._", ""), Sample.clean()),
                new Fix(
                        "run it in a .targets file",
                        Sample.clean().entry("scripts/sign.ps1", ""),
                        Sample.clean()
                                .entry("scripts/sign.ps1", "")
                                .entry(
                                        "build/Contoso.Core.targets",
                                        "<Project><Target Name='Sign' AfterTargets='Build'><Exec Command=\"pwsh"
                                                + " '$(MSBuildThisFileDirectory)..\\scripts\\sign.ps1'\" /></Target></Project>")));
    }

    @ParameterizedTest
    @MethodSource("fixes")
    void changesThePackage(Fix fix) throws IOException {
        List<Finding> findings = check(fix.broken());
        assertTrue(
                findings.stream().anyMatch(it -> it.message().contains(fix.advice())),
                () -> findings.stream().map(Finding::message).toList().toString());
        assertEquals(List.of(), check(fix.fixed()));
    }

    private List<Finding> check(Sample sample) throws IOException {
        return OfficialPackages.check(Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), sample.bytes()));
    }

    /** Dependencies for all frameworks, so that files for any framework may be added. */
    private static Sample withGroups() {
        return dependencies("<group />");
    }

    private static Sample dependencies(String xml) {
        return Sample.clean().element("dependencies", "<dependencies>" + xml + "</dependencies>");
    }

    private static Sample withHelp() {
        return Sample.clean().entry("lib/netstandard2.0/Contoso.Help.dll", "");
    }
}
