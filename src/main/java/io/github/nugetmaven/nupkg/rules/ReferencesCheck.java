package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that the assemblies which a nuspec names as references are in the package, and that it does not depend on itself.
 *
 * <p>Source: NuGet.Client, {@code NuspecReader.cs}, {@code LockFileUtils.cs}.
 */
final class ReferencesCheck implements Check {

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        Nuspec nuspec = subject.nuspec().get();
        checkDependencies(nuspec, subject.nuspecName(), findings);
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (XmlElement reference : references(nuspec)) {
            missing.add(reference.attribute("file").orElse(""));
        }
        missing.remove("");
        if (!missing.isEmpty()) {
            checkReferences(missing, subject, findings);
        }
    }

    private static void checkReferences(Set<String> missing, PackageUnderCheck subject, Findings findings) {
        boolean hasLib = false;
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String name = PartName.of(entry.name());
            if (name.toLowerCase(Locale.ROOT).startsWith("lib/") && !name.endsWith("/")) {
                hasLib = true;
                missing.remove(name.substring(name.lastIndexOf('/') + 1));
            }
        }
        if (hasLib) {
            missing.forEach(it -> findings.add(ContentRule.REFERENCE, subject.nuspecName(), it));
        }
    }

    /** Those outside of groups count only if there are no groups. */
    private static List<XmlElement> references(Nuspec nuspec) {
        List<XmlElement> lists = nuspec.metadata().all("references");
        List<XmlElement> groups = all("group", lists);
        return all("reference", groups.isEmpty() ? lists : groups);
    }

    private static List<XmlElement> all(String name, List<XmlElement> parents) {
        List<XmlElement> all = new ArrayList<>();
        for (XmlElement parent : parents) {
            all.addAll(parent.all(name));
        }
        return all;
    }

    private static void checkDependencies(Nuspec nuspec, String entry, Findings findings) {
        Optional<XmlElement> id = nuspec.metadata().first("id");
        if (id.isEmpty() || !PackageId.isValid(id.get().stripped())) {
            return;
        }
        PackageId own = PackageId.of(id.get().stripped());
        for (DependencyGroup group : DependencyGroup.in(nuspec)) {
            for (XmlElement dependency : group.dependencies()) {
                String other = dependency.attribute("id").orElse("");
                if (PackageId.isValid(other) && PackageId.of(other).equals(own)) {
                    findings.add(
                            ContentRule.OWN_DEPENDENCY,
                            entry,
                            other + " " + dependency.attribute("version").orElse(""));
                }
            }
        }
    }
}
