package io.github.nugetmaven.pack;

import java.util.List;

/**
 * The packages that are to be written. Immutable.
 *
 * @param packages those of the runtime identifiers of a tool before the package that names them, because they are pushed first
 * @param notices what the author may not expect
 */
public record PackPlan(List<PackageContents> packages, List<PlanNotice> notices) {
    public PackPlan {
        packages = List.copyOf(packages);
        notices = List.copyOf(notices);
    }
}
