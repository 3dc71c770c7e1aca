package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.publish.PackageOptions;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** Which packages may be pushed, and what is checked. Immutable. */
public record PackageParameters(ParameterValues values) {
    public static final String PACKAGES = "nuget.packages";
    public static final String FILES = "nuget.files";
    public static final String FAIL_IF_NO_PACKAGES = "nuget.failIfNoPackages";
    public static final String GLOB_PATTERN = "nuget.globPattern";
    public static final String NO_SYMBOLS = "nuget.noSymbols";
    public static final String ALLOW_SNAPSHOTS = "nuget.allowSnapshots";
    public static final String RULES = "nuget.check.rules";
    public static final String FAIL_ON_WARNING = "nuget.check.failOnWarning";

    /** The glob patterns of the key. If there are none, those declared beside the key apply. */
    public List<GlobPattern> globs() {
        return GlobPattern.parseList(values.text(GLOB_PATTERN).orElse(""));
    }

    /**
     * @param isNuGetOrg whether the rules of nuget.org apply
     * @throws MojoFailureException if a text has no meaning
     */
    public PackageOptions options(boolean isNuGetOrg) throws MojoFailureException {
        return new PackageOptions(
                values.flag(NO_SYMBOLS),
                values.flag(ALLOW_SNAPSHOTS),
                levels(isNuGetOrg),
                values.flag(FAIL_ON_WARNING));
    }

    /** The severity of each rule. {@code isNuGetOrg}: whether the rules of nuget.org apply. */
    RuleLevels levels(boolean isNuGetOrg) throws MojoFailureException {
        return RuleLevels.parse(values.given(RULES).isEmpty() ? "" : values.meaningful(RULES), isNuGetOrg);
    }
}
