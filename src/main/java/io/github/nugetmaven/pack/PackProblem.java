package io.github.nugetmaven.pack;

/**
 * Why a package cannot be made as it was asked for: values from which {@code mojo.message} writes a sentence. Each part of
 * this package has a record of its own, with an enum of reasons.
 */
public sealed interface PackProblem
        permits DependencyProblem,
                EntryProblem,
                FileMappingProblem,
                LayoutProblem,
                MetadataProblem,
                NuspecProblem,
                RuleProblem,
                ToolProblem {}
