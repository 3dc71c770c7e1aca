package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dependencies of a nuspec for one target framework. Immutable.
 *
 * @param framework as in the nuspec; empty if the group is for all frameworks
 */
record DependencyGroup(String framework, List<XmlElement> dependencies) {
    /**
     * The groups, or the dependencies without a group if there are no groups. Source: NuGet.Client, NuspecReader.cs.
     */
    static List<DependencyGroup> in(Nuspec nuspec) {
        List<DependencyGroup> groups = new ArrayList<>();
        for (XmlElement group : nuspec.metadata().allIn("dependencies", "group")) {
            groups.add(new DependencyGroup(group.attribute("targetFramework").orElse(""), group.all("dependency")));
        }
        List<XmlElement> flat = withoutGroup(nuspec);
        return groups.isEmpty() && !flat.isEmpty() ? List.of(new DependencyGroup("", flat)) : groups;
    }

    /** Dependencies in the old format, which clients ignore if there are groups. */
    static List<XmlElement> withoutGroup(Nuspec nuspec) {
        return nuspec.metadata().allIn("dependencies", "dependency");
    }

    /** Empty if NuGet does not support the framework. */
    Optional<TargetFramework> target() {
        return framework.isEmpty() ? Optional.of(TargetFramework.ANY) : TargetFramework.parse(framework);
    }
}
