package io.github.nugetmaven.nupkg.rules;

import java.util.List;

/** Examples of rules about the folder runtimes, and about placeholders of empty folders. */
final class RuntimesExamples {
    private RuntimesExamples() {}

    static List<RuleExample> all() {
        return List.of(
                runtime("linux-x86_64/native/a.so", "linux-x64/native/a.so"),
                runtime("osx-aarch_64/native/a.dylib", "osx-arm64/native/a.dylib"),
                runtime("windows-x86_64/native/a.dll", "win-x64/native/a.dll"),
                runtime("windows/lib/net8.0/A.dll", "win/lib/net8.0/A.dll"),
                runtime("Linux-x64/native/a.so", "linux-musl-x64/native/a.so"),
                runtime("x64/native/a.dll", "any/native/a.dll"),
                runtime("linux-amd64/native/a.so", "ubuntu.16.04-x64/native/a.so"),
                runtime("win-amd64/native/a.so", "win-arm/native/a.dll"),
                RuleExample.of(
                        LayoutRule.UNKNOWN_RUNTIME,
                        "R4, RIDs of the package",
                        with("runtimes/contoso-x64/native/a.so"),
                        with("runtimes/contoso-x64/native/a.so", "runtime.json")),
                RuleExample.of(
                        LayoutRule.UNKNOWN_RUNTIME,
                        "R4, copied by the package",
                        with("runtimes/x64/native/a.dll")
                                .entry("build/Contoso.Core.targets", "runtimes\\x64-1\\native\\a.dll"),
                        with("runtimes/x64/native/a.dll")
                                .entry("build/Contoso.Core.targets", "runtimes\\x64\\native\\a.dll")),
                misplaced("runtimes/linux-x64/a.so", "runtimes/linux-x64/native/a.so"),
                misplaced("runtimes/linux-x64/lib64/a.so", "Runtimes/linux-x64/Native/lib64/a.so"),
                misplaced("runtimes/win/lib/A.dll", "runtimes/win/lib/net8.0/A.dll"),
                misplaced("runtimes/win/nativeassets/a.dll", "runtimes/win/nativeassets/net8.0/a.dll"),
                misplaced("runtimes/a.dll", "runtimes/any/native/a.dll"),
                misplaced("runtimes/win-x86/x/a.dll", "runtimes/win-x86/_._"),
                RuleExample.of(
                        LayoutRule.RUNTIME_FILE,
                        "R4, copied by the package",
                        with("runtimes/win-x64/a.dll")
                                .entry("build/Contoso.Core.targets", "..\\runtime\\win-x64\\a.dll"),
                        with("runtimes/win-x64/a.dll")
                                .entry("build/Contoso.Core.targets", "..\\runtimes\\$(Rid)\\a.dll")),
                placeholder("lib/netstandard2.0/_._", "lib/net8.0/_._"),
                placeholder("content/_._", "content-2/_._"),
                placeholder("_._", "tools/_._"),
                RuleExample.of(
                        LayoutRule.PLACEHOLDER,
                        "R4, in another case",
                        with("Content/A/_._", "content/a/b/c.txt"),
                        with("content/a/_._", "content/a-b/c.txt", "content/a.txt")));
    }

    private static RuleExample runtime(String breaks, String keeps) {
        return RuleExample.of(
                LayoutRule.UNKNOWN_RUNTIME, "R4, " + breaks, with("runtimes/" + breaks), with("runtimes/" + keeps));
    }

    private static RuleExample misplaced(String breaks, String keeps) {
        return RuleExample.of(LayoutRule.RUNTIME_FILE, "R4, " + breaks, with(breaks), with(keeps));
    }

    /** The folder lib/net8.0 has no other file, and content/a does. */
    private static RuleExample placeholder(String breaks, String keeps) {
        return RuleExample.of(
                LayoutRule.PLACEHOLDER, "R4, " + breaks, sample().entry(breaks, ""), sample().entry(keeps, ""));
    }

    private static Sample sample() {
        return with("content/a/b.txt").element("dependencies", "<dependencies><group /></dependencies>");
    }

    private static Sample with(String... names) {
        Sample sample = Sample.clean();
        for (String name : names) {
            sample.entry(name, "");
        }
        return sample;
    }
}
