package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.ToolRule;
import io.github.nugetmaven.pack.DependencyProblem;
import io.github.nugetmaven.pack.EntryProblem;
import io.github.nugetmaven.pack.FileMappingProblem;
import io.github.nugetmaven.pack.LayoutProblem;
import io.github.nugetmaven.pack.MetadataProblem;
import io.github.nugetmaven.pack.NuspecProblem;
import io.github.nugetmaven.pack.PackException;
import io.github.nugetmaven.pack.PackProblem;
import io.github.nugetmaven.pack.RuleProblem;
import io.github.nugetmaven.pack.ToolProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Messages about packages that cannot be made. */
public final class PackMessages {
    /** What has happened when there are problems. */
    public static final String NOTHING_WRITTEN = "No package was written.";

    /** What follows from a module without its package. */
    public static final String NOTHING_TO_USE =
            "There is nothing to check, install, deploy or push then. These are skipped, too.";

    private PackMessages() {}

    public static String severalNuspecs(List<Path> files) {
        return "The layout folder has several .nuspec files: " + TextFormat.list(files)
                + ". Name one with nuspecFile, or remove the others.";
    }

    public static String notWithNuspec(String element, Path file) {
        return "<" + element + "> cannot be used, because " + file
                + " says what goes into the package. Move it into the" + " .nuspec file, or remove that file.";
    }

    /**
     * The message of all problems together.
     *
     * @param nuspec what the package is made from; empty for the POM
     */
    public static FailureMessage of(PackException failure, Optional<Path> nuspec) {
        List<FailureMessage> messages =
                failure.problems().stream().map(it -> of(it, nuspec)).distinct().toList();
        return messages.size() == 1
                ? messages.get(0)
                : new FailureMessage(
                        messages.size() + " problems prevent the package.",
                        "Fix these:",
                        messages.stream().map(it -> "  " + it.text()).toList());
    }

    private static FailureMessage of(PackProblem problem, Optional<Path> nuspec) {
        if (problem instanceof EntryProblem entry) {
            return PackageEntryMessages.of(entry);
        }
        if (problem instanceof FileMappingProblem mapping) {
            return FileMappingMessages.of(mapping);
        }
        if (problem instanceof MetadataProblem metadata) {
            return MetadataMessages.of(metadata);
        }
        if (problem instanceof NuspecProblem ofFile) {
            return NuspecMessages.of(ofFile);
        }
        if (problem instanceof DependencyProblem dependency) {
            FailureMessage message = DependencyMessages.of(dependency);
            return nuspec.map(it -> message.prepend(it + ":")).orElse(message);
        }
        if (problem instanceof LayoutProblem layout) {
            return LayoutMessages.of(layout);
        }
        if (problem instanceof ToolProblem tool) {
            return ToolMessages.of(tool);
        }
        RuleProblem rule = (RuleProblem) problem;
        FailureMessage message = FindingMessages.of(rule);
        FailureMessage placed = place(rule, nuspec).map(message::append).orElse(message);
        return rule.source().map(it -> placed.append("The file is " + it + ".")).orElse(placed);
    }

    /** Where the user can change what the rule complains about, besides a file of the package. */
    private static Optional<String> place(RuleProblem problem, Optional<Path> nuspec) {
        Finding finding = problem.finding().finding();
        if (nuspec.isPresent()) {
            return nuspec.filter(it -> finding.entry().endsWith(".nuspec")).map(it -> "The .nuspec is " + it + ".");
        }
        boolean isOwnSettings =
                finding.rule() instanceof ToolRule && problem.source().isPresent();
        return isOwnSettings ? Optional.empty() : PomPlaces.of(finding).map(it -> "In the POM this is " + it + ".");
    }
}
