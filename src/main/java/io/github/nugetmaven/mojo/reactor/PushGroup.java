package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.publish.PackageFiles;
import java.util.List;

/**
 * Packages that are pushed together, because their parameters are equal. Immutable.
 *
 * @param modules artifact IDs, in the order of the reactor
 * @param files of each module
 */
public record PushGroup(List<String> modules, List<PackageFiles> files, PushParameters parameters) {}
