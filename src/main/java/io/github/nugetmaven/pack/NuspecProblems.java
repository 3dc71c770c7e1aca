package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.nio.file.Path;

/** The problems of one .nuspec file, with their lines. */
final class NuspecProblems {
    private final Path file;
    private final PlanFindings findings;

    NuspecProblems(Path file, PlanFindings findings) {
        this.file = file;
        this.findings = findings;
    }

    void add(Reason reason, int line, String subject, String given) {
        findings.add(new NuspecProblem(reason, file, line, subject, given));
    }

    /** A problem with the text of an element. */
    void add(Reason reason, XmlElement element) {
        add(reason, element.line(), element.name(), element.stripped());
    }

    /** A problem with an attribute. */
    void add(Reason reason, XmlElement element, String attribute) {
        add(
                reason,
                element.line(),
                element.name() + " " + attribute,
                element.attribute(attribute).orElse(""));
    }
}
