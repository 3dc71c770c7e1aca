package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes the content of a package: its nuspec, the files to which the nuspec refers, and their names. */
final class ContentMutations {
    private static final List<String> FOLDERS = List.of(
            "",
            "lib/",
            "lib/net45/",
            "lib/net999/",
            "lib//",
            "ref/netstandard2.0/",
            "build/",
            "build/net45/",
            "buildTransitive/",
            "content/",
            "contentFiles/any/any/",
            "contentFiles/",
            "contentFiles/cs/",
            "runtimes/win-x64/native/",
            "runtimes/",
            "runtimes/linux-x64/lib/net5.0/",
            "tools/",
            "tools/net6.0/any/",
            "analyzers/dotnet/cs/",
            "_rels/",
            "package/services/metadata/core-properties/",
            "LIB/",
            "lib/net45/de/",
            "./",
            "/",
            "../",
            "a\\",
            "a\\\\b/");
    private static final List<String> FILES = List.of(
            "a.dll",
            "Contoso.Core.dll",
            "Contoso.Core.pdb",
            "a.props",
            "Contoso.Core.targets",
            "install.ps1",
            "init.ps1",
            "_._",
            "DotnetToolSettings.xml",
            "a.nuspec",
            ".rels",
            "a.psmdcp",
            ".signature.p7s",
            "web.config.transform",
            "a.xdt",
            "readme.txt",
            "LICENSE.txt",
            "icon.png",
            "README.md",
            "[Content_Types].xml",
            "",
            "a/",
            "NUL",
            "\u00e4\u0308.txt",
            "a b+c#d%e.txt");

    private final Random random;
    private final OddValues odd;
    private final NuspecMutations nuspecs;
    private final ZipMutations bytes;

    ContentMutations(Random random) {
        this.random = random;
        this.odd = new OddValues(random);
        this.nuspecs = new NuspecMutations(random);
        this.bytes = new ZipMutations(random);
    }

    Map<String, byte[]> mutate(Map<String, byte[]> entries) {
        Map<String, byte[]> mutated = new LinkedHashMap<>(entries);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            change(mutated);
        }
        return mutated;
    }

    private void change(Map<String, byte[]> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String name = pick(List.copyOf(entries.keySet()));
        byte[] content = entries.get(name);
        switch (random.nextInt(10)) {
            case 0 -> entries.remove(name);
            case 1 -> entries.put(pick(FOLDERS) + pick(FILES), content);
            case 2 -> entries.put(random.nextBoolean() ? odd.raw() : name.toUpperCase(), entries.remove(name));
            case 3 -> entries.put(name, entries.get(pick(List.copyOf(entries.keySet()))));
            case 4 -> entries.put(name, otherContent(content));
            case 5 -> crowd(entries);
            default -> {
                for (String nuspec : List.copyOf(entries.keySet())) {
                    if (nuspec.endsWith(".nuspec")) {
                        entries.put(nuspec, nuspecs.mutate(entries.get(nuspec)));
                    }
                }
                if (content.length > 0 && !name.endsWith(".nuspec") && random.nextBoolean()) {
                    entries.put(name, bytes.mutate(content));
                }
            }
        }
    }

    private byte[] otherContent(byte[] content) {
        return switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> new byte[random.nextInt(20) == 0 ? random.nextInt(3 << 20) : random.nextInt(5_000)];
            case 2 -> odd.raw().getBytes(UTF_8);
            case 3 -> Arrays.copyOf(content, random.nextInt(content.length + 1));
            default -> content.length == 0 ? content : bytes.withNumber(content, random.nextInt(content.length));
        };
    }

    private void crowd(Map<String, byte[]> entries) {
        int count = random.nextInt(random.nextInt(10) == 0 ? 5_000 : 30);
        String folder = pick(FOLDERS);
        String file = pick(FILES);
        for (int i = 0; i < count; i++) {
            entries.put(folder + i + (random.nextBoolean() ? "/" : "") + file, new byte[random.nextInt(3)]);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
