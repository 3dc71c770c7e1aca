package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.rules.RuleLevels;

/**
 * Which packages may be pushed. Immutable.
 *
 * @param noSymbols whether .snupkg files are ignored
 * @param allowSnapshots whether -SNAPSHOT versions may go to nuget.org
 * @param levels the severity of each rule for packages
 * @param failOnWarning whether a violation of a rule that is only a warning is a problem, too
 */
public record PackageOptions(boolean noSymbols, boolean allowSnapshots, RuleLevels levels, boolean failOnWarning) {}
