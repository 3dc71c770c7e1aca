package io.github.nugetmaven.pack;

/**
 * Something that the POM says and NuGet cannot, or that it does not say and NuGet needs. Immutable.
 *
 * @param subject the POM element
 * @param given its text; empty if it is absent
 * @param suggestion the nearest text that is legal; empty if there is none
 */
public record MetadataProblem(Reason reason, String subject, String given, String suggestion) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** The version would sort differently in NuGet. */
        VERSION
    }
}
