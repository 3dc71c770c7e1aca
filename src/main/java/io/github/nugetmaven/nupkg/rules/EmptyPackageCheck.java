package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that a package contains something to install. */
final class EmptyPackageCheck implements Check {
    /** Entries that packing tools add to the files of a package. Source: NuGet.Client, PackageBuilder.cs. */
    private static final Pattern WRAPPING = Pattern.compile(
            "(?i)[^/]*\\.nuspec|_rels/.*|\\[Content_Types]\\.xml|package/services/metadata/.*|\\.signature\\.p7s",
            Pattern.DOTALL);

    private static final Set<String> REFERENCES = Set.of("dependency", "frameworkReference", "frameworkAssembly");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (!subject.isSymbols() && isEmpty(subject)) {
            findings.add(ManifestRule.EMPTY_PACKAGE, "");
        }
    }

    /** Whether a package with a nuspec contains no file and refers to nothing. */
    static boolean isEmpty(PackageUnderCheck subject) {
        return subject.nuspec().isPresent()
                && !hasFile(subject.contents().entries())
                && !refers(subject.nuspec().get());
    }

    private static boolean hasFile(List<ZipEntryHeader> entries) {
        for (ZipEntryHeader entry : entries) {
            if (isFile(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFile(ZipEntryHeader entry) {
        return !entry.isFolder() && !WRAPPING.matcher(entry.name()).matches();
    }

    private static boolean refers(Nuspec nuspec) {
        Deque<XmlElement> waiting = new ArrayDeque<>(nuspec.metadata().children());
        while (!waiting.isEmpty()) {
            XmlElement element = waiting.poll();
            if (REFERENCES.contains(element.name())) {
                return true;
            }
            waiting.addAll(element.children());
        }
        return false;
    }
}
