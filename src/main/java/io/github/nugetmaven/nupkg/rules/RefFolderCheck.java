package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that projects of every kind compile against the same assemblies, and find them when they run. Unlike NuGet, it
 * ignores a folder ref in a package without {@code <references>}, and {@code <references>} that name all of lib.
 *
 * <p>Source: NuGet.Client, ReferencesInNuspecMatchRefAssetsRule.cs.
 */
final class RefFolderCheck implements Check {
    private static final Pattern ASSEMBLY = Pattern.compile(
            "(?<folder>lib|ref)/(?<framework>[^/]{1,100})/(?<name>[^/]{1,200}\\.(?:dll|exe|winmd)|_\\._)",
            Pattern.DOTALL);
    private static final Pattern AT_RUN_TIME =
            Pattern.compile("runtimes/[^/]+/lib/[^/]+/(?<name>[^/]{1,200})", Pattern.DOTALL);

    /** Packages with more assemblies or references are not checked, so that time and memory are bounded. */
    private static final int MAX_ASSEMBLIES = 10_000;

    private static final int MAX_REFERENCES = 1_000;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        AssemblyFolder lib = new AssemblyFolder();
        AssemblyFolder ref = new AssemblyFolder();
        Set<String> atRunTime = new HashSet<>();
        int count = 0;
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String path = PartName.of(entry.name()).toLowerCase(Locale.ROOT);
            Matcher assembly = ASSEMBLY.matcher(path);
            Matcher runtime = AT_RUN_TIME.matcher(path);
            if (assembly.matches()) {
                AssemblyFolder folder = assembly.group("folder").equals("lib") ? lib : ref;
                Optional<TargetFramework> framework = TargetFramework.parse(assembly.group("framework"));
                if (framework.isPresent()) {
                    folder.add(framework.get(), assembly.group("name"), entry.name());
                }
                count++;
            } else if (runtime.matches()) {
                atRunTime.add(runtime.group("name"));
                count++;
            }
            if (count > MAX_ASSEMBLIES) {
                return;
            }
        }
        atRunTime.addAll(lib.names());
        checkRunTime(ref, atRunTime, findings);
        Set<String> inLib = lib.names();
        References references = References.in(subject.nuspec().get().metadata());
        // another rule covers a reference to nothing
        if (references.count() > 0 && references.count() <= MAX_REFERENCES && references.areIn(inLib)) {
            checkReferences(references, lib, ref, subject.nuspecName(), findings);
        }
    }

    /** A package without any assembly to load is only for the compiler, on purpose. */
    private static void checkRunTime(AssemblyFolder ref, Set<String> atRunTime, Findings findings) {
        if (atRunTime.isEmpty() || atRunTime.contains(AssemblyFolder.PLACEHOLDER)) {
            return;
        }
        for (Map.Entry<TargetFramework, Map<String, String>> folder :
                ref.byFramework().entrySet()) {
            for (Map.Entry<String, String> assembly : folder.getValue().entrySet()) {
                String name = assembly.getKey();
                if (!name.equals(AssemblyFolder.PLACEHOLDER) && !atRunTime.contains(name)) {
                    findings.add(
                            ReferenceRule.WITHOUT_LIB,
                            assembly.getValue(),
                            folder.getKey().shortName());
                }
            }
        }
    }

    private static void checkReferences(
            References references, AssemblyFolder lib, AssemblyFolder ref, String nuspec, Findings findings) {
        (ref.isEmpty() ? lib : ref)
                .byFramework()
                .keySet()
                .forEach(framework -> references.of(framework).ifPresent(named -> {
                    if (ref.isEmpty()) {
                        lib.leftOut(framework, named)
                                .values()
                                .forEach(it -> findings.add(ReferenceRule.WITHOUT_REF, it, framework.shortName()));
                    } else {
                        compare(framework, named, ref, nuspec, findings);
                    }
                }));
    }

    private static void compare(
            TargetFramework framework, Set<String> named, AssemblyFolder ref, String nuspec, Findings findings) {
        String folder = "ref/" + framework.shortName() + "/";
        ref.leftOut(framework, named)
                .keySet()
                .forEach(it -> findings.add(ReferenceRule.UNLIKE_REF, nuspec, folder + it + " is not in <references>"));
        Set<String> files = ref.byFramework().get(framework).keySet();
        named.stream()
                .filter(it -> !References.isIn(it, files))
                .forEach(it -> findings.add(ReferenceRule.UNLIKE_REF, nuspec, "there is no file " + folder + it));
    }
}
