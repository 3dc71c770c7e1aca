package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one .nuspec file. Not thread-safe. */
final class NuspecProblems {
    private final Path file;
    private final List<PackProblem> all = new ArrayList<>();

    NuspecProblems(Path file) {
        this.file = file;
    }

    void add(Reason reason, int line, String subject, String given) {
        all.add(new NuspecProblem(reason, file, line, subject, given));
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

    void addAll(List<? extends PackProblem> others) {
        all.addAll(others);
    }

    List<PackProblem> all() {
        return List.copyOf(all);
    }
}
