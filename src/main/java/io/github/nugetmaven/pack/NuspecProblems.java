package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.SecretShape;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one .nuspec file, with their lines. */
final class NuspecProblems {
    private final Path file;
    private final PlanFindings findings;
    private final Set<String> unknownTokens = new HashSet<>();

    NuspecProblems(Path file, PlanFindings findings) {
        this.file = file;
        this.findings = findings;
    }

    void addUnknownToken(int line, String token) {
        add(Reason.UNKNOWN_TOKEN, line, token, "");
        unknownTokens.add(token);
    }

    /** The token stays in the text, as an unknown one does. */
    void addSecretToken(int line, String token, SecretShape value) {
        add(Reason.SECRET_TOKEN, line, token, value.toString());
        unknownTokens.add(token);
    }

    /** The version of the POM is needed, and NuGet cannot have it. */
    void addVersion(List<PackProblem> why, String token) {
        why.forEach(findings::add);
        unknownTokens.add(token);
    }

    /** Whether nobody knows what this text would be. */
    boolean hasUnknownToken(String text) {
        return unknownTokens.stream().anyMatch(text::contains);
    }

    /** A problem that an unknown token causes is not added. */
    void add(Reason reason, int line, String subject, String given) {
        if (hasUnknownToken(given)) {
            return;
        }
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
