package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
final class ReferenceCheck implements Check {
    private static final Pattern ASSEMBLY = Pattern.compile(
            "(?<folder>lib|ref)/(?<framework>[^/]+)/(?<name>[^/]+\\.(?:dll|exe|winmd)|_\\._)", Pattern.DOTALL);
    private static final Pattern AT_RUN_TIME =
            Pattern.compile("runtimes/[^/]+/lib/[^/]+/(?<name>[^/]+)", Pattern.DOTALL);
    private static final String PLACEHOLDER = "_._";

    /** Names of assemblies in lower case, with the first entry of each, by framework. */
    private record Folder(Map<TargetFramework, Map<String, String>> byFramework) {
        void add(TargetFramework framework, String name, String entry) {
            byFramework.computeIfAbsent(framework, it -> new LinkedHashMap<>()).putIfAbsent(name, entry);
        }

        Set<String> names() {
            Set<String> names = new HashSet<>();
            byFramework.values().forEach(it -> names.addAll(it.keySet()));
            return names;
        }
    }

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        Folder lib = new Folder(new LinkedHashMap<>());
        Folder ref = new Folder(new LinkedHashMap<>());
        Set<String> atRunTime = new HashSet<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String path = PartName.of(entry.name()).toLowerCase(Locale.ROOT);
            Matcher assembly = ASSEMBLY.matcher(path);
            if (assembly.matches()) {
                TargetFramework.parse(assembly.group("framework"))
                        .ifPresent(it -> (assembly.group("folder").equals("lib") ? lib : ref)
                                .add(it, assembly.group("name"), entry.name()));
            }
            Matcher runtime = AT_RUN_TIME.matcher(path);
            if (runtime.matches()) {
                atRunTime.add(runtime.group("name"));
            }
        }
        atRunTime.addAll(lib.names());
        checkRunTime(ref, atRunTime, findings);
        References references = References.in(subject.nuspec().get().metadata());
        if (!references.isEmpty()) {
            checkReferences(references, lib, ref, subject.nuspecName(), findings);
        }
    }

    /** A package without any assembly to load is only for the compiler, on purpose. */
    private static void checkRunTime(Folder ref, Set<String> atRunTime, Findings findings) {
        if (atRunTime.isEmpty() || atRunTime.contains(PLACEHOLDER)) {
            return;
        }
        ref.byFramework()
                .forEach((framework, assemblies) -> assemblies.forEach((name, entry) -> {
                    if (!name.equals(PLACEHOLDER) && !atRunTime.contains(name)) {
                        findings.add(ReferenceRule.WITHOUT_LIB, entry, framework.shortName());
                    }
                }));
    }

    private static void checkReferences(
            References references, Folder lib, Folder ref, String nuspec, Findings findings) {
        Set<String> inLib = lib.names();
        if (!references.all().allMatch(it -> References.isIn(it, inLib))) {
            // another rule covers a reference to nothing
            return;
        }
        if (ref.byFramework().isEmpty()) {
            lib.byFramework()
                    .forEach((framework, assemblies) -> references
                            .of(framework)
                            .ifPresent(named -> leftOut(assemblies, named)
                                    .forEach((name, entry) ->
                                            findings.add(ReferenceRule.WITHOUT_REF, entry, framework.shortName()))));
        } else {
            ref.byFramework()
                    .forEach((framework, assemblies) -> references.of(framework).ifPresent(named -> {
                        String folder = "ref/" + framework.shortName() + "/";
                        leftOut(assemblies, named)
                                .forEach((name, entry) -> findings.add(
                                        ReferenceRule.UNLIKE_REF, nuspec, folder + name + " is not in <references>"));
                        named.stream()
                                .filter(it -> !References.isIn(it, assemblies.keySet()))
                                .forEach(it -> findings.add(
                                        ReferenceRule.UNLIKE_REF, nuspec, "there is no file " + folder + it));
                    }));
        }
    }

    private static Map<String, String> leftOut(Map<String, String> assemblies, List<String> named) {
        Map<String, String> leftOut = new LinkedHashMap<>(assemblies);
        leftOut.remove(PLACEHOLDER);
        leftOut.keySet().removeIf(it -> named.contains(it) || named.contains(it.replaceFirst("\\.[a-z]+$", "")));
        return leftOut;
    }

    /** What {@code <references>} names, in lower case, by framework. */
    private record References(Map<TargetFramework, List<String>> byFramework) {
        static References in(XmlElement metadata) {
            Map<TargetFramework, List<String>> byFramework = new LinkedHashMap<>();
            for (XmlElement list : metadata.all("references")) {
                for (XmlElement group : list.all("group")) {
                    String framework = group.attribute("targetFramework").orElse("");
                    (framework.isEmpty() ? Optional.of(TargetFramework.ANY) : TargetFramework.parse(framework))
                            .ifPresent(it -> byFramework.put(it, names(group)));
                }
                if (!names(list).isEmpty()) {
                    byFramework.put(TargetFramework.ANY, names(list));
                }
            }
            return new References(byFramework);
        }

        private static List<String> names(XmlElement parent) {
            return parent.all("reference").stream()
                    .flatMap(it -> it.attribute("file").stream())
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .toList();
        }

        /** The extension of an assembly may be missing. */
        static boolean isIn(String reference, Set<String> files) {
            return files.contains(reference)
                    || files.contains(reference + ".dll")
                    || files.contains(reference + ".exe")
                    || files.contains(reference + ".winmd");
        }

        boolean isEmpty() {
            return byFramework.values().stream().allMatch(List::isEmpty);
        }

        java.util.stream.Stream<String> all() {
            return byFramework.values().stream().flatMap(List::stream);
        }

        /** What it names for exactly this framework, or for all. */
        Optional<List<String>> of(TargetFramework framework) {
            return Optional.ofNullable(byFramework.getOrDefault(framework, byFramework.get(TargetFramework.ANY)));
        }
    }
}
