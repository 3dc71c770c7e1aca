package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.kind.ToolLinks;
import io.github.nugetmaven.nupkg.kind.ToolPayload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The .NET tools in one run that consist of several packages: a top package, and one for each RID, in the version of the top.
 * Who installs the top gets the others from the feed, so they have to be there first. Immutable.
 *
 * <p>Source: dotnet/docs, RID-specific tools; dotnet/sdk, {@code ToolPackageDownloaderBase.cs}.
 */
public final class ToolPackages {
    /** More than .NET has RIDs. */
    private static final int MAX_PAYLOADS = 200;

    private final Map<PackageIdentity, InspectedPackage> packages = new LinkedHashMap<>();
    private final Map<PackageId, List<NuGetVersion>> versions = new LinkedHashMap<>();

    /** @param all the packages of the run, with an identity each; symbols do not count */
    public ToolPackages(Collection<InspectedPackage> all) {
        for (InspectedPackage each : all) {
            PackageFile file = each.packageFile().orElseThrow();
            if (!file.symbols()) {
                packages.put(file.identity(), each);
                PackageId id = file.identity().id();
                if (!versions.containsKey(id)) {
                    versions.put(id, new ArrayList<>());
                }
                versions.get(id).add(file.identity().version());
            }
        }
    }

    /** The packages that a top package needs, and that are in this run. None of them is a top package itself. */
    public List<PackageIdentity> prerequisites(InspectedPackage top) {
        return needsNoOther(top)
                ? List.of()
                : payloads(top)
                        .filter(it -> packages.containsKey(it)
                                && payloads(packages.get(it)).findAny().isEmpty())
                        .toList();
    }

    /** The packages that a top package needs, and of which this run has no version. */
    public List<PackageIdentity> absent(InspectedPackage top) {
        return needsNoOther(top)
                ? List.of()
                : payloads(top).filter(it -> !versions.containsKey(it.id())).toList();
    }

    /** The top package, with a finding for each package of this run that it needs and that does not fit. */
    public InspectedPackage checked(InspectedPackage top) {
        if (needsNoOther(top)) {
            return top;
        }
        NuGetVersion version = top.packageFile().orElseThrow().identity().version();
        List<Finding> findings = named(top)
                .flatMap(it -> difference(it, version).stream())
                .map(it -> new Finding(ToolRule.PAYLOAD_DIFFERS, "", it, 0))
                .toList();
        return findings.isEmpty() ? top : top.with(findings);
    }

    /** The finding for a package that a top package needs, and that neither this run nor the feed has. */
    public static Finding missing(PackageIdentity payload) {
        return new Finding(ToolRule.PAYLOAD_MISSING, "", payload.toString(), 0);
    }

    /** Whether a package needs no other, as nearly all. */
    private static boolean needsNoOther(InspectedPackage each) {
        return each.tool().isEmpty() || each.tool().get().payloads().isEmpty();
    }

    private Optional<String> difference(ToolPayload payload, NuGetVersion version) {
        PackageIdentity identity = new PackageIdentity(PackageId.of(payload.id()), version);
        if (!versions.containsKey(identity.id())) {
            return Optional.empty();
        }
        if (!packages.containsKey(identity)) {
            return Optional.of(identity.id() + " has the version "
                    + versions.get(identity.id()).get(0) + ", not " + version);
        }
        Optional<ToolLinks> links = packages.get(identity).tool();
        if (links.isEmpty()) {
            return Optional.of(identity.id() + " has neither the type DotnetToolRidPackage nor DotnetTool");
        }
        return links.get().isFor(payload.rid())
                ? Optional.empty()
                : Optional.of(identity.id() + " has no folder tools/*/" + payload.rid() + " or tools/*/any");
    }

    /** The packages that a top package names, except itself. */
    private static Stream<ToolPayload> named(InspectedPackage top) {
        String own = top.packageFile().orElseThrow().identity().id().value();
        return top.tool().map(ToolLinks::payloads).orElse(List.of()).stream()
                .filter(it -> !it.id().equalsIgnoreCase(own))
                .limit(MAX_PAYLOADS);
    }

    private static Stream<PackageIdentity> payloads(InspectedPackage top) {
        NuGetVersion version = top.packageFile().orElseThrow().identity().version();
        return named(top).map(it -> PackageId.of(it.id())).distinct().map(it -> new PackageIdentity(it, version));
    }
}
