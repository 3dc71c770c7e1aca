package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.VersionRange;
import io.github.nugetmaven.nupkg.framework.MissingDot;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.pack.DependencyProblem.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings the texts of dependencies into NuGet's normal form, and reports those that have none.
 *
 * <p>Source: NuGet.Client, {@code PackageMetadataXmlExtensions.cs}, {@code PackageBuilder.cs}; NuGet documentation,
 * {@code reference/nuspec.md}, Dependencies.
 */
final class DependencyReview {
    private static final Pattern MARK = Pattern.compile("^[vV~^]\\s*");
    private static final Set<String> ASSETS = Set.of(
            "all", "none", "compile", "runtime", "contentfiles", "build", "buildtransitive", "native", "analyzers");

    private final PlanFindings findings;

    DependencyReview(PlanFindings findings) {
        this.findings = findings;
    }

    /** The framework of a group as a manifest has it; empty text for all frameworks; nothing if there is a problem. */
    Optional<String> framework(String given) {
        String text = given.strip();
        if (text.isEmpty()) {
            return Optional.of("");
        }
        Optional<String> withDot = MissingDot.added(text);
        if (withDot.isPresent()) {
            return refuse(Reason.FRAMEWORK_WITHOUT_DOT, text, "", text, withDot.get());
        }
        Optional<TargetFramework> framework = TargetFramework.parse(text);
        if (framework.isEmpty()) {
            return refuse(Reason.UNSUPPORTED_FRAMEWORK, text, "", text, "");
        }
        if (framework.get().lacksPlatformVersion()) {
            return refuse(Reason.PLATFORM_WITHOUT_VERSION, text, "", text, "");
        }
        String name = framework.get().shortName();
        boolean isAll = name.equals("any") || name.equals("agnostic");
        return Optional.of(isAll ? "" : framework.get().manifestName());
    }

    /** The dependency with a normal version; nothing if there is a problem. */
    Optional<PackageDependency> dependency(String framework, PackageDependency given) {
        String id = given.id().strip();
        boolean isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(id);
        if (!PackageId.isValid(id) || !isAscii) {
            refuse(Reason.INVALID_ID, framework, id, id, "");
        }
        Optional<String> version = version(framework, id, given.version().strip());
        Optional<String> include = assets(framework, id, given.include());
        Optional<String> exclude = assets(framework, id, given.exclude());
        return version.isEmpty() || include.isEmpty() || exclude.isEmpty()
                ? Optional.empty()
                : Optional.of(new PackageDependency(id, version.get(), include.get(), exclude.get()));
    }

    private Optional<String> version(String framework, String id, String given) {
        if (given.isEmpty()) {
            return refuse(Reason.NO_VERSION, framework, id, "", "");
        }
        if (given.indexOf('*') >= 0) {
            return refuse(
                    Reason.FLOATING_VERSION, framework, id, given, lowest(given).orElse(""));
        }
        Optional<String> normal = normal(given);
        return normal.isPresent()
                ? normal
                : refuse(
                        Reason.INVALID_VERSION,
                        framework,
                        id,
                        given,
                        normal(MARK.matcher(given).replaceFirst("")).orElse(""));
    }

    private Optional<String> refuse(Reason reason, String framework, String id, String given, String suggestion) {
        findings.add(new DependencyProblem(reason, framework, id, given, suggestion));
        return Optional.empty();
    }

    /** What NuGet makes of a floating version. */
    private static Optional<String> lowest(String floating) {
        return floating.equals("*")
                ? Optional.empty()
                : normal(floating.replace(".*", "").replace("*", "0"));
    }

    /** NuGet writes {@code 1.0} as {@code 1.0.0}, and ranges with a blank behind the comma. */
    static Optional<String> normal(String text) {
        try {
            VersionRange range = VersionRange.parse(text);
            boolean isOne = range.isMinInclusive()
                    && range.isMaxInclusive()
                    && range.min().isPresent()
                    && range.min().equals(range.max());
            boolean isNone = range.min().equals(range.max()) && !isOne;
            if (isNone) {
                return Optional.empty();
            }
            if (isOne) {
                return Optional.of("[" + range.min().get().normalized() + "]");
            }
            boolean isLowest = range.isMinInclusive()
                    && range.min().isPresent()
                    && range.max().isEmpty();
            return Optional.of(
                    isLowest ? range.min().map(NuGetVersion::normalized).get() : range.toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> assets(String framework, String id, String given) {
        List<String> words = Arrays.stream(given.split("[,;]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        Optional<String> unknown = words.stream()
                .filter(it -> !ASSETS.contains(it.toLowerCase(Locale.ROOT)))
                .findFirst();
        return unknown.isPresent()
                ? refuse(Reason.UNKNOWN_ASSET, framework, id, unknown.get(), "")
                : Optional.of(words.stream().collect(Collectors.joining(",")));
    }
}
